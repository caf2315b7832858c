package dev.aloud.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.aloud.Tools;
import dev.aloud.browser.BrowserTest.Shared;
import dev.aloud.server.AloudServer;
import dev.aloud.server.ServerSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An answer in Debian's Firefox: record, stop, read the feedback, replay. Real server, real Vosk; only the microphone is a file. */
class FirefoxIT {
    private static final String SPOKEN = SpeechFixtures.text("ownership-short");

    /** As in Chromium; a few words may fall into the second in which the microphone opens. */
    private static final double MOST_ERRORS = 0.2;

    private static AloudServer server;
    private static Firefox firefox;

    @BeforeAll
    static void open(@TempDir Path folder) throws IOException {
        Tools.soundOutput();
        firefox = Firefox.start(Files.createDirectories(folder.resolve("profile")));
        server = AloudServer.start(
                new ServerSettings(0, folder.resolve("data"), Shared.CONTENT, Shared.ANALYSER, Shared.ENGINE));
        firefox.beforeEachPage(microphone(SpeechFixtures.wav("ownership-short")));
        firefox.size(1280, 860);
    }

    @AfterAll
    static void close() {
        if (firefox != null) {
            firefox.close();
        }
        if (server != null) {
            server.close();
        }
    }

    /**
     * Firefox has no file as a microphone: the recording is played into a stream instead. At Firefox's own rate, which is that of the
     * default sound output: it connects no stream of another rate, and another test may change that output.
     */
    private static String microphone(Path wav) throws IOException {
        String sound = Base64.getEncoder().encodeToString(Files.readAllBytes(wav));
        return "() => { if (!navigator.mediaDevices) return; navigator.mediaDevices.getUserMedia = async () => {"
                + " const context = new AudioContext();"
                + " const bytes = Uint8Array.from(atob('" + sound + "'), (letter) => letter.charCodeAt(0));"
                + " const source = new AudioBufferSourceNode(context, { buffer: await context.decodeAudioData(bytes.buffer) });"
                + " const microphone = new MediaStreamAudioDestinationNode(context);"
                + " source.connect(microphone); source.start(); return microphone.stream; }; }";
    }

    private static String address(String hash) {
        return "http://127.0.0.1:" + server.port() + "/" + hash;
    }

    private static JsonNode value(String expression) {
        return firefox.evaluate(expression);
    }

    private static String button(String name) {
        return "[...document.querySelectorAll('button')].find((one) => one.textContent.trim() === "
                + Firefox.quoted(name) + ")";
    }

    private static void press(String name) {
        firefox.await(button(name));
        value("void " + button(name) + ".click()");
    }

    @Test
    void anAnswerIsRecordedStoppedReadAndReplayed() throws IOException {
        firefox.open(address("#/"));
        press("Answer aloud");
        press("Continue without the check");
        press("Start answering now");
        firefox.await("document.querySelector('.live__words')?.textContent.trim().includes(' ')");
        firefox.screenshot(BrowserTest.SCREENSHOTS.resolve("firefox-live.png"));
        firefox.await("document.querySelector('.live__now')?.textContent >= '0:28'");
        press("Stop");
        firefox.await("document.querySelectorAll('.word').length > 50");
        assertFeedback();
        assertReplay();
        firefox.screenshot(BrowserTest.SCREENSHOTS.resolve("firefox-feedback.png"));
        assertEquals(List.of(), firefox.complaints());
    }

    private static void assertFeedback() {
        String words = value("[...document.querySelectorAll('.word')].map((word) => word.textContent).join(' ')")
                .asText();
        double rate = SpeechFixtures.errorRate(SPOKEN, words);
        assertTrue(rate <= MOST_ERRORS, rate + " of the words are wrong: " + words);
        assertTrue(value("document.querySelectorAll('.stretch').length").asInt() >= 3, "sections");
        assertTrue(
                value("document.querySelector('aloud-feedback-page').textContent.includes('“')")
                        .asBoolean(),
                "quotes");
    }

    /** A click on a word plays from its moment, and the word being spoken is lit. */
    private static void assertReplay() {
        firefox.click(".word[data-index='30']");
        firefox.await("document.querySelector('.word--spoken')?.dataset.index >= 30");
        double at = value("Number(document.querySelector('.word--spoken').dataset.startMs)")
                .asDouble();
        double clicked = value("Number(document.querySelector(\".word[data-index='30']\").dataset.startMs)")
                .asDouble();
        assertTrue(at >= clicked && at < clicked + 10_000, at + " after a click at " + clicked);
    }
}
