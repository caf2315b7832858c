package dev.aloud.server;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.aloud.RecordedSpeech;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One answer that was really heard, and everything that can be done with it afterwards. */
class ReviewIT {
    private static final String EMPTY = "{\"sections\": [], \"words\": [], \"dismissed\": []}";

    @TempDir
    static Path data;

    private static TestServer aloud;
    private static String id;

    @BeforeAll
    static void record() throws Exception {
        aloud = TestServer.withRecognition(data);
        id = aloud.record(RecordedSpeech.pcm("ownership-short.wav"), 16_000);
    }

    @AfterAll
    static void stop() {
        aloud.close();
    }

    @Test
    void correctionsRescoreAndUndoBringsTheMachinesOwnReadingBack() throws Exception {
        ObjectNode before = (ObjectNode) analysis(id);
        JsonNode rescored = correct("{\"words\": [{\"index\": 0, \"text\": \"suddenly\"}]}");
        assertEquals("suddenly", rescored.path("words").path(0).path("text").asText());
        assertTrue(rescored.path("attempt").path("corrected").asBoolean());
        assertEquals(rescored, analysis(id), "what was put is kept");

        JsonNode history =
                aloud.json("/api/attempts/" + id + "/corrections/history").path("history");
        assertEquals(
                "suddenly", history.path(0).path("words").path(0).path("text").asText());
        JsonNode undone = correct(history.path(1).toString());
        assertEquals(before, undone);
        assertFalse(undone.path("attempt").path("corrected").asBoolean());
    }

    @Test
    void aSectionThatIsMovedStaysMovedUntilItIsTakenBack() throws Exception {
        JsonNode machine = analysis(id).path("sections");
        double end = machine.path(machine.size() - 1).path("end").asDouble();
        JsonNode moved = correct("{\"sections\": [{\"section\": \"situation\", \"start\": 0, \"end\": 5},"
                + "{\"section\": \"action\", \"start\": 5, \"end\": " + end + "}]}");
        assertEquals(2, moved.path("sections").size(), moved.path("sections")::toString);
        assertEquals("action", moved.path("sections").path(1).path("section").asText());
        assertEquals(machine, correct(EMPTY).path("sections"));
    }

    @Test
    void correctionsThatCantBeAreRefusedAndChangeNothing() throws Exception {
        JsonNode before = analysis(id);
        for (String bad : new String[] {
            "{\"words\": [{\"index\": 100000, \"text\": \"x\"}]}",
            "{\"words\": [{\"index\": -1, \"text\": \"x\"}]}",
            "{\"words\": \"no\"}",
            "{\"sections\": [{\"section\": \"intro\", \"start\": 0, \"end\": 5}]}",
            "{\"sections\": [{\"section\": \"task\", \"start\": 5, \"end\": 1}]}",
            "{\"sections\": [{\"section\": \"task\", \"start\": 1e999, \"end\": 1}]}",
            "{\"dismissed\": [7]}",
            "[]",
            "{",
            "",
            "null"
        }) {
            HttpResponse<String> reply = aloud.put("/api/attempts/" + id + "/corrections", bad);
            assertEquals(400, reply.statusCode(), bad + " " + reply.body());
            assertTrue(TestServer.json(reply).hasNonNull("remedy"), reply::body);
        }
        assertEquals(before, analysis(id));
    }

    @Test
    void recognisingAgainWithTheSameModelChangesNothing() throws Exception {
        JsonNode before = analysis(id);
        HttpResponse<String> reply = aloud.post("/api/attempts/" + id + "/recognise", "");
        assertEquals(200, reply.statusCode());
        assertEquals(before, TestServer.json(reply));
    }

    @Test
    void anImportedFileIsHeardLikeTheLiveAnswerAndComparesWithIt() throws Exception {
        byte[] file = Files.readAllBytes(TestServer.SPEECH.resolve("ownership-short.wav"));
        String query =
                "?question=" + TestServer.QUESTION + "&level=sde2&profile=120&name=..%2F..%2Fetc%2Fmy%20answer.wav";
        HttpResponse<String> reply = aloud.post("/api/attempts/import" + query, file);
        assertEquals(201, reply.statusCode(), reply.body());
        String imported = TestServer.json(reply).path("id").asText();
        aloud.awaitStage(imported, "done");
        assertEquals(aloud.sound(id).length, aloud.sound(imported).length);
        assertAlike(analysis(id).path("words"), analysis(imported).path("words"));
        assertEquals("import", aloud.attempt(imported).path("source").asText());
        assertEquals("my answer.wav", aloud.attempt(imported).path("name").asText());

        JsonNode comparison = aloud.json("/api/compare?a=" + id + "&b=" + imported);
        assertEquals(id, comparison.path("a").path("id").asText());
        assertEquals(5, comparison.path("sections").size());
        assertEquals(204, aloud.delete("/api/attempts/" + imported).statusCode());
    }

    /** Vosk dithers the sound with random noise, so a doubtful word may turn out otherwise in another run. */
    private static void assertAlike(JsonNode live, JsonNode later) {
        Set<String> heard = new HashSet<>();
        live.forEach(w -> heard.add(w.path("text").asText()));
        Set<String> both = new HashSet<>();
        later.forEach(w -> both.add(w.path("text").asText()));
        int distinct = Math.max(heard.size(), both.size());
        both.retainAll(heard);
        assertTrue(both.size() >= 0.9 * distinct, both.size() + " of " + distinct + " words are the same");
    }

    @Test
    void theRecordingComesInRangesAsItIs() throws Exception {
        String path = "/api/attempts/" + id + "/audio";
        HttpResponse<byte[]> whole = aloud.bytes(path);
        byte[] all = whole.body();
        assertEquals("bytes", whole.headers().firstValue("Accept-Ranges").orElse(""));
        assertEquals("audio/wav", whole.headers().firstValue("Content-Type").orElse(""));
        assertRange(all, path, "bytes=0-99", 0, 100);
        assertRange(all, path, "bytes=1000-", 1000, all.length);
        assertRange(all, path, "bytes=-500", all.length - 500, all.length);
        assertRange(all, path, "bytes=10-99999999999999999", 10, all.length);
        assertEquals(
                416, aloud.bytes(path, "Range", "bytes=" + all.length + "-").statusCode());
        assertTrue(new String(aloud.bytes(path, "Range", "bytes=-0").body(), java.nio.charset.StandardCharsets.UTF_8)
                .contains("\"remedy\""));
        for (String odd :
                new String[] {"bytes=5-1", "bytes=-", "lines=1-2", "bytes=0-1,5-6", "bytes=9999999999999999999999-"}) {
            HttpResponse<byte[]> reply = aloud.bytes(path, "Range", odd);
            assertEquals(200, reply.statusCode(), odd);
            assertEquals(all.length, reply.body().length, odd);
        }
    }

    private static void assertRange(byte[] all, String path, String range, int from, int to) throws Exception {
        HttpResponse<byte[]> part = aloud.bytes(path, "Range", range);
        assertEquals(206, part.statusCode(), range);
        assertEquals(
                "bytes " + from + "-" + (to - 1) + "/" + all.length,
                part.headers().firstValue("Content-Range").orElse(""));
        assertArrayEquals(Arrays.copyOfRange(all, from, to), part.body(), range);
    }

    @Test
    void theOutlineHasAsManyPeaksAsAreAskedFor() throws Exception {
        JsonNode outline = aloud.json("/api/attempts/" + id + "/peaks?count=250");
        assertEquals(250, outline.path("peaks").size());
        for (JsonNode peak : outline.path("peaks")) {
            assertTrue(peak.asDouble() >= 0 && peak.asDouble() <= 1, peak::toString);
        }
        assertEquals(aloud.attempt(id).path("seconds"), outline.path("seconds"));
        for (String bad : new String[] {"0", "-1", "10001", "x", "99999999999"}) {
            assertEquals(
                    422,
                    aloud.get("/api/attempts/" + id + "/peaks?count=" + bad).statusCode(),
                    bad);
        }
    }

    @Test
    void aTestSentenceIsHeardAndMeasured() throws Exception {
        byte[] pcm = RecordedSpeech.pcm("one-sentence.wav");
        JsonNode reply = TestServer.json(aloud.post("/api/microphone-check?rate=16000", pcm));
        assertFalse(reply.path("text").asText().isEmpty());
        assertEquals(pcm.length / 32_000.0, reply.path("seconds").asDouble(), 0.001);
        assertTrue(reply.path("levelDbfs").asDouble() < 0);
        JsonNode silent = TestServer.json(aloud.post("/api/microphone-check?rate=16000", new byte[64_000]));
        assertEquals(1, silent.path("problems").size(), silent::toString);
    }

    @Test
    void aTestSentenceThatCantBeIsRefused() throws Exception {
        assertEquals(
                422, aloud.post("/api/microphone-check?rate=16000", new byte[0]).statusCode());
        assertEquals(
                400,
                aloud.post("/api/microphone-check?rate=16000", new byte[333]).statusCode());
        assertEquals(
                413,
                aloud.post("/api/microphone-check?rate=16000", new byte[2 * 16_000 * 31])
                        .statusCode());
        for (String rate : new String[] {"8000", "0", "-5", "200000", "fast"}) {
            assertEquals(
                    422,
                    aloud.post("/api/microphone-check?rate=" + rate, new byte[64])
                            .statusCode(),
                    rate);
        }
        assertEquals(422, aloud.post("/api/microphone-check", new byte[64]).statusCode());
    }

    private static JsonNode correct(String corrections) throws Exception {
        HttpResponse<String> reply = aloud.put("/api/attempts/" + id + "/corrections", corrections);
        assertEquals(200, reply.statusCode(), reply.body());
        return TestServer.json(reply);
    }

    private static JsonNode analysis(String of) throws Exception {
        return aloud.json("/api/attempts/" + of);
    }
}
