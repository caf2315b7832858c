package dev.aloud.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PageAssertions;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Pattern;

/** Steps of somebody who records an answer. */
abstract class RecordingSteps extends BrowserTest {
    private static final int WAV_HEADER = 44;

    /** From the question straight to the recording, with the microphone taken for checked and no time to think. */
    void begin() {
        skipTheCheck();
        page.navigate(address("#/"));
        page.getByText("Answer aloud").click();
        assertThat(page.locator(".live__stage--on").or(page.locator(".problem")))
                .isVisible();
    }

    void skipTheCheck() {
        page.addInitScript("localStorage.setItem('aloud.microphone', JSON.stringify({at: Date.now(), label: 'Test'}));"
                + "localStorage.setItem('aloud.choice', JSON.stringify({preparation: 0}));");
    }

    void tabTo(String button) {
        Locator wanted = page.getByText(button, exactly());
        for (int i = 0; i < 30; i++) {
            page.keyboard().press("Tab");
            if ((boolean) wanted.evaluate("button => button === document.activeElement")) {
                return;
            }
        }
        throw new AssertionError("Tab never comes to " + button);
    }

    void untilClock(int seconds) {
        page.waitForFunction(
                "seconds => { const text = document.querySelector('.live__clock')?.firstChild;"
                        + " const [m, s] = (document.querySelector('.live__clock')?.textContent ?? '0:00').split(' ')[0].split(':');"
                        + " return text && Number(m) * 60 + Number(s) >= seconds; }",
                seconds,
                new Page.WaitForFunctionOptions().setTimeout(60_000));
    }

    double shownSeconds() {
        return ((Number) page.evaluate("() => { const [m, s] = document.querySelector('.live__clock').textContent"
                        + ".split(' ')[0].split(':'); return Number(m) * 60 + Number(s); }"))
                .doubleValue();
    }

    String heardWords() {
        page.locator("[data-start-ms][data-end-ms]").first().waitFor();
        return String.join(" ", page.locator("[data-start-ms][data-end-ms]").allInnerTexts())
                .toLowerCase()
                .replaceAll("[^a-z' ]+", "")
                .replaceAll(" +", " ")
                .trim();
    }

    static Page.LocatorOptions containing(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }

    static Page.GetByTextOptions exactly() {
        return new Page.GetByTextOptions().setExact(true);
    }

    static LocatorAssertions.ContainsTextOptions patience(int seconds) {
        return new LocatorAssertions.ContainsTextOptions().setTimeout(seconds * 1000.0);
    }

    static PageAssertions.HasURLOptions withPatience(int seconds) {
        return new PageAssertions.HasURLOptions().setTimeout(seconds * 1000.0);
    }

    byte[] storedWav() {
        return page.request()
                .get(page.url().replaceFirst("#/attempts/(.*)$", "api/attempts/$1/audio"))
                .body();
    }

    double storedSeconds() {
        return secondsOf(storedWav());
    }

    static double secondsOf(byte[] wav) {
        return (wav.length - WAV_HEADER) / (2.0 * rateOf(wav));
    }

    private static int rateOf(byte[] wav) {
        return ByteBuffer.wrap(wav).order(ByteOrder.LITTLE_ENDIAN).getInt(24);
    }

    /** Keeps what the audio thread gives, block by block, as the truth to hold the stored sound against. */
    void listenIn() {
        page.addInitScript("window.microphoneGave = []; const Node = AudioWorkletNode;"
                + "window.AudioWorkletNode = class extends Node { constructor(...all) { super(...all);"
                + "window.microphoneContext = all[0]; window.microphoneSince = performance.now() / 1000 - all[0].currentTime;"
                + "this.port.addEventListener('message', ({data}) => microphoneGave.push(data.slice(0))); } };");
    }

    byte[] microphoneGave() {
        Object base64 =
                page.evaluate("async () => { const url = await new Promise(done => { const reader = new FileReader();"
                        + "reader.onload = () => done(reader.result); reader.readAsDataURL(new Blob(microphoneGave)); });"
                        + "return url.slice(url.indexOf(',') + 1); }");
        return Base64.getDecoder().decode(base64.toString());
    }

    /** Whether the stored sound is one unbroken piece of what the microphone gave. */
    boolean isOnePieceOf(byte[] given, byte[] wav) {
        int block = rateOf(wav) / 10 * 2;
        for (int from = 0; from + wav.length - WAV_HEADER <= given.length; from += block) {
            if (Arrays.equals(given, from, from + wav.length - WAV_HEADER, wav, WAV_HEADER, wav.length)) {
                return true;
            }
        }
        return false;
    }

    /** Until the feedback has taken the place of the recording. */
    void untilFeedback() {
        assertThat(page).hasURL(Pattern.compile("#/attempts/[^/]+$"), withPatience(60));
    }
}
