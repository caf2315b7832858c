package dev.aloud.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.WebSocketRoute;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PageAssertions;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** An answer spoken into Chromium's microphone, from the question to the feedback. */
class RecordingIT extends BrowserTest {
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
        assertThat(page).hasURL(Pattern.compile("#/attempts/[^/]+$"), withPatience(20));
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
        assertThat(page).hasURL(Pattern.compile("#/attempts/[^/]+$"), withPatience(20));
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
        assertThat(page).hasURL(Pattern.compile("#/attempts/[^/]+$"), withPatience(20));
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
        assertThat(page).hasURL(Pattern.compile("#/attempts/[^/]+$"), withPatience(20));
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
        assertThat(page).hasURL(Pattern.compile("#/attempts/[^/]+$"), withPatience(20));
    }

    /** From the question straight to the recording, with the microphone taken for checked and no time to think. */
    private void begin() {
        skipTheCheck();
        page.navigate(address("#/"));
        page.getByText("Answer aloud").click();
        assertThat(page.locator(".live__stage--on").or(page.locator(".problem")))
                .isVisible();
    }

    private void skipTheCheck() {
        page.addInitScript("localStorage.setItem('aloud.microphone', JSON.stringify({at: Date.now(), label: 'Test'}));"
                + "localStorage.setItem('aloud.choice', JSON.stringify({preparation: 0}));");
    }

    private void tabTo(String button) {
        Locator wanted = page.getByText(button, exactly());
        for (int i = 0; i < 30; i++) {
            page.keyboard().press("Tab");
            if ((boolean) wanted.evaluate("button => button === document.activeElement")) {
                return;
            }
        }
        throw new AssertionError("Tab never comes to " + button);
    }

    private void untilClock(int seconds) {
        page.waitForFunction(
                "seconds => { const text = document.querySelector('.live__clock')?.firstChild;"
                        + " const [m, s] = (document.querySelector('.live__clock')?.textContent ?? '0:00').split(' ')[0].split(':');"
                        + " return text && Number(m) * 60 + Number(s) >= seconds; }",
                seconds,
                new Page.WaitForFunctionOptions().setTimeout(60_000));
    }

    private double shownSeconds() {
        return ((Number) page.evaluate("() => { const [m, s] = document.querySelector('.live__clock').textContent"
                        + ".split(' ')[0].split(':'); return Number(m) * 60 + Number(s); }"))
                .doubleValue();
    }

    private String heardWords() {
        page.locator("[data-start-ms][data-end-ms]").first().waitFor();
        return String.join(" ", page.locator("[data-start-ms][data-end-ms]").allInnerTexts())
                .toLowerCase()
                .replaceAll("[^a-z' ]+", "")
                .replaceAll(" +", " ")
                .trim();
    }

    private byte[] storedWav() {
        return page.request()
                .get(page.url().replaceFirst("#/attempts/(.*)$", "api/attempts/$1/audio"))
                .body();
    }

    private double storedSeconds() {
        ByteBuffer wav = ByteBuffer.wrap(storedWav()).order(ByteOrder.LITTLE_ENDIAN);
        return (wav.capacity() - 44) / (2.0 * wav.getInt(24));
    }

    /** Keeps what the audio thread gives, block by block, as the truth to hold the stored sound against. */
    private void listenIn() {
        page.addInitScript("window.microphoneGave = []; const Node = AudioWorkletNode;"
                + "window.AudioWorkletNode = class extends Node { constructor(...all) { super(...all);"
                + "this.port.addEventListener('message', ({data}) => microphoneGave.push(data.slice(0))); } };");
    }

    private byte[] microphoneGave() {
        Object base64 =
                page.evaluate("async () => { const url = await new Promise(done => { const reader = new FileReader();"
                        + "reader.onload = () => done(reader.result); reader.readAsDataURL(new Blob(microphoneGave)); });"
                        + "return url.slice(url.indexOf(',') + 1); }");
        return Base64.getDecoder().decode(base64.toString());
    }

    /** Whether the stored sound is one unbroken piece of what the microphone gave. */
    private boolean isOnePieceOf(byte[] given, byte[] wav) {
        int block = ByteBuffer.wrap(wav).order(ByteOrder.LITTLE_ENDIAN).getInt(24) / 10 * 2;
        for (int from = 0; from + wav.length - 44 <= given.length; from += block) {
            if (Arrays.equals(given, from, from + wav.length - 44, wav, 44, wav.length)) {
                return true;
            }
        }
        return false;
    }

    private static Page.LocatorOptions containing(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }

    private static Page.GetByTextOptions exactly() {
        return new Page.GetByTextOptions().setExact(true);
    }

    private static LocatorAssertions.ContainsTextOptions patience(int seconds) {
        return new LocatorAssertions.ContainsTextOptions().setTimeout(seconds * 1000.0);
    }

    private static PageAssertions.HasURLOptions withPatience(int seconds) {
        return new PageAssertions.HasURLOptions().setTimeout(seconds * 1000.0);
    }
}
