package dev.aloud.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import dev.aloud.RecordedSpeech;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemasIT {
    @TempDir
    Path data;

    private final JsonShape shape = new JsonShape();

    @Test
    void everyReplyAndEventHasTheShapeOfItsSchema() throws Exception {
        try (TestServer aloud = TestServer.withRecognition(data)) {
            shape.assertIs("setup", aloud.get("/api/setup").body());
            shape.assertIs("questions", aloud.get("/api/questions").body());
            targets(aloud);
            delivery(aloud);
            String id = live(aloud);
            review(aloud, id);
            readings(aloud, id);
            habits(aloud, id);
            shape.assertIs(
                    "words",
                    aloud.post("/api/words", "{\"word\": \"Zahlwerk\", \"heard\": \"pay work\"}")
                            .body());
            compare(aloud, id);
            check(aloud);
            computerMicrophones(aloud);
            faults(aloud);
        }
        try (TestServer server = TestServer.withoutRecognition(data)) {
            shape.assertIs("setup", server.get("/api/setup").body());
            String id = server.record(TestServer.tone(0.2, 16_000), 16_000);
            shape.assertIs("analysis", server.get("/api/attempts/" + id).body());
        }
        assertEquals(JsonShape.all(), shape.used(), "every schema is held against a real reply");
    }

    private void readings(TestServer aloud, String id) throws Exception {
        String path = "/api/attempts/" + id + "/readings";
        shape.assertIs("readings", aloud.get(path).body());
        shape.assertIs("readings-compare", aloud.get(path + "/compare?a=1&b=1").body());
        analysis(aloud.put(path + "/in-force", "{\"number\": 1}"));
        shape.assertIs("models", aloud.get("/api/models").body());
        String model = aloud.json("/api/models").path("inUse").asText();
        shape.assertIs(
                "models",
                aloud.put("/api/models/chosen", TestServer.body("id", model)).body());
        shape.assertIs("fault", aloud.put("/api/models/chosen", "{}").body());
    }

    private void habits(TestServer aloud, String id) throws Exception {
        shape.assertIs("habits", aloud.get("/api/habits").body());
        String corrected = "{\"sections\": [{\"section\": \"result\", \"start\": 0, \"end\": 60}]}";
        assertEquals(
                200,
                aloud.put("/api/attempts/" + id + "/corrections", corrected).statusCode());
        shape.assertIs("habits", aloud.get("/api/habits").body());
        shape.assertIs("habits", aloud.delete("/api/habits").body());
    }

    private void delivery(TestServer aloud) throws Exception {
        shape.assertIs("delivery-switches", aloud.get("/api/delivery").body());
        String off = "{\"fillers\": false, \"pauses\": false, \"pitch\": false}";
        shape.assertIs("delivery-switches", aloud.put("/api/delivery", off).body());
        shape.assertIs("fault", aloud.put("/api/delivery", "{}").body());
    }

    private void targets(TestServer aloud) throws Exception {
        String own = "{\"situation\": 25, \"task\": 10, \"action\": 60, \"result\": 15, \"reflection\": 10}";
        shape.assertIs("profile", aloud.put("/api/targets/120", own).body());
        shape.assertIs("targets", aloud.get("/api/targets").body());
        shape.assertIs("setup", aloud.get("/api/setup").body());
        shape.assertIs("profile", aloud.delete("/api/targets/120").body());
        shape.assertIs("fault", aloud.put("/api/targets/120", "{}").body());
    }

    private String live(TestServer aloud) throws Exception {
        HttpResponse<String> created = aloud.post("/api/attempts", TestServer.body("question", TestServer.QUESTION));
        assertEquals(201, created.statusCode());
        shape.assertIs("created", created.body());
        String id = TestServer.json(created).path("id").asText();
        String stop = "{\"type\":\"stop\"}";
        shape.assertIs("live-client-event", stop);
        try (LiveClient page = aloud.connect(id, 16_000)) {
            page.await("ready");
            page.sound(RecordedSpeech.pcm("ownership-short.wav"));
            page.text("?");
            page.text(stop);
            page.await("done");
            for (String type :
                    new String[] {"ready", "partial", "words", "sections", "stored", "problem", "analysing", "done"}) {
                assertEquals(false, page.seen(type).isEmpty(), type);
                for (JsonNode event : page.seen(type)) {
                    shape.assertIs("live-server-event", event.toString());
                }
            }
        }
        return id;
    }

    /** With or without a microphone: the one event says that it was opened, the other why not. */
    private void computerMicrophones(TestServer aloud) throws Exception {
        shape.assertIs("microphones", aloud.get("/api/microphones").body());
        try (LiveClient page = LiveClient.hear(aloud.port(), "")) {
            shape.assertIs("microphone-event", page.next().toString());
        }
        try (LiveClient page = LiveClient.hear(aloud.port(), "?mic=none%20of%20that%20name")) {
            JsonNode refused = page.await("problem");
            shape.assertIs("microphone-event", refused.toString());
            assertEquals(true, refused.path("fatal").asBoolean());
        }
    }

    private void review(TestServer aloud, String id) throws Exception {
        String path = "/api/attempts/" + id;
        analysis(aloud.get(path));
        shape.assertIs("why", aloud.get(path + "/why?word=3").body());
        shape.assertIs("fault", aloud.get(path + "/why?word=9999").body());
        String corrections = "{\"words\": [{\"index\": 1, \"text\": \"\"}], \"dismissed\": [\"vague_language\"],"
                + " \"sections\": [{\"section\": \"task\", \"start\": 0, \"end\": 12.5}]}";
        analysis(aloud.put(path + "/corrections", corrections));
        shape.assertIs("corrections", aloud.json(path).path("corrections").toString());
        shape.assertIs("history", aloud.get(path + "/corrections/history").body());
        shape.assertIs(
                "summary",
                aloud.put(path + "/notes", TestServer.body("text", "hm")).body());
        shape.assertIs("attempts", aloud.get("/api/attempts").body());
        shape.assertIs("peaks", aloud.get(path + "/peaks?count=50").body());
        assertEquals(204, aloud.delete(path).statusCode());
        shape.assertIs("summary", aloud.post(path + "/restore", "").body());
        analysis(aloud.post(path + "/recognise", ""));
        String on = "{\"fillers\": true, \"pauses\": true, \"pitch\": true}";
        shape.assertIs("delivery-switches", aloud.put("/api/delivery", on).body());
        analysis(aloud.get(path));
    }

    private void analysis(HttpResponse<String> reply) throws Exception {
        assertEquals(200, reply.statusCode(), reply.body());
        shape.assertIs("analysis", reply.body());
        shape.assertIs("attempt", reply.body());
    }

    private void compare(TestServer aloud, String id) throws Exception {
        byte[] file = Files.readAllBytes(TestServer.SPEECH.resolve("one-sentence.wav"));
        HttpResponse<String> reply = aloud.post("/api/attempts/import?question=" + TestServer.QUESTION, file);
        shape.assertIs("created", reply.body());
        String other = TestServer.json(reply).path("id").asText();
        aloud.awaitStage(other, "done");
        shape.assertIs(
                "compare", aloud.get("/api/compare?a=" + id + "&b=" + other).body());
    }

    private void check(TestServer aloud) throws Exception {
        byte[] pcm = RecordedSpeech.pcm("one-sentence.wav");
        shape.assertIs(
                "microphone-check",
                aloud.post("/api/microphone-check?rate=16000", pcm).body());
        shape.assertIs(
                "microphone-check",
                aloud.post("/api/microphone-check?rate=16000", new byte[64_000]).body());
    }

    private void faults(TestServer aloud) throws Exception {
        shape.assertIs("fault", aloud.get("/api/nothing").body());
        shape.assertIs(
                "fault",
                aloud.get("/api/attempts/0d7a6a4e-0000-4000-8000-000000000000").body());
        shape.assertIs("fault", aloud.post("/api/attempts", "{").body());
        shape.assertIs(
                "fault",
                aloud.post("/api/attempts", "{\"question\": \"?\", \"level\": \"?\"}")
                        .body());
        shape.assertIs("fault", aloud.put("/api/setup", "{}").body());
    }
}
