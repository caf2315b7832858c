package dev.aloud.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Words that may be misheard are marked by the server's own figure, and a poor recording is named before it is judged. */
class PoorTakeIT extends ReviewTest {
    private static final int HEADER = 44;

    /** Bytes: the first 12 s. Overloaded sound takes several times as long to recognise as clean sound. */
    private static final int SOUND = 12 * 32_000;

    /** Times as loud as the clean recording, far over full scale. */
    private static final int OVERLOAD = 15;

    private String overloaded;

    @BeforeAll
    void takeIn(@TempDir Path folder) throws IOException {
        overloaded = imported(overloaded(folder.resolve("too-loud.wav")), "ownership-1");
    }

    private static Path overloaded(Path file) throws IOException {
        byte[] whole = Files.readAllBytes(ANSWER);
        ByteBuffer wav = ByteBuffer.wrap(Arrays.copyOf(whole, HEADER + SOUND)).order(ByteOrder.LITTLE_ENDIAN);
        wav.putInt(4, HEADER - 8 + SOUND).putInt(HEADER - 4, SOUND);
        for (int at = HEADER; at + 1 < wav.capacity(); at += 2) {
            int loud = OVERLOAD * wav.getShort(at);
            wav.putShort(at, (short) Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, loud)));
        }
        return Files.write(file, wav.array());
    }

    @Test
    void aPoorRecordingIsNamedAboveTheVerdictWithWhatToDoNextTime() {
        for (int width : List.of(1280, 390)) {
            newPage(width, 860, ColorScheme.LIGHT);
            openFeedback(overloaded);
            Locator note = page.locator(".take-note");
            assertThat(note).containsText("This recording is poor");
            assertThat(note).not().containsText("noisy");
            assertThat(note).containsText("% of the sound is cut off. Next time, lower the microphone level");
            assertTrue(
                    note.boundingBox().y + note.boundingBox().height
                            <= page.locator(".verdict").boundingBox().y,
                    "above the verdict");
            assertEquals(
                    0, page.evaluate("() => Math.max(0, document.documentElement.scrollWidth - innerWidth)"), "fits");
            screenshot("poor-take-" + width, false);
            page.locator("aloud-transcript").scrollIntoViewIfNeeded();
            screenshot("poor-take-words-" + width, false);
        }
    }

    @Test
    void ofAGoodRecordingNothingIsSaid() {
        openFeedback(sharedAnswer());
        assertEquals(0, page.locator(".take-note").count());
    }

    @Test
    void theMarkedWordsAreThoseOfTheServer() {
        openFeedback(overloaded);
        List<Integer> doubtful = new ArrayList<>();
        JsonNode words = attempt(overloaded).path("words");
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).path("doubtful").asBoolean()) {
                doubtful.add(i);
            }
        }
        assertTrue(!doubtful.isEmpty() && doubtful.size() < words.size(), doubtful + " of " + words.size());
        assertEquals(
                doubtful,
                page.locator(".word--doubtful").evaluateAll("spans => spans.map(span => Number(span.dataset.index))"));
        assertEquals(
                "underline dotted", page.locator(".word--doubtful").first().evaluate("""
                        span => { const style = getComputedStyle(span);
                          return `${style.textDecorationLine} ${style.textDecorationStyle}`; }"""), "no mark by colour alone");
    }

    @Test
    void aMarkedWordSaysThatItMayBeMisheardUntilItIsCorrected() {
        openFeedback(overloaded);
        assertThat(page.locator("aloud-transcript")).containsText("About half of the dotted words were misheard.");
        Locator first = page.locator(".word--doubtful").first();
        int index = Integer.parseInt(first.getAttribute("data-index"));
        assertTrue(
                first.getAttribute("title").startsWith("May be misheard: of words heard as unclearly as this one, "));
        first.focus();
        assertThat(page.locator(".transcript__chosen")).containsText("may be misheard");
        page.keyboard().press("e");
        page.locator("aloud-word-dialog input[type=text]").fill("certainly");
        page.keyboard().press("Enter");
        awaitToast("is “certainly”");
        assertThat(word(index)).not().hasClass(java.util.regex.Pattern.compile("word--doubtful"));
        page.keyboard().press("Control+z");
        awaitToast("Undone");
    }
}
