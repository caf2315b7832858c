package dev.aloud.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import dev.aloud.RememberingEngine;
import dev.aloud.analysis.Analyser;
import dev.aloud.content.Content;
import dev.aloud.server.AloudServer;
import dev.aloud.server.ServerSettings;
import dev.aloud.speech.SpeechEngine;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * A real server on a free port, real Vosk, and Chromium on its page. Each test gets a fresh browser profile; one that makes the
 * page complain on its console, or ask for anything outside this server, fails.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class BrowserTest {
    static final Path SCREENSHOTS = Path.of("target", "screenshots");

    /** Playwright's own five seconds are short on a machine that does two other things. */
    private static final int PATIENCE_MS = 15_000;

    private final List<String> consoleErrors = new ArrayList<>();

    Path data;
    private SpeechEngine engine;
    private AloudServer server;
    private Chromium chromium;
    private BrowserContext context;

    /** The page of this test, blank at first. */
    Page page;

    /** The browser of this class; one that needs a microphone overrides this. */
    Chromium openChromium() {
        return Chromium.withoutMicrophone();
    }

    /** What transcribes the answers of this class; it stays open. */
    SpeechEngine openEngine() {
        return Shared.ENGINE;
    }

    /** Loaded once for all tests of the process: model, weights and rules take seconds. */
    static final class Shared {
        static final Content CONTENT = Content.load();
        static final Analyser ANALYSER = Analyser.load();
        static final SpeechEngine ENGINE = RememberingEngine.shared();

        private Shared() {}
    }

    @BeforeAll
    void open(@TempDir Path folder) {
        data = folder;
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
        Chromium.program();
        engine = openEngine();
        server = AloudServer.start(new ServerSettings(0, data, Shared.CONTENT, Shared.ANALYSER, engine));
        chromium = openChromium();
    }

    @AfterAll
    void close() {
        if (server != null) {
            server.close();
        }
    }

    @BeforeEach
    void openPage() {
        consoleErrors.clear();
        page = newPage(1280, 860, ColorScheme.LIGHT);
    }

    @AfterEach
    void nothingWasComplainedOf() {
        context.close();
        assertEquals(List.of(), consoleErrors, "what the page complained of, or asked for elsewhere");
    }

    /** A page of that size and scheme in a fresh profile; the one before is closed. */
    Page newPage(int width, int height, ColorScheme scheme) {
        return newPage(chromium, width, height, scheme);
    }

    private Page newPage(Chromium browser, int width, int height, ColorScheme scheme) {
        if (context != null) {
            context.close();
        }
        context = browser.browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, height)
                        .setColorScheme(scheme)
                        .setLocale("en-GB"));
        context.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                consoleErrors.add(message.text());
            }
        });
        context.onRequest(request -> {
            String host = URI.create(request.url()).getHost();
            if (host != null && !host.equals("127.0.0.1")) {
                consoleErrors.add("asked for " + request.url());
            }
        });
        page = context.newPage();
        page.onPageError(consoleErrors::add);
        return page;
    }

    /** Opens the page of this test in that browser instead of the one of the class. */
    void openPageIn(Chromium other) {
        page = newPage(other, 1280, 860, ColorScheme.LIGHT);
    }

    /** A test that makes the page complain on purpose says so with this. */
    void forgiveComplaints() {
        consoleErrors.clear();
    }

    /** What axe finds inaccessible on the page as it is now, with the elements; empty if nothing. */
    List<String> complaintsOfAxe() {
        return new AxeBuilder(page)
                .analyze().getViolations().stream().map(BrowserTest::line).toList();
    }

    private static String line(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " "
                + rule.getNodes().stream().map(node -> node.getHtml()).toList();
    }

    /** The port of the server under test. */
    int port() {
        return server.port();
    }

    /** The address of a page: {@code address("#/attempts")}. */
    String address(String hash) {
        return "http://127.0.0.1:" + port() + "/" + hash;
    }

    /** Runs the default function of a module in src/test/resources/browser inside the page and returns what it returns. */
    Object run(String module) {
        page.route(
                "**/test/" + module,
                route -> route.fulfill(new Route.FulfillOptions()
                        .setContentType("text/javascript")
                        .setBody(text("/browser/" + module))));
        return page.evaluate("path => import(path).then(module => module.default())", "/test/" + module);
    }

    private static String text(String resource) {
        try (InputStream in = BrowserTest.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes what is to be seen to target/screenshots. */
    void screenshot(String name, boolean wholePage) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SCREENSHOTS.resolve(name + ".png"))
                .setFullPage(wholePage));
    }

    /** Another page of the same profile, as another tab; it becomes {@link #page}. */
    Page anotherPage() {
        page = context.newPage();
        page.onPageError(consoleErrors::add);
        return page;
    }

    /** Ends the server and starts one on the same port and data, as after a restart of the machine. */
    void restartServer() {
        int port = server.port();
        server.close();
        server = AloudServer.start(new ServerSettings(port, data, Shared.CONTENT, Shared.ANALYSER, engine));
    }
}
