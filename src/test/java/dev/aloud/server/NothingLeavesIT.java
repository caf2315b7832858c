package dev.aloud.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloud.RecordedSpeech;
import dev.aloud.Tools;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NothingLeavesIT {
    @TempDir
    Path data;

    @BeforeEach
    void needsAWayToWatch() {
        Tools.require("a Java up to 23, which can be watched from within,", OutsideWatch.isPossible());
    }

    @Test
    void recordingAnalysingAndReviewingAsksForNoAddressOutsideThisMachine() throws Exception {
        try (ServerProcess server = ServerProcess.start(data, "hearing")) {
            String id = record(server.port);
            for (String path : List.of(
                    "/",
                    "/api/setup",
                    "/api/questions",
                    "/api/attempts",
                    "/api/attempts/" + id,
                    "/api/attempts/" + id + "/audio",
                    "/api/attempts/" + id + "/peaks",
                    "/api/compare?a=" + id + "&b=" + id)) {
                assertEquals(200, ask(server.port, "GET", path, new byte[0]).statusCode(), path);
            }
            byte[] fix = "{\"words\": [{\"index\": 0, \"text\": \"hello\"}]}".getBytes();
            assertEquals(
                    200,
                    ask(server.port, "PUT", "/api/attempts/" + id + "/corrections", fix)
                            .statusCode());
            byte[] file = Files.readAllBytes(TestServer.SPEECH.resolve("one-sentence.wav"));
            assertEquals(
                    201,
                    ask(server.port, "POST", "/api/attempts/import?question=" + TestServer.QUESTION, file)
                            .statusCode());
            assertEquals(
                    200,
                    ask(server.port, "POST", "/api/microphone-check?rate=16000", RecordedSpeech.pcm("one-sentence.wav"))
                            .statusCode());
            assertEquals(
                    204,
                    ask(server.port, "DELETE", "/api/attempts/" + id, new byte[0])
                            .statusCode());
            assertEquals(List.of(), server.end());
        }
    }

    @Test
    void theWatchWouldSeeOneThatDoes() throws Exception {
        try (ServerProcess server = ServerProcess.start(data, "leaking")) {
            List<String> asked = server.end();
            assertTrue(asked.stream().anyMatch(a -> a.startsWith("192.0.2.1:")), asked::toString);
        }
    }

    private static String record(int port) throws Exception {
        byte[] plan = TestServer.body("question", TestServer.QUESTION).getBytes();
        String id = TestServer.json(ask(port, "POST", "/api/attempts", plan))
                .path("id")
                .asText();
        try (LiveClient page = LiveClient.connect(port, id, 16_000)) {
            page.await("ready");
            page.sound(RecordedSpeech.pcm("one-sentence.wav"));
            page.stop();
            page.await("done");
        }
        return id;
    }

    private static HttpResponse<String> ask(int port, String method, String path, byte[] body) throws Exception {
        URI address = URI.create("http://127.0.0.1:" + port + path);
        HttpRequest request = HttpRequest.newBuilder(address)
                .method(method, BodyPublishers.ofByteArray(body))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }
}
