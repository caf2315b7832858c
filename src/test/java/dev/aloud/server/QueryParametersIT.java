package dev.aloud.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A query that can't be used is refused, with what is allowed; it was once answered as though nothing had been asked. */
class QueryParametersIT {
    private static final String QUESTION = TestServer.QUESTION;

    private static TestServer aloud;
    private static String id;

    @BeforeAll
    static void open(@TempDir Path data) throws Exception {
        aloud = TestServer.withoutRecognition(data);
        id = aloud.record(TestServer.tone(0.2, 16_000), 16_000);
    }

    @AfterAll
    static void close() {
        aloud.close();
    }

    private static JsonNode refused(HttpResponse<String> reply) throws Exception {
        assertEquals(422, reply.statusCode(), reply.body());
        JsonNode fault = TestServer.json(reply);
        for (String key : List.of("what", "where", "remedy")) {
            assertFalse(fault.path(key).asText().isBlank(), reply.body());
        }
        return fault;
    }

    private static HttpResponse<String> send(String method, String path) throws Exception {
        String address = path.replace("ID", id).replace("QUESTION", QUESTION);
        return method.equals("GET") ? aloud.get(address) : aloud.post(address, new byte[64]);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/attempts?limit=abc, limit, 'page, size or question'",
        "GET, /api/attempts?limit=10, limit, 'page, size or question'",
        "GET, /api/attempts?page=, page, from 1 on",
        "GET, /api/attempts?page, page, from 1 on",
        "GET, /api/attempts?=1, query, 'page, size or question'",
        "GET, /api/attempts?page=0, page, from 1 on",
        "GET, /api/attempts?page=99999999999, page, from 1 on",
        "GET, /api/attempts?page=1&page=2, page, once",
        "GET, /api/attempts?size=abc, size, 1 to 200",
        "GET, /api/attempts?size=201, size, 1 to 200",
        "GET, /api/attempts?size=-1, size, 1 to 200",
        "GET, /api/attempts?size=1.5, size, 1 to 200",
        "GET, /api/attempts?question=nothing, question, /api/questions",
        "GET, /api/attempts?question=, question, value",
        "GET, /api/attempts/ID/why?word=x, word, whole number from 0",
        "GET, /api/attempts/ID/why?word=-1, word, whole number from 0",
        "GET, /api/attempts/ID/why?words=1, words, word",
        "GET, /api/attempts/ID/peaks?count=0, count, 1 to 10000",
        "GET, /api/attempts/ID/peaks?count=many, count, 1 to 10000",
        "GET, /api/attempts/ID/peaks?n=5, n, count",
        "GET, /api/compare, a, /api/compare",
        "GET, /api/compare?a=ID, b, /api/compare",
        "GET, /api/compare?a=ID&b=, b, value",
        "GET, /api/compare?a=ID&b=ID&c=ID, c, a or b",
        "POST, /api/microphone-check, rate, 16000 to 96000",
        "POST, /api/microphone-check?rate=8000, rate, 16000 to 96000",
        "POST, /api/microphone-check?rate=fast, rate, 16000 to 96000",
        "POST, /api/microphone-check?rate=16000&gain=2, gain, rate",
        "POST, /api/attempts/import, question, /api/questions",
        "POST, /api/attempts/import?question=nothing, question, /api/questions",
        "POST, /api/attempts/import?question=QUESTION&level=boss, level, 'sde1, sde2, senior, staff or other'",
        "POST, /api/attempts/import?question=QUESTION&profile=7, profile, 'full, 120, 90 or 60'",
        "POST, /api/attempts/import?question=QUESTION&profile=, profile, leave it out",
        "POST, /api/attempts/import?question=QUESTION&lang=de, lang, 'question, level, profile, name or recorded'",
        "POST, /api/attempts?question=QUESTION, question, no parameters",
        "GET, /api/setup?x=1, x, no parameters",
        "GET, /api/questions?competency=ownership, competency, no parameters",
        "GET, /api/targets?x=1, x, no parameters",
        "GET, /api/habits?x=1, x, no parameters",
        "GET, /api/attempts/ID?x=1, x, no parameters",
        "GET, /api/attempts/ID/audio?rate=16000, rate, no parameters",
        "GET, /api/attempts/ID/corrections/history?x=1, x, no parameters",
        "POST, /api/attempts/ID/recognise?x=1, x, no parameters",
        "POST, /api/attempts/ID/restore?x=1, x, no parameters"
    })
    void anUnusableQueryParameterIsRefusedWithWhatIsAllowed(String method, String path, String where, String allowed)
            throws Exception {
        JsonNode fault = refused(send(method, path));
        assertEquals(where, fault.path("where").asText());
        assertTrue(fault.path("remedy").asText().contains(allowed), fault.toString());
    }

    @Test
    void everythingThatIsWrongIsToldAtOnce() throws Exception {
        JsonNode fault = refused(aloud.get("/api/attempts?page=x&size=0&limit=5"));
        assertEquals(3, fault.path("problems").size(), fault.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?rate=", "?rate=8000", "?rate=fast", "?rate=16000&rate=48000", "?speed=2&rate=16000"})
    void theLiveSocketRefusesARateThatCantBeUsed(String query) throws Exception {
        String fresh = aloud.prepare();
        try (LiveClient page = LiveClient.connect(aloud.port(), fresh, query)) {
            JsonNode fault = page.await("problem");
            assertTrue(fault.path("fatal").asBoolean(), fault.toString());
            assertFalse(fault.path("remedy").asText().isBlank(), fault.toString());
        }
    }

    /** Java's own HTTP client sends none of these, so they go through a plain socket. */
    @ParameterizedTest
    @ValueSource(strings = {"page=%zz", "page=%", "%zz=1", "x=1&page=%4"})
    void aQueryThatCannotBeDecodedIsRefusedNotDropped(String query) throws Exception {
        String reply = raw("GET /api/attempts?" + query);
        assertEquals(422, RawHttp.status(reply), reply);
        assertTrue(reply.contains("percent sign as %25"), reply);
    }

    @Test
    void aRequestForTheHeadersAloneIsNoFault() throws Exception {
        assertEquals(200, RawHttp.status(raw("HEAD /api/setup")));
        assertEquals(200, RawHttp.status(raw("HEAD /api/attempts?page=1")));
    }

    private static String raw(String request) throws Exception {
        return RawHttp.ask(aloud.port(), request, "Host: 127.0.0.1:" + aloud.port());
    }

    @Test
    void aRouteThatDoesNotExistIsNotFoundWhateverIsAsked() throws Exception {
        assertEquals(404, aloud.get("/api/nothing?x=1").statusCode());
    }

    /** A new route that reads the query by itself would ignore what it does not know. */
    @Test
    void everyRouteReadsItsQueryInOnePlace() throws Exception {
        Path room = Path.of("src/main/java/dev/aloud/server");
        try (Stream<Path> files = Files.list(room)) {
            List<String> others = files.filter(f -> !f.endsWith("QueryParameters.java"))
                    .filter(f -> read(f).matches("(?s).*[.]queryParams?(AsClass)?\\(.*"))
                    .map(Path::toString)
                    .toList();
            assertEquals(List.of(), others);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
