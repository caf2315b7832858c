package dev.aloud.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloud.speech.SpeechEngine;
import dev.aloud.speech.VoskEngine;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** A machine on which nothing can be recognised: everything else still works, and the page says why. */
class NoRecognitionIT extends RecordingSteps {
    @Override
    Chromium openChromium() {
        return Chromium.withMicrophone(SpeechFixtures.wav("one-sentence"));
    }

    @Override
    SpeechEngine openEngine() {
        return VoskEngine.open(Path.of("no", "such", "model"));
    }

    @Test
    void anAnswerIsRecordedAndKeptAndThePageSaysWhyItIsNotRead() {
        skipTheCheck();
        page.navigate(address("#/"));
        assertThat(page.locator(".choose .problem__remedy")).containsText("You can still record");
        screenshot("practise-deaf-1280-light", true);
        begin();
        assertThat(page.locator(".live__words")).containsText("recognition is not available");
        untilClock(2);
        page.keyboard().press("Control+Enter");
        untilFeedback();
        assertTrue(storedSeconds() >= 2, "stored " + storedSeconds() + " s");
        assertThat(page.locator(".problem").first()).isVisible();
        screenshot("feedback-deaf-1280-light", true);
    }
}
