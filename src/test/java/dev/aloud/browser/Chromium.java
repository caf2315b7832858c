package dev.aloud.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import dev.aloud.Tools;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The machine's own Chromium, without a window. A test that needs it is skipped where it is missing; see {@link Tools}. */
final class Chromium implements AutoCloseable {
    private final Playwright playwright;
    private final Browser browser;

    private Chromium(List<String> microphone) {
        Path program = Tools.program("chromium");
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        List<String> flags =
                new ArrayList<>(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking"));
        flags.addAll(microphone);
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program)
                        .setArgs(flags));
    }

    /** A browser whose microphone speaks that WAV once from each opening on, and whose user says yes to it. */
    static Chromium hearing(Path wav) {
        return new Chromium(List.of(
                "--use-fake-ui-for-media-stream",
                "--use-fake-device-for-media-stream",
                "--use-file-for-fake-audio-capture=" + wav.toAbsolutePath() + "%noloop"));
    }

    /** A browser whose microphone speaks that WAV over and over. */
    static Chromium hearingAgainAndAgain(Path wav) {
        return new Chromium(List.of(
                "--use-fake-ui-for-media-stream",
                "--use-fake-device-for-media-stream",
                "--use-file-for-fake-audio-capture=" + wav.toAbsolutePath()));
    }

    /** A browser whose user says no to the microphone. */
    static Chromium refusingTheMicrophone() {
        return new Chromium(List.of("--use-fake-ui-for-media-stream=deny", "--use-fake-device-for-media-stream"));
    }

    /** A browser that needs no microphone. */
    static Chromium plain() {
        return new Chromium(List.of());
    }

    Browser browser() {
        return browser;
    }

    @Override
    public void close() {
        playwright.close();
    }
}
