package dev.aloud.browser;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The front end's models and helpers in a bare page: each function of the modules in browser/*.test.js is a test. */
class ModelsIT {
    private static final String HOME = "http://localhost/";

    /** A test that waits for what never happens must fail, for an evaluation knows no limit of its own. */
    private static final String RUN = "([path, name]) => Promise.race(["
            + "import(path).then(module => module.default[name]()),"
            + "new Promise((_, fail) => setTimeout(() => fail(new Error('not done after 10 s')), 10000))])";

    private static Chromium chromium;
    private static Page page;

    @BeforeAll
    static void open() {
        chromium = Chromium.withoutMicrophone();
        page = chromium.browser().newPage();
        page.route("**/*", ModelsIT::fromTheClassPath);
        page.navigate(HOME);
    }

    @AfterAll
    static void close() {
        if (page != null) {
            page.close();
        }
    }

    @TestFactory
    Stream<DynamicTest> stages() {
        return testsOf("stages");
    }

    @TestFactory
    Stream<DynamicTest> pendingSound() {
        return testsOf("pending-sound");
    }

    @TestFactory
    Stream<DynamicTest> liveLink() {
        return testsOf("live-link");
    }

    @TestFactory
    Stream<DynamicTest> session() {
        return testsOf("session");
    }

    @TestFactory
    Stream<DynamicTest> levelWatch() {
        return testsOf("level-watch");
    }

    @TestFactory
    Stream<DynamicTest> review() {
        return testsOf("review");
    }

    @TestFactory
    Stream<DynamicTest> company() {
        return testsOf("company");
    }

    @TestFactory
    Stream<DynamicTest> targets() {
        return testsOf("targets");
    }

    @TestFactory
    Stream<DynamicTest> imports() {
        return testsOf("imports");
    }

    @TestFactory
    Stream<DynamicTest> helpers() {
        return testsOf("helpers");
    }

    private static Stream<DynamicTest> testsOf(String module) {
        String path = "/test/" + module + ".test.js";
        Object names = page.evaluate("path => import(path).then(module => Object.keys(module.default))", path);
        return ((List<?>) names)
                .stream().map(name -> dynamicTest(name.toString(), () -> page.evaluate(RUN, List.of(path, name))));
    }

    private static void fromTheClassPath(Route route) {
        String path = URI.create(route.request().url()).getPath();
        if (path.equals("/")) {
            route.fulfill(new Route.FulfillOptions().setContentType("text/html").setBody("<!doctype html>"));
            return;
        }
        String resource = path.startsWith("/test/") ? "/browser" + path.substring("/test".length()) : "/web" + path;
        try (InputStream in = ModelsIT.class.getResourceAsStream(resource)) {
            if (in == null) {
                route.fulfill(new Route.FulfillOptions().setStatus(404));
                return;
            }
            route.fulfill(
                    new Route.FulfillOptions().setContentType("text/javascript").setBodyBytes(in.readAllBytes()));
        } catch (IOException e) {
            route.abort();
        }
    }
}
