package dev.aloud.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.WebSocketRoute;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** An answer spoken into Chromium's microphone, from the question to the feedback. */
class RecordingIT extends RecordingSteps {
    /** Facts: small model, flite's voice rms. Measured 0.05 on this fixture; the rest is for a clipped first word. */
    private static final double MOST_ERRORS = 0.15;

    private static final String SPOKEN = Spoken.text("ownership-short");

    @Override
    Chromium openChromium() {
        return Chromium.hearing(Spoken.wav("ownership-short"));
    }

    @Test
    void anAnswerSpokenIntoTheBrowserComesBackAsItsWords() {
        begin();
        assertThat(page.locator(".live__words")).containsText("payment", patience(12));
        assertThat(page.locator(".live h1")).isFocused();
        untilClock(28);
        page.keyboard().press("Control+Enter");
        untilFeedback();
        String heard = heardWords();
        double rate = Spoken.errorRate(SPOKEN, heard);
        assertTrue(rate <= MOST_ERRORS, rate + " of the words are wrong: " + heard);
        assertThat(page.locator("[data-section=action]").first()).isVisible();
        screenshot("recording-feedback-1280-light", true);
    }

    @Test
    void aLostSocketLosesNothingThatWasSaid() {
        AtomicInteger sockets = new AtomicInteger();
        AtomicReference<WebSocketRoute> current = new AtomicReference<>();
        page.routeWebSocket(Pattern.compile("/live"), socket -> {
            if (sockets.incrementAndGet() == 2 || sockets.get() == 3) {
                socket.close();
                return;
            }
            socket.connectToServer();
            current.set(socket);
        });
        listenIn();
        begin();
        untilClock(3);
        current.get().close();
        assertThat(page.locator(".problem__what", containing("The connection to Aloud is lost.")))
                .isVisible();
        screenshot("recording-lost-1280-light", false);
        assertThat(page.locator(".problem__what", containing("The connection to Aloud is lost.")))
                .isHidden(new LocatorAssertions.IsHiddenOptions().setTimeout(10_000));
        untilClock(7);
        double shown = shownSeconds();
        page.getByText("Stop", exactly()).click();
        untilFeedback();
        assertTrue(sockets.get() >= 4, "sockets: " + sockets.get());
        assertTrue(storedSeconds() >= shown, "stored " + storedSeconds() + " s of " + shown + " s");
        assertTrue(heardWords().startsWith("last year i worked on the payment service"), heardWords());
        assertTrue(isOnePieceOf(microphoneGave(), storedWav()), "the stored sound is not what the microphone gave");
    }

    @Test
    void leavingThePageKeepsWhatWasSaidAndThePageSaysSoOnReturn() {
        begin();
        assertThat(page.locator(".live__words")).containsText("payment", patience(12));
        page.close(new Page.CloseOptions().setRunBeforeUnload(false));
        anotherPage().navigate(address("#/"));
        assertThat(page.getByText("You left while recording. What you said is kept."))
                .isVisible();
        screenshot("practise-kept-1280-light", true);
        restartServer();
        page.reload();
        page.getByText("Get feedback").first().click();
        untilFeedback();
        assertTrue(heardWords().contains("payment"), heardWords());
    }

    @Test
    void goingElsewhereWhileRecordingAsksFirstAndStayingLosesNothing() {
        begin();
        untilClock(1);
        page.getByText("Past attempts").first().click();
        page.getByText("Stay", exactly()).click();
        assertThat(page.locator(".live__clock")).isVisible();
        untilClock(3);
        page.getByText("Past attempts").first().click();
        page.getByText("Stop and leave").click();
        assertThat(page).hasURL(Pattern.compile("#/attempts$"));
    }

    @Test
    void twoPagesAtOnceGetAClearAnswer() {
        begin();
        untilClock(1);
        Page first = page;
        Page second = anotherPage();
        begin();
        assertThat(second.locator(".problem__what", containing("Another answer is being recorded")))
                .isVisible();
        assertThat(first.locator(".live__clock")).isVisible();
        page = first;
        page.keyboard().press("Control+Enter");
        untilFeedback();
    }

    @Test
    void theWholeWayCanBeGoneByKeyboardAndNoStrayKeyStopsIt() {
        skipTheCheck();
        page.navigate(address("#/"));
        tabTo("Answer aloud");
        page.keyboard().press("Enter");
        assertThat(page.locator(".live__stage--on")).isVisible();
        for (String key : List.of("Space", "Enter", "Escape")) {
            page.keyboard().press(key);
        }
        untilClock(2);
        assertThat(page.locator(".live__stage--on")).isVisible();
        tabTo("Stop");
        page.keyboard().press("Space");
        untilFeedback();
    }

    @Test
    void anUnpluggedMicrophoneEndsTheAnswerKeepsItAndSaysWhen() {
        page.addInitScript("const open = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);"
                + "navigator.mediaDevices.getUserMedia = async asked => (window.microphone = await open(asked));");
        begin();
        untilClock(2);
        page.evaluate("() => microphone.getTracks()[0].dispatchEvent(new Event('ended'))");
        untilFeedback();
        assertThat(page.locator(".problem__what").first()).containsText("The microphone was taken away at 0:02");
        assertTrue(storedSeconds() >= 2, "stored " + storedSeconds() + " s");
    }

    @Test
    void whatAVanishedServerHasNotStoredCanBeSavedFromThePage() throws IOException {
        AtomicReference<WebSocketRoute> only = new AtomicReference<>();
        page.routeWebSocket(Pattern.compile("/live"), socket -> {
            if (only.compareAndSet(null, socket)) {
                socket.connectToServer();
            } else {
                socket.close();
            }
        });
        begin();
        untilClock(1);
        only.get().close();
        untilClock(4);
        page.keyboard().press("Control+Enter");
        assertThat(page.getByText("Waiting for Aloud to come back")).isVisible();
        page.getByText("Stop waiting").click();
        screenshot("recording-stranded-1280-light", true);
        Path saved = page.waitForDownload(() -> page.getByText("Save as a file").click())
                .path();
        double seconds = secondsOf(Files.readAllBytes(saved));
        assertTrue(seconds > 1.5 && seconds < 6, "saved " + seconds + " s");
        page.getByText("Back to the questions").click();
        assertThat(page.getByText("Answer aloud")).isVisible();
    }
}
