package dev.aloud.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.BoundingBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Setting the machine's reading right: each correction is rescored at once, kept over a reload, undone, put aside. */
class ReviewCorrectingIT extends ReviewTest {
    private String id;
    private JsonNode machine;

    @BeforeAll
    void takeIn() {
        id = sharedAnswer();
        machine = attempt(id);
    }

    @BeforeEach
    void show() {
        openFeedback(id);
    }

    @AfterEach
    void theMachinesReadingComesBackWhole() {
        assertReadByTheMachine(putAside(id));
    }

    private void assertReadByTheMachine(JsonNode now) {
        for (String part : new String[] {"words", "sections", "score", "verdict", "timing"}) {
            assertEquals(machine.path(part), now.path(part), part);
        }
    }

    @Test
    void theMachinesOwnReadingIsOneClickAwayAndThatCanBeUndoneToo() {
        page.locator(".stretch__name").nth(1).selectOption("result");
        awaitToast("changed to Result");
        page.locator(".edit-bar button").last().click();
        awaitToast("own result is back");
        assertReadByTheMachine(attempt(id));
        page.locator(".toast button").click();
        awaitToast("Undone");
        assertEquals(
                "result", attempt(id).path("sections").get(1).path("section").asText());
    }

    @Test
    void aBoundaryMovesByKeyboardFromWordToWord() {
        double before = cutAt(1);
        handle(0).focus();
        page.keyboard().press("ArrowRight");
        page.keyboard().press("ArrowRight");
        awaitToast("Boundary moved");
        double moved = cutAt(1);
        assertEquals(wordStartAfter(before, 2), moved, 0.001);
        assertTrue(secondsOf("situation") > machineSeconds("situation"), "Situation has grown");
        page.reload();
        awaitFeedback();
        assertTrue(handle(0).getAttribute("aria-valuetext").startsWith(clock(moved)), "kept after a reload");
        assertTrue(page.locator(".edit-bar").textContent().contains("Corrected by you"));
    }

    @Test
    void aBoundaryMovesByMouse() {
        double before = cutAt(2);
        dragHandle(1, 90);
        awaitToast("Boundary moved");
        assertTrue(cutAt(2) > before + 1, "from " + before + " to " + cutAt(2));
        assertFalse(playing(), "a drag is no click");
    }

    @Test
    void undoAndRedoGoByButtonAndByKey() {
        double before = cutAt(2);
        dragHandle(1, 90);
        awaitToast("Boundary moved");
        double after = cutAt(2);
        page.keyboard().press("Control+z");
        awaitToast("Undone");
        assertEquals(before, cutAt(2), 0.001);
        page.locator(".edit-bar button").nth(1).click();
        awaitToast("Redone");
        assertEquals(after, cutAt(2), 0.001);
        page.reload();
        awaitFeedback();
        page.locator(".edit-bar button").first().click();
        awaitToast("Undone");
        assertEquals(before, cutAt(2), 0.001, "undo reaches back over a reload");
    }

    @Test
    void aStretchGetsAnotherSection() {
        page.locator(".stretch__name").nth(1).selectOption("situation");
        awaitToast("changed to Situation");
        assertEquals(
                machine.path("sections").size() - 1,
                attempt(id).path("sections").size());
        assertEquals(0, secondsOf("task"));
    }

    @Test
    void aSectionBeginsAtAChosenWord() {
        word(3).click();
        page.locator(".transcript__begin select").selectOption("task");
        awaitToast("Task begins here");
        assertEquals(
                machine.path("words").get(3).path("start"),
                attempt(id).path("sections").get(1).path("start"));
    }

    @Test
    void aWordIsCorrectedSplitTakenAwayAndFoundAgain() {
        correct(4, "pay roll");
        awaitToast("“pay roll”");
        assertEquals("pay", attempt(id).path("words").get(4).path("text").asText());
        assertEquals("roll", attempt(id).path("words").get(5).path("text").asText());
        String next = machine.path("words").get(5).path("text").asText();
        correct(6, "");
        awaitToast("taken away");
        assertNotEquals(next, word(6).textContent());
        page.reload();
        awaitFeedback();
        assertEquals("pay", word(4).textContent());
        assertTrue(word(4).getAttribute("class").contains("word--corrected"));
        correct(4, "payroll");
        awaitToast("“payroll”");
        assertEquals("payroll", attempt(id).path("words").get(4).path("text").asText());
        assertEquals(2, attempt(id).path("corrections").path("words").size());
    }

    @Test
    void aDismissedFindingCountsForNothingUntilItIsBroughtBack() {
        Locator finding = page.locator(".finding").first();
        String name = finding.getAttribute("data-finding");
        finding.locator(".finding__dismiss").click();
        awaitToast("dismissed");
        assertEquals(
                name, attempt(id).path("corrections").path("dismissed").get(0).asText());
        page.reload();
        awaitFeedback();
        page.locator(".finding--dismissed[data-finding='" + name + "'] button").click();
        awaitToast("is back");
        assertEquals(0, attempt(id).path("corrections").path("dismissed").size());
        assertEquals(machine.path("score"), attempt(id).path("score"));
    }

    @Test
    void aCorrectionThatCannotBeSavedIsKeptAndSaidAndSavedLater() {
        String answer = "{\"what\":\"The disk is full.\",\"where\":\"\",\"remedy\":\"Make room.\"}";
        page.route(
                "**/corrections",
                route -> route.fulfill(new Route.FulfillOptions()
                        .setStatus(503)
                        .setContentType("application/json")
                        .setBody(answer)));
        dragHandle(1, 90);
        page.locator(".edit-bar__unsaved").waitFor();
        assertTrue(page.locator(".edit-bar__unsaved").textContent().contains("The disk is full."));
        assertEquals(0, attempt(id).path("corrections").path("sections").size());
        page.unroute("**/corrections");
        page.reload();
        awaitFeedback();
        page.locator(".edit-bar[data-saved='true']").waitFor();
        assertTrue(attempt(id).path("corrections").path("sections").size() > 0, "the next visit saved it");
        forgiveComplaints();
    }

    private void correct(int index, String text) {
        word(index).dblclick();
        page.locator("aloud-word-dialog input[type=text]").fill(text);
        page.keyboard().press("Enter");
    }

    private void dragHandle(int index, int pixels) {
        handle(index).scrollIntoViewIfNeeded();
        BoundingBox box = handle(index).boundingBox();
        double y = box.y + box.height / 2;
        page.mouse().move(box.x + box.width / 2, y);
        page.mouse().down();
        page.mouse().move(box.x + box.width / 2 + pixels / 2.0, y);
        page.mouse().move(box.x + box.width / 2 + pixels, y);
        page.mouse().up();
    }

    /** Where the section of that index begins, as the server has it. */
    private double cutAt(int section) {
        return attempt(id).path("sections").get(section).path("start").asDouble();
    }

    private double wordStartAfter(double seconds, int steps) {
        JsonNode words = machine.path("words");
        int index = 0;
        while (words.get(index).path("start").asDouble() < seconds - 0.0005) {
            index++;
        }
        return words.get(index + steps).path("start").asDouble();
    }

    private double secondsOf(String section) {
        return seconds(attempt(id), section);
    }

    private double machineSeconds(String section) {
        return seconds(machine, section);
    }

    private static double seconds(JsonNode analysis, String section) {
        for (JsonNode line : analysis.path("timing").path("sections")) {
            if (line.path("section").asText().equals(section)) {
                return line.path("seconds").asDouble();
            }
        }
        throw new AssertionError("no line for " + section);
    }

    private static String clock(double seconds) {
        return String.format("0:%04.1f", seconds);
    }
}
