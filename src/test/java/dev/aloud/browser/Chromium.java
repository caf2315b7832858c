package dev.aloud.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import dev.aloud.Tools;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The machine's own Chromium, without a window; one for each set of flags, shared by all tests of the process, since starting one
 * takes seconds. A test that needs it is skipped where it is missing; see {@link Tools}.
 */
final class Chromium {
    private static final Map<List<String>, Chromium> OPEN = new HashMap<>();
    private static Playwright playwright;

    private final Browser browser;

    private Chromium(Browser browser) {
        this.browser = browser;
    }

    /** The shell is the same browser without windows, menus and extensions: it opens a page in half the time. */
    static Path program() {
        return Tools.program("chromium-headless-shell", "chromium");
    }

    private static synchronized Chromium with(List<String> microphone) {
        Path program = program();
        return OPEN.computeIfAbsent(microphone, flags -> new Chromium(launch(program, flags)));
    }

    private static synchronized Browser launch(Path program, List<String> microphone) {
        if (playwright == null) {
            playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            Runtime.getRuntime().addShutdownHook(new Thread(playwright::close, "close browsers"));
        }
        List<String> flags =
                new ArrayList<>(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking"));
        flags.addAll(microphone);
        return playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program)
                        .setArgs(flags));
    }

    /** A browser whose microphone speaks that WAV once from each opening on, and whose user says yes to it. */
    static Chromium withMicrophone(Path wav) {
        return with(speaking(wav));
    }

    private static List<String> speaking(Path wav) {
        return List.of(
                "--use-fake-ui-for-media-stream",
                "--use-fake-device-for-media-stream",
                "--use-file-for-fake-audio-capture=" + wav.toAbsolutePath() + "%noloop");
    }

    /** Likewise, but not shared: its sound output is still asleep. Whoever starts it closes its browser. */
    static Chromium startedAnew(Path wav) {
        return new Chromium(launch(program(), speaking(wav)));
    }

    /** A browser whose microphone speaks that WAV over and over. */
    static Chromium withRepeatingMicrophone(Path wav) {
        return with(List.of(
                "--use-fake-ui-for-media-stream",
                "--use-fake-device-for-media-stream",
                "--use-file-for-fake-audio-capture=" + wav.toAbsolutePath()));
    }

    /** A browser whose user says no to the microphone. */
    static Chromium withoutPermission() {
        return with(List.of("--use-fake-ui-for-media-stream=deny", "--use-fake-device-for-media-stream"));
    }

    /** A browser that needs no microphone. */
    static Chromium withoutMicrophone() {
        return with(List.of());
    }

    Browser browser() {
        return browser;
    }
}
