package dev.aloud.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.WebSocketRoute;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What goes wrong while an answer is spoken, and that nothing said is lost by it. */
class TroubleIT extends RecordingSteps {
    /** What the recording says in its first four seconds. */
    private static final String BEGINNING = "last year i worked on the payment service every night";

    @Override
    Chromium openChromium() {
        return Chromium.withMicrophone(SpeechFixtures.wav("ownership-short"));
    }

    /** As {@code window.microphone}, to end it later. */
    private void keepTheMicrophone() {
        page.addInitScript("const open = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);"
                + "navigator.mediaDevices.getUserMedia = async asked => (window.microphone = await open(asked));");
    }

    /**
     * On a busy machine the browser's own microphone skips, and any word may be misheard, but not half of these. What was said
     * after them is left out: as many of the first words are taken as fit best.
     */
    private void assertTheBeginningWasHeard() {
        List<String> heard = List.of(heardWords().split(" "));
        double errorRate = IntStream.rangeClosed(1, heard.size())
                .mapToDouble(n -> SpeechFixtures.errorRate(BEGINNING, String.join(" ", heard.subList(0, n))))
                .min()
                .orElse(1);
        assertTrue(errorRate < 0.5, heard.toString());
    }

    /** The newest is there to be gone on with, and leaves the desk clear for the other tests. */
    private void deleteTheKept() {
        assertThat(page.getByText("Continue recording").first()).isVisible();
        page.getByText("Delete", exactly()).first().click();
        assertThat(page.getByText("Recording deleted.")).isVisible();
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
        assertThat(page.locator(".problem__what", containing("The connection to Aloud was lost.")))
                .isVisible();
        screenshot("recording-lost-1280-light", false);
        assertThat(page.locator(".problem__what", containing("The connection to Aloud was lost.")))
                .isHidden(new LocatorAssertions.IsHiddenOptions().setTimeout(10_000));
        untilClock(7);
        double shown = shownSeconds();
        page.getByText("Stop", exactly()).click();
        untilFeedback();
        assertTrue(sockets.get() >= 4, "sockets: " + sockets.get());
        assertTrue(storedSeconds() >= shown, "stored " + storedSeconds() + " s of " + shown + " s");
        assertTrue(isOnePieceOf(microphoneGave(), storedWav()), "the stored sound is not what the microphone gave");
        assertTheBeginningWasHeard();
    }

    @Test
    void leavingThePageKeepsWhatWasSaidAndThePageSaysSoOnReturn() {
        begin();
        assertThat(page.locator(".live__words")).containsText(Pattern.compile("\\w+ \\w+"), patience(30));
        untilClock(4);
        page.close(new Page.CloseOptions().setRunBeforeUnload(false));
        anotherPage().navigate(address("#/"));
        assertThat(page.getByText("You left while recording. What you said is saved."))
                .isVisible();
        screenshot("practise-kept-1280-light", true);
        restartServer();
        page.reload();
        page.getByText("Get feedback").first().click();
        untilFeedback();
        assertTheBeginningWasHeard();
    }

    @Test
    void aMicrophoneThatEndsBecauseItsPageIsClosedDoesNotEndTheAnswer() {
        keepTheMicrophone();
        begin();
        untilClock(2);
        page.evaluate("() => microphone.getTracks()[0].dispatchEvent(new Event('ended'))");
        page.close(new Page.CloseOptions().setRunBeforeUnload(false));
        anotherPage().navigate(address("#/"));
        assertThat(page.getByText("You left while recording. What you said is saved."))
                .isVisible();
        deleteTheKept();
    }

    @Test
    void keptAnswersAreLookedForAgainWhenTheServerGaveNoAnswer() {
        begin();
        untilClock(2);
        page.close(new Page.CloseOptions().setRunBeforeUnload(false));
        anotherPage().route(Pattern.compile("/api/attempts\\?"), Route::abort, new Page.RouteOptions().setTimes(1));
        page.navigate(address("#/"));
        assertThat(page.getByText("You left while recording. What you said is saved."))
                .isVisible();
        deleteTheKept();
        forgiveComplaints();
    }

    @Test
    void aServerThatIsStartedAgainWhileSomebodySpeaksHasTheWholeAnswer() {
        listenIn();
        begin();
        untilClock(2);
        restartServer();
        untilClock(6);
        assertThat(page.locator(".problem__what", containing("The connection to Aloud was lost.")))
                .isHidden(new LocatorAssertions.IsHiddenOptions().setTimeout(10_000));
        double shown = shownSeconds();
        page.getByText("Stop", exactly()).click();
        untilFeedback();
        forgiveComplaints();
        assertTrue(storedSeconds() >= shown, "stored " + storedSeconds() + " s of " + shown + " s");
        assertTrue(isOnePieceOf(microphoneGave(), storedWav()), "the stored sound is not what the microphone gave");
    }

    @Test
    void aReloadedPageGoesOnWithItsAnswerAtOnce() {
        begin();
        untilClock(3);
        page.onceDialog(Dialog::accept);
        page.reload();
        page.getByText("Continue recording").click();
        assertThat(page.locator(".live__stage--on")).isVisible();
        untilClock(5);
        page.keyboard().press("Control+Enter");
        untilFeedback();
        assertTrue(storedSeconds() > 4.5, "stored " + storedSeconds() + " s");
    }

    @Test
    void anUnpluggedMicrophoneEndsTheAnswerKeepsItAndSaysWhen() {
        keepTheMicrophone();
        begin();
        untilClock(2);
        page.evaluate("() => microphone.getTracks()[0].dispatchEvent(new Event('ended'))");
        untilFeedback();
        assertThat(page.locator(".problem__what").first()).containsText("The microphone was disconnected at 0:02");
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
        assertThat(page.getByText("Waiting for Aloud to answer")).isVisible();
        page.getByText("Stop waiting").click();
        screenshot("recording-stranded-1280-light", true);
        Path saved = page.waitForDownload(() -> page.getByText("Save to a file").click())
                .path();
        double seconds = secondsOf(Files.readAllBytes(saved));
        assertTrue(seconds > 1.5 && seconds < 6, "saved " + seconds + " s");
        page.getByText("Back to the questions").click();
        assertThat(page.getByText("Answer aloud")).isVisible();
    }
}
