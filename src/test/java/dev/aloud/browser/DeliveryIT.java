package dev.aloud.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import dev.aloud.RecordedSpeech;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How it was said: what is usual, what is usual for this user, and the switches for fillers, pauses and pitch. */
class DeliveryIT extends ReviewTest {
    private static final int RATE = 16_000;

    /** Inside a sentence of the recording, seconds. */
    private static final int PAUSE_AT = 12;

    private static final int PAUSE_SECONDS = 5;

    private String id;

    @BeforeAll
    void takeInThreeAnswersAndOneWithALongPause(@TempDir Path folder) throws IOException {
        for (int i = 0; i < 3; i++) {
            imported(ANSWER, "ownership-1");
        }
        id = imported(halting(folder.resolve("halting.wav")), "ownership-1");
    }

    private static Path halting(Path file) throws IOException {
        byte[] spoken = RecordedSpeech.pcm("ownership-short.wav");
        byte[] sound = new byte[spoken.length + 2 * RATE * PAUSE_SECONDS];
        int at = 2 * RATE * PAUSE_AT;
        System.arraycopy(spoken, 0, sound, 0, at);
        System.arraycopy(spoken, at, sound, at + 2 * RATE * PAUSE_SECONDS, spoken.length - at);
        AudioFormat format = new AudioFormat(RATE, 16, 1, true, false);
        AudioSystem.write(
                new AudioInputStream(new ByteArrayInputStream(sound), format, sound.length / 2),
                AudioFileFormat.Type.WAVE,
                file.toFile());
        return file;
    }

    @BeforeEach
    void show() {
        openFeedback(id);
    }

    private Locator box(String part) {
        return page.locator("#delivery-" + part);
    }

    private void openSettings() {
        page.locator(".facts__settings").click();
        page.locator("aloud-delivery-dialog dialog[open]").waitFor();
        box("pitch").waitFor();
    }

    private void save() {
        page.locator("aloud-delivery-dialog .button--primary").click();
        page.locator("aloud-delivery-dialog dialog[open]")
                .waitFor(new Locator.WaitForOptions()
                        .setState(com.microsoft.playwright.options.WaitForSelectorState.HIDDEN));
    }

    private Locator fact(String name) {
        return page.locator(".facts__one").filter(new Locator.FilterOptions().setHasText(name));
    }

    @Test
    void theUsualRangeAndTheUsersOwnMedianStandBesideAFigure() {
        assertThat(fact("Words a minute").first().locator(".facts__beside"))
                .hasText(Pattern.compile("usual: 120–170, you: \\d+ \\(median of your last 3\\)"));
        assertThat(fact("Pitch variety").locator(".facts__beside")).containsText("usual: from 2 semitones");
        page.locator(".facts__sources summary").click();
        assertThat(page.locator(".facts__sources")).containsText("Lundholm Fors 2015");
    }

    @Test
    void aPauseBeyondItsBandIsOneLineAndPlaysItsMoment() {
        Locator line = page.locator(".flag").filter(new Locator.FilterOptions().setHasText("A silence this long"));
        assertThat(line).hasCount(1);
        line.locator(".moment").click();
        awaitPlaying();
        assertEquals(PAUSE_AT, currentTime(), 2.5);
    }

    @Test
    void whatIsSwitchedOffIsGoneEverywhereSaysSoAndComesBack() {
        String verdict = page.locator(".verdict").innerText();
        int marks = page.locator(".mark--pause").count();
        assertTrue(marks > 0, "the pause is marked in the transcript");
        assertThat(page.locator(".wave__curve")).hasCount(2);
        openSettings();
        box("pauses").uncheck();
        box("pitch").uncheck();
        save();
        assertThat(page.locator(".facts__off"))
                .hasText("Pauses and pitch are switched off; you can switch them on in the delivery settings.");
        nothingOfItIsLeft();
        assertEquals(verdict, page.locator(".verdict").innerText());
        page.reload();
        awaitFeedback();
        nothingOfItIsLeft();
        openSettings();
        assertThat(box("fillers")).isChecked();
        assertThat(box("pauses")).not().isChecked();
        box("pauses").check();
        box("pitch").check();
        save();
        assertThat(page.locator(".mark--pause")).hasCount(marks);
        assertThat(page.locator(".wave__curve")).hasCount(2);
        assertThat(page.locator(".facts__off")).hasCount(0);
        assertEquals(verdict, page.locator(".verdict").innerText());
    }

    private void nothingOfItIsLeft() {
        assertThat(page.locator(".mark--pause")).hasCount(0);
        assertThat(page.locator(".wave__curve")).hasCount(1);
        assertThat(fact("Pauses of a second or more")).hasCount(0);
        assertThat(fact("Silence before the first word")).hasCount(0);
        assertThat(fact("Pitch variety")).hasCount(0);
        assertThat(page.locator(".flag").filter(new Locator.FilterOptions().setHasText("A silence this long")))
                .hasCount(0);
        assertThat(page.locator(".beginning")).not().containsText("Silence");
        assertThat(fact("Hesitation sounds (estimated)")).hasCount(1);
    }

    @Test
    void theSettingsOpenFromTheFootOfEveryPageAndCancelChangesNothing() {
        page.navigate(address("#/"));
        page.locator(".shell-footer button").click();
        box("fillers").uncheck();
        page.keyboard().press("Escape");
        page.locator(".shell-footer button").click();
        assertThat(box("fillers")).isChecked();
        page.keyboard().press("Escape");
    }

    @Test
    void panelAndDialogFitAndAxeFindsNothing() {
        for (int width : List.of(390, 1280)) {
            ColorScheme scheme = width == 390 ? ColorScheme.DARK : ColorScheme.LIGHT;
            newPage(width, 860, scheme);
            openFeedback(id);
            page.locator("#delivery-title").scrollIntoViewIfNeeded();
            page.evaluate("document.querySelector('#delivery-title').scrollIntoView()");
            screenshot("delivery-" + width, false);
            assertTrue(
                    (boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"),
                    "nothing sticks out at " + width);
            openSettings();
            screenshot("delivery-settings-" + width, false);
            box("pauses").uncheck();
            box("fillers").uncheck();
            assertEquals(List.of(), complaintsOfAxe());
            save();
            assertThat(page.locator(".facts__off")).isVisible();
            page.evaluate("document.querySelector('.facts__off').scrollIntoView({block: 'center'})");
            screenshot("delivery-off-" + width, false);
            openSettings();
            box("pauses").check();
            box("fillers").check();
            save();
        }
    }
}
