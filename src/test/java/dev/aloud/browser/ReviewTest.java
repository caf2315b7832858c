package dev.aloud.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** What the tests of the reviewing pages share: recordings taken in over HTTP, and the player as the page has it. */
abstract class ReviewTest extends BrowserTest {
    static final Path ANSWER = Path.of("src", "test", "resources", "speech", "ownership-short.wav");
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);
    private static final ObjectMapper JSON = new ObjectMapper();
    private String answer;
    private final HttpClient client = HttpClient.newHttpClient();

    /** An attempt at "ownership-1" that all tests of a class share. */
    String sharedAnswer() {
        if (answer == null) {
            answer = imported(ANSWER, "ownership-1");
        }
        return answer;
    }

    /** Takes the recording in as an answer to that question, and waits until it has been heard. */
    String imported(Path wav, String question) {
        String path = "api/attempts/import?level=sde2&profile=60&question=" + question + "&name=" + wav.getFileName();
        try {
            String id = ask(HttpRequest.newBuilder().POST(BodyPublishers.ofFile(wav)), path)
                    .path("id")
                    .asText();
            awaitHeard(id);
            return id;
        } catch (IOException e) {
            throw new AssertionError(wav + " can't be read", e);
        }
    }

    /** The attempt as the server has it now. */
    JsonNode attempt(String id) {
        return ask(HttpRequest.newBuilder().GET(), "api/attempts/" + id);
    }

    /** Sends empty corrections: the machine's own reading, in the reply. */
    JsonNode putAside(String id) {
        return ask(
                HttpRequest.newBuilder()
                        .header("Content-Type", "application/json")
                        .PUT(BodyPublishers.ofString("{}")),
                "api/attempts/" + id + "/corrections");
    }

    private void awaitHeard(String id) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!"done".equals(attempt(id).path("attempt").path("stage").asText())) {
            if (System.nanoTime() > end) {
                throw new AssertionError("attempt " + id + " was not heard within " + PATIENCE);
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
    }

    private JsonNode ask(HttpRequest.Builder request, String path) {
        try {
            HttpResponse<String> reply =
                    client.send(request.uri(URI.create(address(path))).build(), BodyHandlers.ofString());
            assertEquals(2, reply.statusCode() / 100, path + " answered " + reply.statusCode() + ": " + reply.body());
            return JSON.readTree(reply.body());
        } catch (IOException e) {
            throw new AssertionError(path + " can't be asked", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    /** Opens the feedback of that attempt and waits until its words and its sound are there. */
    void openFeedback(String id) {
        page.navigate(address("#/attempts/" + id));
        awaitFeedback();
    }

    void awaitFeedback() {
        page.locator(".word").first().waitFor();
        page.locator(".review[data-sound='ready']").waitFor();
        page.locator(".wave path")
                .first()
                .waitFor(new Locator.WaitForOptions()
                        .setState(com.microsoft.playwright.options.WaitForSelectorState.ATTACHED));
    }

    /** The word of that 0-based index. */
    Locator word(int index) {
        return page.locator(".word").nth(index);
    }

    /** The handle of that 0-based index. */
    Locator handle(int index) {
        return page.locator(".cut").nth(index);
    }

    double secondsOf(Locator element, String attribute) {
        return Integer.parseInt(element.getAttribute(attribute)) / 1000.0;
    }

    double currentTime() {
        return ((Number) page.evaluate("document.querySelector('audio').currentTime")).doubleValue();
    }

    boolean playing() {
        return (boolean) page.evaluate("!document.querySelector('audio').paused");
    }

    void awaitPlaying() {
        page.locator(".player__button--pause").waitFor();
    }

    void awaitPause() {
        page.locator(".player__button--play").waitFor();
    }

    /** Waits for the line at the foot of the page that says so. */
    void awaitToast(String text) {
        page.locator(".toast", new Page.LocatorOptions().setHasText(text)).waitFor();
    }
}
