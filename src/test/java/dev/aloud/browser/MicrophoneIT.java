package dev.aloud.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import org.junit.jupiter.api.Test;

/** The microphone check: what is wrong is named, and what to do about it. */
class MicrophoneIT extends BrowserTest {
    @Override
    Chromium openChromium() {
        return Chromium.withRepeatingMicrophone(SpeechFixtures.wav("one-sentence"));
    }

    /** The sentence three times: on a busy machine the browser may drop a syllable of one. */
    @Test
    void aGoodMicrophoneIsHeardWordForWordPlayedBackAndLeadsToTheQuestion() {
        readTheSentence(11);
        assertThat(page.locator(".check__heard")).containsText("i found the mistake before anyone else noticed it");
        assertThat(page.getByText("The microphone is fine.")).isVisible();
        page.getByText("Play it back").click();
        page.getByText("Go to the question").click();
        assertThat(page.locator(".live__stage")).containsText("not recording yet");
        page.locator(".live").getByText("Cancel").click();
        assertThat(page.getByText("Microphone checked")).isVisible();
        page.getByText("Check again").click();
        assertThat(page.getByText("Can Aloud hear you?")).isVisible();
    }

    @Test
    void aRefusedPermissionIsNamedWithTheWayToGiveIt() {
        page = Chromium.withoutPermission().browser().newPage();
        openCheck();
        assertThat(page.locator(".problem__what")).hasText("This browser may not use the microphone here.");
        assertThat(page.locator(".problem__remedy").first()).containsText("Allow");
        page.getByText("Continue without the check").click();
        assertThat(page.locator(".choose .problem__what")).containsText("may not use the microphone");
        page.close();
    }

    @Test
    void aMachineWithoutMicrophoneIsTold() {
        browserSays("NotFoundError", "Requested device not found");
        openCheck();
        assertThat(page.locator(".problem__what")).hasText("No microphone was found.");
    }

    @Test
    void aMicrophoneThatAnotherProgramHoldsIsTold() {
        browserSays("NotReadableError", "Could not start audio source");
        openCheck();
        assertThat(page.locator(".problem__what")).containsText("Another program may be using it");
    }

    @Test
    void aBrowserThatGivesNoMicrophoneToThisAddressIsToldBeforeAnythingIsTried() {
        page.addInitScript("Object.defineProperty(Navigator.prototype, 'mediaDevices', {value: undefined});");
        page.navigate(address("#/"));
        assertThat(page.locator(".choose .problem__what")).containsText("has no access to a microphone");
        assertThat(page.getByText("Answer aloud")).isDisabled();
    }

    @Test
    void aSilentMicrophoneIsToldBeforeAndAfterTheSentence() {
        turned(0);
        openCheck();
        assertThat(page.getByText("no sound comes from it"))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(12_000));
        finishSentence(1);
        assertThat(verdict()).containsText("is silent");
    }

    @Test
    void aMicrophoneThatIsTooQuietIsTold() {
        turned(0.02);
        readTheSentence(2);
        assertThat(verdict()).containsText("too quiet");
    }

    @Test
    void aMicrophoneThatClipsIsTold() {
        turned(30);
        readTheSentence(2);
        assertThat(verdict()).containsText("clipped");
        assertThat(page.getByText("The microphone is fine.")).isHidden();
    }

    /** The error that this browser gives in that case, by the standard's own name. */
    private void browserSays(String name, String message) {
        page.addInitScript("navigator.mediaDevices.getUserMedia = async () => { throw new DOMException('" + message
                + "', '" + name + "'); };");
    }

    /** The speaking microphone, with its level turned by that factor. */
    private void turned(double factor) {
        page.addInitScript("const open = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);"
                + "navigator.mediaDevices.getUserMedia = async asked => { const context = new AudioContext();"
                + "const gain = new GainNode(context, {gain: " + factor + "});"
                + "const out = context.createMediaStreamDestination();"
                + "context.createMediaStreamSource(await open(asked)).connect(gain).connect(out);"
                + "return out.stream; };");
    }

    private void openCheck() {
        page.navigate(address("#/"));
        page.getByText("Answer aloud").click();
        assertThat(page.getByText("Can Aloud hear you?")).isVisible();
    }

    private void readTheSentence(int seconds) {
        openCheck();
        finishSentence(seconds);
    }

    private void finishSentence(int seconds) {
        page.getByText("Read the sentence").click();
        page.waitForFunction(
                "seconds => document.querySelector('aloud-mic-check').check.seconds > seconds",
                seconds,
                new Page.WaitForFunctionOptions().setTimeout(30_000));
        page.getByText("I’m done").click();
        page.locator(".stack[role=status]").waitFor();
    }

    private Locator verdict() {
        return page.locator(".stack[role=status] .problem__what").first();
    }
}
