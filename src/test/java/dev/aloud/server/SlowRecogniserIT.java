package dev.aloud.server;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SlowRecogniserIT {
    private static final int RATE = 48_000;

    @TempDir
    Path data;

    @Test
    void tenMinutesWithinASecondAreStoredWhileTheRecogniserIsStuckAndHeardLater() throws Exception {
        StuckEngine engine = new StuckEngine();
        byte[] pcm = TestServer.tone(600, RATE);
        try (TestServer aloud = TestServer.with(data, engine)) {
            String id = aloud.prepare();
            try (LiveClient page = aloud.connect(id, RATE)) {
                page.await("ready");
                page.sound(pcm, 1 << 16);
                JsonNode stored = page.await("stored");
                while (stored.path("bytes").asLong() < pcm.length) {
                    stored = page.await("stored");
                }
                assertEquals(0, engine.heardBytes.get(), "nothing was heard before everything was stored");
                page.stop();
                page.await("analysing");
                engine.letGo.countDown();
                page.await("done");
            }
            assertEquals(pcm.length, engine.heardBytes.get(), "every byte was heard, once");
            assertEquals(
                    "late",
                    aloud.json("/api/attempts/" + id)
                            .path("words")
                            .path(0)
                            .path("text")
                            .asText());
            assertArrayEquals(pcm, aloud.sound(id));
        }
    }

    @Test
    void aPageThatLosesItsSocketAfterTheStopIsToldOfItsFeedback() throws Exception {
        StuckEngine engine = new StuckEngine();
        try (TestServer aloud = TestServer.with(data, engine)) {
            String id = aloud.prepare();
            try (LiveClient page = aloud.connect(id, RATE)) {
                page.await("ready");
                page.sound(TestServer.tone(1, RATE));
                page.stop();
                page.await("analysing");
                page.vanish();
            }
            try (LiveClient page = aloud.connect(id, RATE)) {
                page.await("analysing");
                engine.letGo.countDown();
                page.await("done");
            }
            try (LiveClient page = aloud.connect(id, RATE)) {
                page.await("done");
            }
        }
    }

    @Test
    void anAttemptThatIsBeingHeardIsNeitherDeletedNorHeardTwice() throws Exception {
        StuckEngine engine = new StuckEngine();
        try (TestServer aloud = TestServer.with(data, engine)) {
            String id = aloud.prepare();
            try (LiveClient page = aloud.connect(id, RATE)) {
                page.await("ready");
                page.sound(TestServer.tone(1, RATE));
                page.await("stored");
                assertEquals(409, aloud.delete("/api/attempts/" + id).statusCode());
                page.stop();
                page.await("analysing");
                assertEquals(409, aloud.delete("/api/attempts/" + id).statusCode());
                assertEquals(
                        409,
                        aloud.post("/api/attempts/" + id + "/recognise", "").statusCode());
                assertEquals(
                        409,
                        aloud.put("/api/attempts/" + id + "/corrections", "{}").statusCode());
                JsonNode unfinished = aloud.json("/api/attempts/" + id);
                assertTrue(unfinished.has("corrections") && !unfinished.has("verdict"), unfinished::toString);
                engine.letGo.countDown();
                page.await("done");
            }
            assertEquals(204, aloud.delete("/api/attempts/" + id).statusCode());
        }
    }
}
