package dev.aloud.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Past attempts: found, filtered, noted on, deleted and brought back, compared. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReviewHistoryIT extends ReviewTest {
    private static final Path SHORT = Path.of("src", "test", "resources", "speech", "one-sentence.wav");

    private static final String QUESTION = "ownership-5";
    private static final String ANOTHER = "ownership-6";
    private static final String NEVER_TRIED = "ownership-7";

    private String first;
    private String second;
    private String other;

    @BeforeAll
    void takeIn() {
        first = imported(ANSWER, QUESTION);
        second = imported(SHORT, QUESTION);
        other = imported(SHORT, ANOTHER);
    }

    private void openAttempts() {
        page.navigate(address("#/attempts"));
        page.locator(".attempt").first().waitFor();
    }

    private void filter(String question) {
        page.locator("select[name=question]").first().selectOption(question);
    }

    private Locator row(String id) {
        return page.locator(".attempt[data-attempt='" + id + "']");
    }

    @Test
    @Order(1)
    void attemptsAreListedNewestFirstAndFilteredByQuestion() {
        openAttempts();
        assertEquals(other, page.locator(".attempt").first().getAttribute("data-attempt"));
        assertEquals("Today", page.locator(".attempts__group h2").first().textContent());
        page.getByRole(
                        AriaRole.RADIO,
                        new Page.GetByRoleOptions().setName("question").setExact(true))
                .check();
        page.waitForCondition(() -> page.locator(".attempts__group").count() >= 2);
        filter(QUESTION);
        page.waitForCondition(() -> row(other).count() == 0);
        assertEquals(2, page.locator(".attempt").count());
        filter(NEVER_TRIED);
        page.locator(".empty").waitFor();
        filter("");
        row(other).waitFor();
    }

    @Test
    @Order(1)
    void anEmptyListTeaches() {
        String none = "{\"attempts\":[],\"page\":1,\"pages\":0,\"total\":0}";
        page.route(
                "**/api/attempts?**",
                route -> route.fulfill(new Route.FulfillOptions()
                        .setContentType("application/json")
                        .setBody(none)));
        page.navigate(address("#/attempts"));
        page.locator(".empty").waitFor();
        assertTrue(page.locator(".empty").textContent().contains("Answer a question aloud"));
        page.locator("aloud-import input[type=file]").waitFor();
        screenshot("attempts-empty", true);
    }

    @Test
    @Order(2)
    void anAttemptOpensFromTheList() {
        openAttempts();
        row(first).locator(".attempt__link").click();
        awaitFeedback();
        assertTrue(page.url().endsWith("#/attempts/" + first));
    }

    @Test
    @Order(3)
    void notesAreSavedAsTheyAreWritten() {
        openFeedback(second);
        page.locator("aloud-notes textarea").fill("Say the number <b>earlier</b>.");
        page.locator("aloud-notes [role=status]", new Page.LocatorOptions().setHasText("Saved"))
                .waitFor();
        openAttempts();
        assertEquals(
                "Say the number <b>earlier</b>.",
                row(second).locator(".attempt__notes").textContent());
        row(second).locator(".attempt__link").click();
        page.locator("aloud-notes textarea").waitFor();
        assertEquals(
                "Say the number <b>earlier</b>.",
                page.locator("aloud-notes textarea").inputValue());
    }

    @Test
    @Order(4)
    void aDeletedAttemptComesBackByUndo() {
        openAttempts();
        row(second).getByText("Delete").click();
        awaitToast("Attempt deleted");
        page.waitForCondition(() -> row(second).count() == 0);
        page.locator(".toast button").click();
        row(second).waitFor();
        openFeedback(second);
        page.getByText("Delete this attempt").click();
        page.locator(".attempts").waitFor();
        assertEquals(0, row(second).count());
        page.locator(".toast button").click();
        awaitFeedback();
        assertEquals("done", attempt(second).path("attempt").path("stage").asText());
    }

    @Test
    @Order(5)
    void twoAttemptsOfOneQuestionAreComparedEarlierFirst() {
        openAttempts();
        row(second).locator("input").check();
        assertTrue(row(first).locator("input").isEnabled());
        assertFalse(row(other).locator("input").isEnabled(), "another question");
        row(first).locator("input").check();
        page.getByText("Compare them").click();
        page.locator(".compare").waitFor();
        assertTrue(page.url().endsWith("#/compare/" + first + "/" + second));
        assertEquals(8, page.locator(".compare tbody tr").count());
        String words = page.locator(".compare tbody tr").nth(6).textContent();
        String pace = String.valueOf(Math.round(
                attempt(first).path("delivery").path("wordsPerMinute").asDouble()));
        assertTrue(words.contains("Words a minute") && words.contains(pace), words);
        page.waitForCondition(() -> drawnChart());
        page.locator(".compare__play").first().click();
        page.waitForCondition(() -> (boolean) page.evaluate("!document.querySelector('audio').paused"));
        screenshot("compare-1280-light", true);
    }

    /** Chart.js has drawn something but blank. */
    private boolean drawnChart() {
        return (boolean) page.evaluate("""
                () => {
                  const canvas = document.querySelector('aloud-chart canvas');
                  const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
                  return data.some((byte) => byte !== 0);
                }""");
    }

    @Test
    @Order(6)
    void anAttemptThatIsNotThereIsSaidSo() {
        page.navigate(address("#/attempts/nobody"));
        page.locator(".problem").waitFor();
        forgiveComplaints();
    }
}
