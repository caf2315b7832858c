package dev.aloud.server;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.aloud.RecordedSpeech;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LiveRecordingIT {
    private static final int RATE = 16_000;

    @TempDir
    Path data;

    private TestServer aloud;

    @BeforeEach
    void start() {
        aloud = TestServer.withRecognition(data);
    }

    @AfterEach
    void stop() {
        aloud.close();
    }

    @Test
    void anUnknownSourceIsRefusedWithTheOneThatThereIs() throws Exception {
        try (LiveClient page = LiveClient.connect(aloud.port(), aloud.prepare(), "?source=radio&rate=48000")) {
            String remedy = page.await("problem").path("remedy").asText();
            assertTrue(remedy.contains("computer"), remedy);
        }
    }

    @Test
    void anAnswerIsHeardWhileItIsSpokenAndItsFeedbackFollowsTheStop() throws Exception {
        byte[] pcm = RecordedSpeech.pcm("ownership-short.wav");
        String id = aloud.prepare();
        try (LiveClient page = aloud.connect(id, RATE)) {
            assertEquals(0, page.await("ready").path("bytes").asLong());
            page.sound(pcm);
            page.stop();
            page.await("analysing");
            assertEquals(id, page.await("done").path("id").asText());
            page.awaitClose();
            assertFalse(page.seen("partial").isEmpty());
            assertFalse(page.seen("sections").isEmpty());
            assertEquals(pcm.length, last(page.seen("stored")).path("bytes").asLong());

            JsonNode analysis = aloud.json("/api/attempts/" + id);
            assertEquals(texts(page.seen("words")), texts(List.of(analysis)));
            assertTrue(texts(List.of(analysis)).size() > 20, () -> "words: " + analysis.path("words"));
            assertEquals("done", analysis.path("attempt").path("stage").asText());
        }
        assertArrayEquals(pcm, aloud.sound(id));
    }

    @Test
    void aPageThatLosesItsSocketGoesOnFromTheByteItIsToldAndNothingIsLost() throws Exception {
        byte[] pcm = RecordedSpeech.pcm("one-sentence.wav");
        String id = aloud.prepare();
        try (LiveClient page = aloud.connect(id, RATE)) {
            page.await("ready");
            // An odd number of bytes: half a sample is on its way when the socket breaks.
            page.sound(Arrays.copyOf(pcm, 30_001));
            page.await("stored");
            page.vanish();
        }
        try (LiveClient page = aloud.connect(id, RATE)) {
            int from = page.await("ready").path("bytes").asInt();
            assertTrue(from > 0 && from <= 30_000 && from % 2 == 0, "goes on from byte " + from);
            page.sound(Arrays.copyOfRange(pcm, from, pcm.length));
            page.stop();
            page.await("done");
        }
        assertArrayEquals(pcm, aloud.sound(id));
    }

    @Test
    void aSecondPageWithAnotherAnswerIsTurnedAwayAndTheFirstLosesNothing() throws Exception {
        byte[] pcm = RecordedSpeech.pcm("one-sentence.wav");
        String first = aloud.prepare();
        String second = aloud.prepare();
        try (LiveClient page = aloud.connect(first, RATE)) {
            page.await("ready");
            page.sound(Arrays.copyOf(pcm, 40_000));
            page.await("stored");
            try (LiveClient other = aloud.connect(second, RATE)) {
                JsonNode problem = other.await("problem");
                assertTrue(problem.path("fatal").asBoolean());
                assertTrue(problem.path("what").asText().contains("Another answer"), problem::toString);
                other.awaitClose();
            }
            page.sound(Arrays.copyOfRange(pcm, 40_000, pcm.length));
            page.stop();
            page.await("done");
        }
        assertArrayEquals(pcm, aloud.sound(first));
        assertEquals(1, aloud.json("/api/attempts").path("total").asInt(), "the second was never listed");
    }

    @Test
    void aSecondPageWithTheSameAnswerTakesItOverWithoutLoss() throws Exception {
        byte[] pcm = TestServer.tone(2, RATE);
        String id = aloud.prepare();
        try (LiveClient page = aloud.connect(id, RATE)) {
            page.await("ready");
            page.sound(Arrays.copyOf(pcm, 40_000));
            page.await("stored");
            try (LiveClient other = aloud.connect(id, RATE)) {
                int from = other.await("ready").path("bytes").asInt();
                assertTrue(page.await("problem").path("fatal").asBoolean());
                other.sound(Arrays.copyOfRange(pcm, from, pcm.length));
                other.stop();
                other.await("done");
            }
        }
        assertArrayEquals(pcm, aloud.sound(id));
    }

    @Test
    void anotherAnswerMayBeginWhileAPageIsAwaited() throws Exception {
        byte[] pcm = TestServer.tone(2, RATE);
        String left = aloud.prepare();
        try (LiveClient page = aloud.connect(left, RATE)) {
            page.await("ready");
            page.sound(pcm);
            page.await("stored");
            page.vanish();
        }
        // The server may notice the lost socket a moment later than the client.
        TestServer.await(() -> {
            try (LiveClient page = aloud.connect(aloud.prepare(), RATE)) {
                page.await("ready");
                return true;
            } catch (AssertionError | java.util.concurrent.CompletionException busy) {
                return false;
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        });
        assertEquals("interrupted", aloud.attempt(left).path("stage").asText());
        assertTrue(aloud.sound(left).length > 0);
    }

    @Test
    void textForSoundIsAnsweredAndTheRecordingGoesOn() throws Exception {
        byte[] pcm = TestServer.tone(1, RATE);
        String id = aloud.prepare();
        try (LiveClient page = aloud.connect(id, RATE)) {
            page.await("ready");
            page.sound(pcm);
            for (String text : List.of("UklGRgAAAABXQVZF", "{\"type\":\"pause\"}", "{", "[]", "null", "")) {
                page.text(text);
                assertFalse(page.await("problem").path("fatal").asBoolean(true), text);
            }
            page.stop();
            page.await("done");
        }
        assertArrayEquals(pcm, aloud.sound(id));
    }

    @Test
    void oddByteCountsAreAStreamOfSamplesAndHalfASampleAtTheEndIsDropped() throws Exception {
        byte[] pcm = TestServer.tone(1, RATE);
        String id = aloud.prepare();
        try (LiveClient page = aloud.connect(id, RATE)) {
            page.await("ready");
            page.sound(pcm, 333);
            page.sound(new byte[] {7});
            page.stop();
            page.await("done");
        }
        assertArrayEquals(pcm, aloud.sound(id));
    }

    @Test
    void aStopWithoutSoundIsSaidAndTheAnswerCanBeginAgain() throws Exception {
        String id = aloud.prepare();
        try (LiveClient page = aloud.connect(id, RATE)) {
            page.await("ready");
            page.sound(new byte[0], 1);
            page.stop();
            assertTrue(page.await("problem").path("what").asText().contains("No sound"));
            page.awaitClose();
        }
        assertEquals(0, aloud.json("/api/attempts").path("total").asInt());
        try (LiveClient page = aloud.connect(id, RATE)) {
            page.await("ready");
            page.sound(TestServer.tone(1, RATE));
            page.stop();
            page.await("done");
        }
    }

    @Test
    void anUnknownAttemptOrRateIsAFatalProblem() throws Exception {
        String id = aloud.prepare();
        assertFatal("0d7a6a4e-0000-4000-8000-000000000000", 16_000, "no such attempt");
        assertFatal("..%2F..%2Fetc", 16_000, "");
        for (int rate : new int[] {0, -1, 8000, 15_999, 96_001, Integer.MAX_VALUE}) {
            assertFatal(id, rate, "can't be used as rate");
        }
    }

    private void assertFatal(String id, int rate, String what) throws Exception {
        try (LiveClient page = aloud.connect(id, rate)) {
            JsonNode problem = page.await("problem");
            assertTrue(problem.path("fatal").asBoolean(), problem::toString);
            assertTrue(problem.path("what").asText().contains(what), problem::toString);
            page.awaitClose();
        } catch (java.util.concurrent.CompletionException refused) {
            // A path that Jetty itself refuses never becomes a socket.
            assertTrue(what.isEmpty(), refused::toString);
        }
    }

    private static JsonNode last(List<JsonNode> events) {
        return events.get(events.size() - 1);
    }

    private static List<String> texts(List<JsonNode> holders) {
        List<String> texts = new ArrayList<>();
        holders.forEach(
                h -> h.path("words").forEach(w -> texts.add(w.path("text").asText())));
        return texts;
    }
}
