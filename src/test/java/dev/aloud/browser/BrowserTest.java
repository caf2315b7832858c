package dev.aloud.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * A page of the one {@link House} that all these tests share. Each test gets a fresh browser profile; one that makes the page complain on its console, or ask for anything outside this server, fails.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class BrowserTest {
    static final Path SCREENSHOTS = Path.of("target", "screenshots");

    private final List<String> complaints = new ArrayList<>();

    @RegisterExtension
    static final House.Door DOOR = new House.Door();

    private BrowserContext context;

    /** The page of this test, blank at first. */
    Page page;

    @BeforeEach
    void openPage() {
        complaints.clear();
        page = newPage(1280, 860, ColorScheme.LIGHT);
    }

    @AfterEach
    void nothingWasComplainedOf() {
        context.close();
        assertEquals(List.of(), complaints, "what the page complained of, or asked for elsewhere");
    }

    /** A page of that size and scheme in a fresh profile; the one before is closed. */
    Page newPage(int width, int height, ColorScheme scheme) {
        if (context != null) {
            context.close();
        }
        context = DOOR.house().chromium().browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, height)
                        .setColorScheme(scheme)
                        .setLocale("en-GB"));
        context.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        context.onRequest(request -> {
            String host = URI.create(request.url()).getHost();
            if (host != null && !host.equals("127.0.0.1")) {
                complaints.add("asked for " + request.url());
            }
        });
        page = context.newPage();
        page.onPageError(complaints::add);
        return page;
    }

    /** A test that makes the page complain on purpose says so with this. */
    void forgiveComplaints() {
        complaints.clear();
    }

    /** The address of a page: {@code address("#/attempts")}. */
    String address(String hash) {
        return "http://127.0.0.1:" + DOOR.house().port() + "/" + hash;
    }

    /** Writes what is to be seen to target/screenshots. */
    void screenshot(String name, boolean wholePage) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SCREENSHOTS.resolve(name + ".png"))
                .setFullPage(wholePage));
    }
}
