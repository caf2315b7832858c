package dev.aloud.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.options.ColorScheme;
import dev.aloud.RecordedSpeech;
import dev.aloud.speech.LanguageModel;
import dev.aloud.speech.SpeechEngine;
import dev.aloud.speech.SpeechModelFolder;
import dev.aloud.speech.VoskEngine;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * How long people wait in Chromium: from a word's end to its first showing on the page, and from Stop to the complete feedback,
 * for answers in real time. Run as bench/latency/README.md says; it prints its figures.
 */
@Tag("bench")
class PageLatencyBench extends RecordingSteps {
    private static final int RATE = 16_000;
    /** The clock is waited for in steps, each within the patience of the page's other tests. */
    private static final int STEP_SECONDS = 30;

    private static final int ANSWERS = Integer.getInteger("answers", 3);
    private static final int ANSWER_SECONDS = Integer.getInteger("seconds", 180);

    /** Tells when each block of sound was sent and what the page showed when, in ms since the page was opened. */
    private static final String WATCH = """
            window.sentBlocks = []; window.shownTexts = [];
            const send = WebSocket.prototype.send;
            WebSocket.prototype.send = function (data) {
              if (data.byteLength) sentBlocks.push([performance.now(), data.byteLength]);
              return send.call(this, data);
            };
            new MutationObserver(() => {
              const words = document.querySelector('.live__words');
              if (words) shownTexts.push([performance.now(), words.textContent.toLowerCase()]);
              if (document.querySelector('.verdict')) window.feedbackAt ??= performance.now();
            }).observe(document, {subtree: true, childList: true, characterData: true});
            document.addEventListener('click', () => (window.clickedAt = performance.now()), {capture: true});
            """;

    private final List<Double> stopSeconds = new ArrayList<>();
    private final List<Double> wordSeconds = new ArrayList<>();

    @Override
    Chromium openChromium() {
        return Chromium.withMicrophone(answer());
    }

    /** A fresh one each time, since the shared engine remembers what it has heard before. */
    @Override
    SpeechEngine openEngine() {
        return VoskEngine.open(SpeechModelFolder.find(data, LanguageModel.INTERVIEWS));
    }

    @Test
    void answers() throws IOException {
        for (int answer = 0; answer < ANSWERS; answer++) {
            newPage(1280, 860, ColorScheme.LIGHT);
            anAnswer();
        }
    }

    private void anAnswer() throws IOException {
        page.addInitScript(WATCH);
        begin();
        for (int seconds = STEP_SECONDS; seconds < ANSWER_SECONDS; seconds += STEP_SECONDS) {
            untilClock(seconds);
        }
        untilClock(ANSWER_SECONDS);
        page.getByText("Stop", exactly()).click();
        untilFeedback();
        page.locator(".verdict").first().waitFor();
        stopSeconds.add(number("() => feedbackAt - clickedAt") / 1000);
        wordSeconds.addAll(wordDelays());
        tell("Stop to feedback", stopSeconds);
        tell("word's end to its first showing", wordSeconds);
    }

    private double number(String script) {
        return ((Number) page.evaluate(script)).doubleValue();
    }

    /** Each word's delay; one that never followed the word before it on the page is left out. */
    private List<Double> wordDelays() throws IOException {
        JsonNode sent = json("() => JSON.stringify(sentBlocks)");
        JsonNode shown = json("() => JSON.stringify(shownTexts)");
        String analysis = page.url().replaceFirst("#/attempts/(.*)$", "api/attempts/$1");
        JsonNode words =
                new ObjectMapper().readTree(page.request().get(analysis).body()).path("words");
        List<Double> delays = new ArrayList<>();
        for (int i = 1; i < words.size(); i++) {
            double spoken = spokenAt(words.get(i).path("end").asDouble(), sent);
            String pair = words.get(i - 1).path("text").asText() + " "
                    + words.get(i).path("text").asText();
            firstShown(pair.toLowerCase(Locale.ROOT), spoken, shown).stream()
                    .map(at -> (at - spoken) / 1000)
                    .forEach(delays::add);
        }
        return delays;
    }

    private JsonNode json(String script) throws IOException {
        return new ObjectMapper().readTree(page.evaluate(script).toString());
    }

    /** When the moment of the recording was spoken, ms: the block that it is in was sent at its own end. */
    private static double spokenAt(double seconds, JsonNode sent) {
        long bytes = 0;
        double bytesPerMs = sent.get(0).get(1).asDouble() / 100;
        for (JsonNode block : sent) {
            bytes += block.get(1).asLong();
            if (bytes >= seconds * 1000 * bytesPerMs) {
                return block.get(0).asDouble() - (bytes / bytesPerMs - seconds * 1000);
            }
        }
        return sent.get(sent.size() - 1).get(0).asDouble();
    }

    /** The first showing of the two words near the end of the text, up to a second before the second one's end. */
    private static List<Double> firstShown(String pair, double spokenAt, JsonNode shown) {
        for (JsonNode text : shown) {
            double at = text.get(0).asDouble();
            String all = " " + text.get(1).asText().strip().replaceAll("\\s+", " ") + " ";
            String end = all.substring(Math.max(0, all.length() - 60));
            if (at > spokenAt - 1000 && at < spokenAt + 5000 && end.contains(" " + pair + " ")) {
                return List.of(at);
            }
        }
        return List.of();
    }

    private static void tell(String what, List<Double> seconds) {
        List<Double> sorted = seconds.stream().sorted().toList();
        System.out.printf(
                Locale.ROOT,
                "%s, s: %d times, median %.2f, p95 %.2f%n",
                what,
                sorted.size(),
                sorted.get(sorted.size() / 2),
                sorted.get((int) Math.ceil(sorted.size() * 0.95) - 1));
    }

    /** The fixture again and again, somewhat longer than the answer. */
    private Path answer() {
        byte[] answer = RecordedSpeech.repeated("ownership-short.wav", ANSWER_SECONDS + 20);
        AudioFormat format = new AudioFormat(RATE, 16, 1, true, false);
        Path wav = data.resolve("answer.wav");
        try (AudioInputStream in = new AudioInputStream(new ByteArrayInputStream(answer), format, answer.length / 2)) {
            AudioSystem.write(in, AudioFileFormat.Type.WAVE, wav.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return wav;
    }
}
