package dev.aloud.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.aloud.RecordedSpeech;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HabitsIT {
    private static final byte[] SPOKEN = RecordedSpeech.pcm("ownership-short.wav");

    /** The first eight seconds are the result, the rest is action. */
    private static final String RESULT_FIRST = "{\"sections\": [{\"section\": \"result\", \"start\": 0, \"end\": 8},"
            + " {\"section\": \"action\", \"start\": 8, \"end\": 60}]}";

    @TempDir
    Path data;

    private static void correct(TestServer aloud, String id, String corrections) throws Exception {
        assertEquals(
                200,
                aloud.put("/api/attempts/" + id + "/corrections", corrections).statusCode());
    }

    private static JsonNode sections(TestServer aloud, String id) throws Exception {
        return aloud.json("/api/attempts/" + id).path("sections");
    }

    @Test
    void correctedSectionsTeachTheNextAttemptAndNotAnEarlierOne() throws Exception {
        try (TestServer aloud = TestServer.withRecognition(data)) {
            String earlier = aloud.record(SPOKEN, 16_000);
            JsonNode before = sections(aloud, earlier);
            for (int i = 0; i < 3; i++) {
                correct(aloud, aloud.record(SPOKEN, 16_000), RESULT_FIRST);
            }
            JsonNode learnt = aloud.json("/api/habits");
            assertEquals(3, learnt.path("answers").asInt());
            assertEquals("result_first", learnt.at("/habits/0/id").asText(), learnt.toString());
            assertEquals(3, learnt.at("/habits/0/answers").asInt());
            String next = aloud.record(SPOKEN, 16_000);
            assertNotEquals(before, sections(aloud, next), "what was taught changes nothing");
            assertEquals(before, sections(aloud, earlier));
        }
    }

    @Test
    void whatWasLearntOutlivesAStartAndCanBeForgottenOneByOneAndAltogether() throws Exception {
        String one;
        String two;
        try (TestServer aloud = TestServer.withRecognition(data)) {
            one = aloud.record(SPOKEN, 16_000);
            two = aloud.record(SPOKEN, 16_000);
            correct(aloud, one, RESULT_FIRST);
            correct(aloud, two, RESULT_FIRST);
        }
        try (TestServer aloud = TestServer.withoutRecognition(data)) {
            assertEquals(2, aloud.json("/api/habits").path("answers").asInt());
            assertEquals(200, aloud.delete("/api/habits/" + one).statusCode());
            assertEquals(
                    two, aloud.json("/api/habits").at("/learntFrom/0/attempt").asText());
            assertEquals(200, aloud.delete("/api/habits").statusCode());
            assertEquals(0, aloud.json("/api/habits").path("answers").asInt());
            assertEquals(
                    "result",
                    aloud.json("/api/attempts/" + one).at("/sections/0/section").asText(),
                    "the correction itself stays");
            assertEquals(404, aloud.delete("/api/habits/no-such-attempt").statusCode());
        }
    }

    @Test
    void correctionsTakenBackAndDeletedAttemptsTeachNothing() throws Exception {
        try (TestServer aloud = TestServer.withRecognition(data)) {
            String one = aloud.record(SPOKEN, 16_000);
            String two = aloud.record(SPOKEN, 16_000);
            correct(aloud, one, RESULT_FIRST);
            correct(aloud, two, RESULT_FIRST);
            correct(aloud, one, "{\"sections\": []}");
            assertEquals(1, aloud.json("/api/habits").path("answers").asInt());
            assertTrue(aloud.delete("/api/attempts/" + two).statusCode() < 300);
            assertEquals(0, aloud.json("/api/habits").path("answers").asInt());
        }
    }
}
