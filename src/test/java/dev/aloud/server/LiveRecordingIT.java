package dev.aloud.server;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
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

    private Running aloud;

    @BeforeEach
    void start() {
        aloud = Running.hearing(data);
    }

    @AfterEach
    void stop() {
        aloud.close();
    }

    @Test
    void anAnswerIsHeardWhileItIsSpokenAndItsFeedbackFollowsTheStop() throws Exception {
        byte[] pcm = Running.pcm("ownership-short.wav");
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
            assertTrue(texts(List.of(analysis)).size() > 20, "words: " + texts(List.of(analysis)));
            assertEquals("done", analysis.path("attempt").path("stage").asText());
        }
        byte[] wav = aloud.bytes("/api/attempts/" + id + "/audio").body();
        assertArrayEquals(pcm, Arrays.copyOfRange(wav, 44, wav.length));
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
