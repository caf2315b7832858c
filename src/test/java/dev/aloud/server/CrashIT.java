package dev.aloud.server;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.aloud.RecordedSpeech;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CrashIT {
    private static final int RATE = 16_000;

    @TempDir
    Path data;

    @Test
    void aRecordingThatAKilledServerLeftBehindIsFoundAndRecognised() throws Exception {
        byte[] pcm = RecordedSpeech.pcm("one-sentence.wav");
        String id;
        long stored;
        try (ServerProcess doomed = ServerProcess.start(data, "deaf")) {
            id = prepare(doomed.port);
            try (LiveClient page = LiveClient.connect(doomed.port, id, RATE)) {
                page.await("ready");
                page.sound(pcm, 3200);
                stored = page.await("stored").path("bytes").asLong();
                while (stored < pcm.length - RATE) {
                    stored = page.await("stored").path("bytes").asLong();
                }
                doomed.kill();
            }
        }
        try (TestServer aloud = TestServer.withRecognition(data)) {
            JsonNode found = aloud.json("/api/attempts").path("attempts").path(0);
            assertEquals(id, found.path("id").asText());
            assertEquals("interrupted", found.path("stage").asText());
            byte[] kept = aloud.sound(id);
            assertTrue(kept.length >= stored, kept.length + " bytes are kept, " + stored + " were said to be stored");
            assertArrayEquals(Arrays.copyOf(pcm, kept.length), kept);
            assertEquals(kept.length / 2 / (double) RATE, found.path("seconds").asDouble(), 0.001);
            JsonNode analysis = TestServer.json(aloud.post("/api/attempts/" + id + "/recognise", ""));
            assertTrue(analysis.path("words").size() > 3, analysis::toString);
            assertEquals("done", analysis.path("attempt").path("stage").asText());
        }
    }

    @Test
    void aRecordingThatIsBeingWrittenElsewhereIsLeftAlone() throws Exception {
        byte[] pcm = TestServer.tone(2, RATE);
        try (ServerProcess other = ServerProcess.start(data, "deaf")) {
            String id = prepare(other.port);
            try (LiveClient page = LiveClient.connect(other.port, id, RATE)) {
                page.await("ready");
                page.sound(Arrays.copyOf(pcm, 40_000));
                page.await("stored");
                try (TestServer aloud = TestServer.withoutRecognition(data)) {
                    assertEquals("recording", aloud.attempt(id).path("stage").asText());
                }
                page.sound(Arrays.copyOfRange(pcm, 40_000, pcm.length));
                page.stop();
                page.await("done");
            }
        }
        try (TestServer aloud = TestServer.withoutRecognition(data)) {
            JsonNode found = aloud.json("/api/attempts").path("attempts").path(0);
            assertEquals("done", found.path("stage").asText());
            assertArrayEquals(pcm, aloud.sound(found.path("id").asText()));
        }
    }

    @Test
    void aServerThatEndsKeepsWhatWasSaid() throws Exception {
        byte[] pcm = TestServer.tone(2, RATE);
        String id;
        try (TestServer aloud = TestServer.withoutRecognition(data)) {
            id = aloud.prepare();
            LiveClient page = aloud.connect(id, RATE);
            page.await("ready");
            page.sound(pcm);
            page.await("stored");
            awaitSound(aloud, id, pcm.length);
        }
        try (TestServer aloud = TestServer.withoutRecognition(data)) {
            assertEquals("interrupted", aloud.attempt(id).path("stage").asText());
            assertArrayEquals(pcm, aloud.sound(id));
        }
    }

    private static void awaitSound(TestServer aloud, String id, int bytes) {
        TestServer.await(() -> {
            try {
                return aloud.sound(id).length == bytes;
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        });
    }

    private static String prepare(int port) throws Exception {
        String body = TestServer.body("question", TestServer.QUESTION);
        String answer = RawHttp.send(
                port, "POST /api/attempts", body, "Host: 127.0.0.1:" + port, "Content-Length: " + body.length());
        return answer.substring(answer.indexOf("{\"id\":\"") + 7, answer.lastIndexOf("\"}"));
    }
}
