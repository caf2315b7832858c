package dev.aloud.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.aloud.RecordedSpeech;
import dev.aloud.Tools;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** On a machine that can't recognise: recording, replay, list, notes and deleting work all the same. */
class AttemptListIT {
    private static final int RATE = 16_000;

    @TempDir
    Path data;

    private final TestClock clock = new TestClock();
    private TestServer aloud;

    @BeforeEach
    void start() {
        aloud = TestServer.withoutRecognition(data, clock);
    }

    @AfterEach
    void stop() {
        aloud.close();
    }

    @Test
    void withoutRecognitionAnAnswerIsKeptAndItsFeedbackSaysWhyThereIsNone() throws Exception {
        String id = aloud.record(TestServer.tone(1, RATE), RATE);
        JsonNode analysis = aloud.json("/api/attempts/" + id);
        assertEquals("done", analysis.path("attempt").path("stage").asText());
        assertEquals("not_scored", analysis.path("verdict").asText());
        assertTrue(analysis.path("reason").asText().contains("can't load"), analysis.path("reason")::asText);
        assertEquals(TestServer.tone(1, RATE).length, aloud.sound(id).length);
        assertFalse(
                aloud.json("/api/setup").path("recognition").path("available").asBoolean());
        assertEquals(503, aloud.post("/api/attempts/" + id + "/recognise", "").statusCode());
    }

    @Test
    void anAnswerThatCouldNotBeRecognisedIsRecognisedOnceItCan() throws Exception {
        String id = aloud.record(RecordedSpeech.pcm("one-sentence.wav"), RATE);
        aloud.close();
        aloud = TestServer.withRecognition(data);
        JsonNode analysis = TestServer.json(aloud.post("/api/attempts/" + id + "/recognise", ""));
        assertTrue(analysis.path("words").size() > 3, analysis::toString);
        assertEquals(analysis, aloud.json("/api/attempts/" + id));
    }

    @Test
    void theListIsNewestFirstAndComesInPages() throws Exception {
        List<String> made = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            made.add(0, aloud.record(TestServer.tone(0.1, RATE), RATE));
            clock.pass(Duration.ofMinutes(1));
        }
        aloud.prepare();
        assertEquals(made.subList(0, 2), ids("?page=1&size=2"));
        assertEquals(made.subList(4, 5), ids("?page=3&size=2"));
        assertEquals(List.of(), ids("?page=4&size=2"));
        assertEquals(made, ids("?question=" + TestServer.QUESTION));
        assertEquals(List.of(), ids("?question=ownership-2"));
        assertFault(422, aloud.get("/api/attempts?question=nothing"));
        JsonNode page = aloud.json("/api/attempts?page=2&size=2");
        assertEquals(3, page.path("pages").asInt());
        assertEquals(5, page.path("total").asInt());
    }

    @ParameterizedTest
    @ValueSource(strings = {"page=0", "page=-1", "size=0", "size=201", "page=x", "size=1e3", "page=99999999999"})
    void aPageThatCantBeIsRefused(String query) throws Exception {
        assertFault(422, aloud.get("/api/attempts?" + query));
    }

    @Test
    void aDeletedAttemptIsHiddenAtOnceAndCanBeHadBackForHalfAMinute() throws Exception {
        String id = aloud.record(TestServer.tone(0.1, RATE), RATE);
        assertEquals(204, aloud.delete("/api/attempts/" + id).statusCode());
        assertEquals(List.of(), ids(""));
        for (String path : List.of("", "/audio", "/peaks", "/corrections/history")) {
            assertFault(404, aloud.get("/api/attempts/" + id + path));
        }
        clock.pass(Duration.ofSeconds(29));
        HttpResponse<String> back = aloud.post("/api/attempts/" + id + "/restore", "");
        assertEquals("done", TestServer.json(back).path("stage").asText());
        assertEquals(List.of(id), ids(""));
    }

    @Test
    void aDeletedAttemptIsErasedWithItsRecordingAfterHalfAMinute() throws Exception {
        String id = aloud.record(TestServer.tone(0.1, RATE), RATE);
        aloud.delete("/api/attempts/" + id);
        clock.pass(Duration.ofSeconds(31));
        TestServer.await(() -> filesOf(id).isEmpty());
        TestServer.await(() -> {
            try {
                return aloud.post("/api/attempts/" + id + "/restore", "").statusCode() == 404;
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        });
    }

    @Test
    void aDeletedAttemptIsErasedAtTheNextStart() throws Exception {
        String id = aloud.record(TestServer.tone(0.1, RATE), RATE);
        aloud.delete("/api/attempts/" + id);
        aloud.close();
        aloud = TestServer.withoutRecognition(data, clock);
        assertEquals(List.of(), filesOf(id));
        assertFault(404, aloud.post("/api/attempts/" + id + "/restore", ""));
    }

    @Test
    void notesAreKept() throws Exception {
        String id = aloud.record(TestServer.tone(0.1, RATE), RATE);
        String text = "Say the number first – \"0.3%\" <b>😀</b>";
        String body = TestServer.body("text", text);
        assertEquals(
                text,
                TestServer.json(aloud.put("/api/attempts/" + id + "/notes", body))
                        .path("notes")
                        .asText());
        assertEquals(text, aloud.attempt(id).path("notes").asText());
        assertFault(400, aloud.put("/api/attempts/" + id + "/notes", "{\"text\": 5}"));
        assertFault(413, aloud.put("/api/attempts/" + id + "/notes", TestServer.body("text", "x".repeat(20_001))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "..",
                "%2e%2e",
                "..%2f..%2faloud.db",
                "%2e%2e%2faloud.db",
                "..\\..\\aloud.db",
                "aloud.db",
                "0d7a6a4e-0000-4000-8000-000000000000",
                "0D7A6A4E-0000-4000-8000-000000000000",
                "0d7a6a4e-0000-4000-8000-00000000000.",
                "1 OR 1=1",
                "'; DROP TABLE attempt; --"
            })
    void anIdThatIsNoneIsRefusedOnEveryRoute(String bad) throws Exception {
        String keep = aloud.record(TestServer.tone(0.1, RATE), RATE);
        String path =
                "/api/attempts/" + bad.replace(" ", "%20").replace("\\", "%5c").replace("'", "%27");
        for (String route : List.of(
                "GET " + path,
                "GET " + path + "/audio",
                "GET " + path + "/peaks",
                "GET " + path + "/corrections/history",
                "PUT " + path + "/corrections",
                "PUT " + path + "/notes",
                "DELETE " + path,
                "POST " + path + "/restore",
                "POST " + path + "/recognise",
                "GET /api/compare?a=" + bad.replaceAll("[ '\\\\;]", "%20") + "&b=" + keep)) {
            String body = route.endsWith("notes") ? "{\"text\": \"x\"}" : "{}";
            String answer = RawHttp.send(
                    aloud.port(), route, body, "Host: 127.0.0.1:" + aloud.port(), "Content-Length: " + body.length());
            int status = RawHttp.status(answer);
            boolean unrecognised = route.endsWith("recognise") && status == 503;
            assertTrue(status == 400 || status == 404 || unrecognised, route + " " + answer);
            assertTrue(answer.contains("\"remedy\":"), route + " " + answer);
        }
        assertEquals(List.of(keep), ids(""));
        assertTrue(Files.exists(data.resolve("aloud.db")));
    }

    @Test
    void aQuestionThatIsUnknownAndJsonThatIsBrokenAreRefused() throws Exception {
        HttpResponse<String> reply =
                aloud.post("/api/attempts", "{\"question\": \"?\", \"level\": \"boss\", \"profile\": 7}");
        assertFault(422, reply);
        assertEquals(3, TestServer.json(reply).path("problems").size(), "all faults at once");
        for (String broken : List.of("", "{", "[]", "\"x\"", "{\"question\": }", "{} {}", "\u0000")) {
            assertFault(400, aloud.post("/api/attempts", broken));
        }
        assertFault(422, aloud.post("/api/attempts", "{}"));
        assertFault(413, aloud.post("/api/attempts", "{\"question\": \"" + "x".repeat(2_000_000) + "\"}"));
    }

    @Test
    void everythingIsReadableByThisUserAlone() throws Exception {
        Tools.require(
                "a file system with POSIX rights",
                data.getFileSystem().supportedFileAttributeViews().contains("posix"));
        aloud.record(TestServer.tone(0.1, RATE), RATE);
        try (Stream<Path> all = Files.walk(data)) {
            for (Path path : all.filter(p -> !p.equals(data)).toList()) {
                String rights = PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
                assertEquals(Files.isDirectory(path) ? "rwx------" : "rw-------", rights, path.toString());
            }
        }
    }

    private List<String> filesOf(String id) {
        try (Stream<Path> files = Files.list(data.resolve("recordings"))) {
            return files.map(f -> f.getFileName().toString())
                    .filter(n -> n.startsWith(id))
                    .toList();
        } catch (java.io.IOException e) {
            throw new AssertionError(e);
        }
    }

    private List<String> ids(String query) throws Exception {
        List<String> ids = new ArrayList<>();
        aloud.json("/api/attempts" + query)
                .path("attempts")
                .forEach(a -> ids.add(a.path("id").asText()));
        return ids;
    }

    private static void assertFault(int status, HttpResponse<String> reply) throws Exception {
        assertEquals(status, reply.statusCode(), reply.body());
        JsonNode fault = TestServer.json(reply);
        for (String field : List.of("what", "where", "remedy")) {
            assertTrue(fault.path(field).isTextual(), reply.body());
        }
    }
}
