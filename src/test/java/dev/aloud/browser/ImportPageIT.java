package dev.aloud.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Recordings taken in on the page: several at once, each with its question, date, progress and, where it is bad, its reason. */
class ImportPageIT extends ReviewTest {
    private static final LocalDateTime SPOKEN = LocalDateTime.of(2024, 2, 29, 12, 30);
    private static final String ANOTHER = "ownership-6";

    /** Keeps each stage that a row shows. */
    private static final String WATCH = """
            () => {
              window.stages = {};
              const note = () => document.querySelectorAll('.import-row').forEach(({ dataset }) => {
                const seen = (window.stages[dataset.key] ??= []);
                if (seen.at(-1) !== dataset.stage) seen.push(dataset.stage);
              });
              new MutationObserver(note).observe(document.body, { subtree: true, childList: true, attributes: true });
            }""";

    private static final String DROP = """
            () => {
              const data = new DataTransfer();
              data.items.add(new File(['Dear diary'], 'diary.wav', { lastModified: 1000 }));
              data.items.add(new File(['Dear diary, again'], 'second.wav', { lastModified: 1000 }));
              const event = (type) => document.querySelector('h1').dispatchEvent(new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }));
              event('dragover');
              return event('drop');
            }""";

    @TempDir
    static Path folder;

    private static Path talk;
    private static Path other;
    private static Path diary;

    @BeforeAll
    static void files() throws IOException {
        Path speech = SpeechFixtures.wav("one-sentence");
        talk = spoken(Files.copy(speech, folder.resolve("Interview with Kim.wav")), SPOKEN);
        other = spoken(Files.copy(speech, folder.resolve("second try.wav")), SPOKEN.plusDays(1));
        diary = spoken(Files.writeString(folder.resolve("diary.wav"), "Dear diary, this is no sound."), SPOKEN);
    }

    private static Path spoken(Path file, LocalDateTime time) throws IOException {
        return Files.setLastModifiedTime(
                file, FileTime.from(time.atZone(ZoneId.systemDefault()).toInstant()));
    }

    private void open() {
        page.navigate(address("#/attempts"));
        page.locator(".attempts h1").waitFor();
        page.locator("aloud-import select[name=level] option").first().waitFor(attached());
        openCard(true);
    }

    private void openCard(boolean wanted) {
        if (page.locator("aloud-import input[type=file]").isVisible() != wanted) {
            page.locator("summary", new Page.LocatorOptions().setHasText("Import recordings"))
                    .click();
        }
    }

    private static Locator.WaitForOptions attached() {
        return new Locator.WaitForOptions().setState(com.microsoft.playwright.options.WaitForSelectorState.ATTACHED);
    }

    private void choose(Path... files) {
        page.locator("aloud-import input[type=file]").setInputFiles(files);
    }

    private Locator row(int index) {
        return page.locator(".import-row").nth(index);
    }

    private void button(String name) {
        page.locator("aloud-import button", new Page.LocatorOptions().setHasText(name))
                .click();
    }

    private void awaitStage(int row, String stage) {
        assertThat(row(row)).hasAttribute("data-stage", stage);
    }

    private String idOf(int row) {
        String href = row(row).locator("a").getAttribute("href");
        return href.substring(href.lastIndexOf('/') + 1);
    }

    private String createdAt(int row) {
        return attempt(idOf(row)).path("attempt").path("createdAt").asText();
    }

    private static String utc(LocalDateTime time) {
        return time.atZone(ZoneId.systemDefault()).toInstant().toString();
    }

    @Test
    void ofThreeFilesTheBadOneGetsItsReasonAndTheOthersGoOn() {
        open();
        page.evaluate(WATCH);
        page.locator("aloud-import select[name=question]").selectOption("ownership-5");
        choose(talk, diary, other);
        row(2).locator("select").selectOption(ANOTHER);
        row(2).locator("input").fill("2023-12-24T18:05");
        button("Import 3 recordings");
        awaitStage(0, "done");
        awaitStage(1, "failed");
        awaitStage(2, "done");
        assertThat(row(1).locator(".problem")).containsText("This is text, not sound.");
        assertThat(row(1).locator("button")).hasText("Remove");
        assertThat(page.locator(".import__state")).hasText("2 imported, 1 not imported.");
        assertThat(page.locator(".attempt[data-attempt='" + idOf(0) + "']")).isVisible();
        assertEquals(utc(SPOKEN), createdAt(0));
        assertEquals(utc(LocalDateTime.of(2023, 12, 24, 18, 5)), createdAt(2));
        assertEquals("ownership-5", attempt(idOf(0)).path("question").asText());
        assertEquals(ANOTHER, attempt(idOf(2)).path("question").asText());
        assertEquals("waiting sending checking hearing done", seen(3).replaceFirst("^ready ", ""));
        assertEquals("waiting sending checking failed", seen(2).replaceFirst("^ready ", ""));
        forgiveComplaints();
    }

    private String seen(int key) {
        return (String) page.evaluate("key => window.stages[key].join(' ')", key);
    }

    @Test
    void aListIsWorkedThroughByKeyboardAlone() {
        open();
        choose(talk, diary);
        page.locator("aloud-import input[type=file]").focus();
        press("Tab", "Tab", "Tab");
        assertThat(focused("Interview with Kim.wav")).isVisible();
        assertThat(row(0).locator("input")).hasValue("2024-02-29T12:30");
        row(1).locator("button").focus();
        press("Enter");
        assertThat(page.locator(".import-row")).hasCount(1);
        assertThat(row(0).locator("button")).isFocused();
        press("Tab", "Enter");
        assertThat(page.locator(".import__state")).isFocused();
        awaitStage(0, "done");
        row(0).locator("a").focus();
        press("Enter");
        awaitFeedback();
        assertThat(page.locator(".review__head")).containsText("imported from Interview with Kim.wav");
    }

    private void press(String... keys) {
        for (String key : keys) {
            page.keyboard().press(key);
        }
    }

    private Locator focused(String row) {
        return page.locator(".import-row:focus-within", new Page.LocatorOptions().setHasText(row));
    }

    @Test
    void theListOfAttemptsLeadsToTheImport() {
        imported(SpeechFixtures.wav("one-sentence"), ANOTHER);
        open();
        openCard(false);
        page.locator(".attempts header button").click();
        assertThat(page.locator("aloud-import input[type=file]")).isFocused();
    }

    @Test
    void filesThatAreDroppedAnywhereJoinTheList() {
        open();
        openCard(false);
        assertEquals(false, page.evaluate(DROP), "the browser would open the file instead");
        assertThat(page.locator(".import-row")).hasCount(2);
        assertThat(row(1)).containsText("second.wav");
    }

    @Test
    void aFileThatTheServerDidNotGetIsTriedAgain() {
        open();
        page.route(Pattern.compile("/api/attempts/import"), Route::abort, new Page.RouteOptions().setTimes(1));
        choose(talk);
        button("Import 1 recording");
        assertThat(row(0).locator(".problem")).containsText("Aloud does not answer.");
        button("Try again");
        awaitStage(0, "done");
        forgiveComplaints();
    }

    @Test
    void whatIsOnItsWayShowsItAndCanBeTakenOffTheList() {
        for (int width : List.of(1280, 390)) {
            newPage(width, 800, ColorScheme.LIGHT);
            open();
            List<Route> held = new ArrayList<>();
            page.route(Pattern.compile("/api/attempts/import"), held::add);
            choose(talk, other, talk);
            button("Import 3 recordings");
            page.waitForCondition(() -> !held.isEmpty());
            assertThat(row(0).locator("progress")).isVisible();
            assertThat(row(1)).containsText("Waits for its turn");
            assertThat(page.locator(".import__state")).hasText("3 on the way.");
            look("import-under-way-" + width);
            row(2).locator("button").click();
            row(0).locator("button").click();
            page.waitForCondition(() -> held.size() == 2);
            assertThat(page.locator(".import-row")).hasCount(1);
            held.get(1).resume();
            awaitStage(0, "done");
        }
    }

    @Test
    void whoLeavesWithFilesNotImportedIsAskedFirst() {
        open();
        choose(talk, other);
        page.locator("a[href='#/']").first().click();
        assertThat(page.locator("aloud-confirm dialog"))
                .containsText("2 recordings of your list are not imported yet.");
        page.locator("aloud-confirm button[value=no]").click();
        assertThat(page.locator(".import-row")).hasCount(2);
        boolean[] asked = {false};
        page.onceDialog(dialog -> {
            asked[0] = dialog.type().equals("beforeunload");
            dialog.dismiss();
        });
        page.close(new Page.CloseOptions().setRunBeforeUnload(true));
        page.waitForCondition(() -> asked[0]);
        page.locator("a[href='#/']").first().click();
        page.locator("aloud-confirm button[value=yes]").click();
        page.locator(".choose").waitFor();
    }

    @Test
    void theListFitsAndAxeFindsNothing() {
        for (int width : List.of(1280, 390)) {
            newPage(width, 800, width == 390 ? ColorScheme.DARK : ColorScheme.LIGHT);
            open();
            choose(talk, diary, other);
            look("import-ready-" + width);
            button("Import 3 recordings");
            awaitStage(2, "done");
            assertThat(page.locator(".attempt", new Page.LocatorOptions().setHasText("Being transcribed")))
                    .hasCount(0);
            choose(other);
            look("import-done-" + width);
        }
        forgiveComplaints();
    }

    private void look(String name) {
        screenshot(name, true);
        assertEquals(List.of(), complaintsOfAxe(), name);
        assertTrue(
                (boolean) page.evaluate("() => document.documentElement.scrollWidth <= innerWidth"),
                name + " is wider than the window");
    }

    @Test
    void aDateInTheFutureIsToldBeforeAnythingIsSent() {
        open();
        choose(talk);
        row(0).locator("input")
                .fill(LocalDateTime.ofInstant(Instant.now(), ZoneId.systemDefault())
                        .plusDays(3)
                        .toString()
                        .substring(0, 16));
        button("Import 1 recording");
        assertThat(row(0).locator("input")).isFocused();
        awaitStage(0, "ready");
    }
}
