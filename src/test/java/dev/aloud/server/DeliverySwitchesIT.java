package dev.aloud.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.aloud.RecordedSpeech;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeliverySwitchesIT {
    private static final byte[] SPOKEN = withPause(RecordedSpeech.pcm("ownership-short.wav"));

    @TempDir
    Path data;

    /** Two seconds of silence after twelve seconds of speech. */
    private static byte[] withPause(byte[] spoken) {
        int at = 12 * 32_000;
        byte[] sound = new byte[spoken.length + 2 * 32_000];
        System.arraycopy(spoken, 0, sound, 0, at);
        System.arraycopy(spoken, at, sound, at + 2 * 32_000, spoken.length - at);
        return sound;
    }

    private static JsonNode put(TestServer aloud, String body) throws Exception {
        HttpResponse<String> reply = aloud.put("/api/delivery", body);
        assertEquals(200, reply.statusCode(), reply.body());
        return TestServer.json(reply);
    }

    private static JsonNode figure(JsonNode analysis, String id) {
        for (JsonNode figure : analysis.at("/delivery/figures")) {
            if (figure.path("id").asText().equals(id)) {
                return figure;
            }
        }
        throw new AssertionError(id);
    }

    @Test
    void allIsOnAtFirstAndWhatIsOffStaysOffAfterARestart() throws Exception {
        try (TestServer aloud = TestServer.withoutRecognition(data)) {
            assertEquals(
                    "{\"fillers\":true,\"pauses\":true,\"pitch\":true}",
                    aloud.json("/api/delivery").toString());
            put(aloud, "{\"pauses\": false, \"pitch\": false}");
            put(aloud, "{\"pitch\": true}");
        }
        try (TestServer aloud = TestServer.withoutRecognition(data)) {
            assertEquals(
                    "{\"fillers\":true,\"pauses\":false,\"pitch\":true}",
                    aloud.json("/api/delivery").toString());
        }
    }

    @Test
    void whatIsOffIsInNoReplyAndTheVerdictIsTheSame() throws Exception {
        try (TestServer aloud = TestServer.withRecognition(data)) {
            String path = "/api/attempts/" + aloud.record(SPOKEN, 16_000);
            JsonNode whole = aloud.json(path);
            assertTrue(whole.at("/delivery/pauses").size() > 0, "the answer has pauses");
            put(aloud, "{\"fillers\": false, \"pauses\": false, \"pitch\": false}");
            JsonNode bare = aloud.json(path);
            for (String list : List.of("pauses", "fillers", "fillerClusters", "fillerPhrases", "repeats")) {
                assertEquals(0, bare.at("/delivery/" + list).size(), list);
            }
            assertEquals(0, bare.at("/delivery/pitch/line").size());
            assertTrue(bare.at("/delivery/articulationRate").isNull());
            for (String key : List.of("verdict", "score", "reason", "advice", "sum", "sections", "timing")) {
                assertEquals(whole.path(key), bare.path(key), key);
            }
            HttpResponse<String> corrected = aloud.put(path + "/corrections", "{}");
            assertEquals(bare.path("delivery"), TestServer.json(corrected).path("delivery"));
            put(aloud, "{\"fillers\": true, \"pauses\": true, \"pitch\": true}");
            assertEquals(whole.path("delivery"), aloud.json(path).path("delivery"));
        }
    }

    @Test
    void theMedianOfEarlierAnswersStandsBesideTheUsualRange() throws Exception {
        try (TestServer aloud = TestServer.withRecognition(data)) {
            String id = "";
            for (int i = 0; i < 4; i++) {
                id = aloud.record(SPOKEN, 16_000);
            }
            JsonNode pace = figure(aloud.json("/api/attempts/" + id), "wordsPerMinute");
            assertEquals(120, pace.at("/usual/from").asInt());
            assertEquals(170, pace.at("/usual/to").asInt());
            assertEquals(3, pace.at("/own/answers").asInt());
            assertEquals(pace.path("value"), pace.at("/own/median"), "it is the same recording");
        }
    }

    @Test
    void whatIsNoSwitchIsNamedAndNothingIsChanged() throws Exception {
        try (TestServer aloud = TestServer.withoutRecognition(data)) {
            HttpResponse<String> reply = aloud.put("/api/delivery", "{\"pauses\": \"off\", \"charm\": false}");
            assertEquals(400, reply.statusCode());
            assertEquals(2, TestServer.json(reply).path("problems").size(), reply.body());
            assertEquals(400, aloud.put("/api/delivery", "[]").statusCode());
            assertEquals(400, aloud.put("/api/delivery", "{}").statusCode());
            assertTrue(aloud.json("/api/delivery").path("pauses").asBoolean());
        }
    }
}
