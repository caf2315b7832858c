package dev.aloud.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.aloud.RecordedSpeech;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnWordsIT {
    private static final byte[] SPOKEN = RecordedSpeech.pcm("ownership-short.wav");
    private static final String HEARD = "payment service";

    @TempDir
    Path data;

    private static JsonNode words(TestServer aloud, String id) throws Exception {
        return aloud.json("/api/attempts/" + id).path("words");
    }

    private static int indexOf(JsonNode words, String text) {
        return IntStream.range(0, words.size())
                .filter(i -> words.get(i).path("text").asText().equals(text))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no \"" + text + "\" in " + words));
    }

    private static boolean says(JsonNode words, String text) {
        return StreamSupport.stream(words.spliterator(), false)
                .anyMatch(word -> word.path("text").asText().equals(text));
    }

    private static String correctToZahlwerk(TestServer aloud) throws Exception {
        String id = aloud.record(SPOKEN, 16_000);
        int payment = indexOf(words(aloud, id), "payment");
        String fixes = "{\"words\": [{\"index\": " + payment + ", \"text\": \"Zahlwerk\"}, {\"index\": " + (payment + 1)
                + ", \"text\": \"\"}]}";
        assertEquals(
                200, aloud.put("/api/attempts/" + id + "/corrections", fixes).statusCode());
        return id;
    }

    private static JsonNode own(TestServer aloud) throws Exception {
        return aloud.json("/api/words").path("words");
    }

    @Test
    void whatWasCorrectedTwiceBecomesTheUsersOwnAndCanBeForgotten() throws Exception {
        try (TestServer aloud = TestServer.withRecognition(data)) {
            correctToZahlwerk(aloud);
            assertEquals(0, own(aloud).size(), "once is not enough");
            correctToZahlwerk(aloud);
            assertEquals("zahlwerk", own(aloud).at("/0/word").asText());
            assertEquals(HEARD, own(aloud).at("/0/heard").asText());
            String next = aloud.record(SPOKEN, 16_000);
            JsonNode words = words(aloud, next);
            assertEquals(
                    HEARD, words.get(indexOf(words, "zahlwerk")).path("heard").asText());
            String path = "/api/words/"
                    + URLEncoder.encode(HEARD, StandardCharsets.UTF_8).replace("+", "%20");
            assertEquals(200, aloud.delete(path).statusCode());
            assertEquals(0, own(aloud).size());
            assertTrue(says(words(aloud, next), "payment"));
        }
    }

    @Test
    void whatWasTypedOnceIsTheUsersOwnAlsoAfterAStart() throws Exception {
        try (TestServer aloud = TestServer.withRecognition(data)) {
            String body = "{\"word\": \"Zahlwerk\", \"heard\": \"" + HEARD + "\"}";
            assertEquals(200, aloud.post("/api/words", body).statusCode());
        }
        try (TestServer aloud = TestServer.withRecognition(data)) {
            assertTrue(own(aloud).at("/0/typed").asBoolean());
            String id = aloud.record(SPOKEN, 16_000);
            JsonNode words = words(aloud, id);
            assertTrue(says(words, "zahlwerk") && !says(words, "payment"), words.toString());
            int at = words.get(indexOf(words, "zahlwerk")).path("index").asInt();
            String asHeard = "{\"words\": [{\"index\": " + at + ", \"text\": \"payment\"}]}";
            aloud.put("/api/attempts/" + id + "/corrections", asHeard);
            assertTrue(says(words(aloud, id), "service"), "one word kept as heard keeps them all");
        }
    }

    @Test
    void whatCanStandForNoWordIsRefusedWithTheReason() throws Exception {
        try (TestServer aloud = TestServer.withoutRecognition(data)) {
            for (String body : new String[] {
                "{\"word\": \"two words\", \"heard\": \"a b\"}", "{\"word\": \"\", \"heard\": \"a b\"}",
                "{\"word\": \"same\", \"heard\": \"same\"}", "{\"word\": \"x\"}"
            }) {
                assertEquals(400, aloud.post("/api/words", body).statusCode(), body);
            }
            assertEquals(0, own(aloud).size());
        }
    }
}
