package dev.aloud.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloud.problem.AloudException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartIT {
    @TempDir
    Path data;

    @Test
    void aTakenPortIsOneClearLine() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            ServerSettings settings = new ServerSettings(
                    taken.getLocalPort(), data, TestServer.CONTENT, TestServer.ANALYSER, new NoRecognitionEngine());
            AloudException fault = assertThrows(AloudException.class, () -> AloudServer.start(settings));
            assertEquals(AloudException.Kind.UNAVAILABLE, fault.kind());
            assertTrue(
                    fault.getMessage().contains("taken") && fault.getMessage().contains("--port"), fault.getMessage());
            assertFalse(fault.getMessage().contains("\n"));
        }
    }

    @Test
    void aPortComesBackOnceTheServerIsClosedAndClosingTwiceDoesNothing() throws Exception {
        TestServer first = TestServer.withoutRecognition(data);
        int port = first.port();
        first.close();
        first.close();
        ServerSettings settings =
                new ServerSettings(port, data, TestServer.CONTENT, TestServer.ANALYSER, new NoRecognitionEngine());
        try (AloudServer second = AloudServer.start(settings)) {
            assertEquals(port, second.port());
        }
    }

    @Test
    void filesAreAskedForAnewEachTimeSoThatEditsShow() throws Exception {
        try (TestServer aloud = TestServer.withoutRecognition(data)) {
            HttpResponse<byte[]> page = aloud.bytes("/index.html");
            assertEquals("no-cache", page.headers().firstValue("Cache-Control").orElse(""));
            String etag = page.headers().firstValue("ETag").orElseThrow();
            assertEquals(304, aloud.bytes("/index.html", "If-None-Match", etag).statusCode());
        }
    }

    @Test
    void whatWasSaidIsNotKeptInTheBrowsersCache() throws Exception {
        try (TestServer aloud = TestServer.withoutRecognition(data)) {
            for (String path : new String[] {"/api/attempts", "/api/setup", "/api/attempts/nothing"}) {
                HttpResponse<byte[]> reply = aloud.bytes(path);
                assertEquals(
                        "no-store", reply.headers().firstValue("Cache-Control").orElse(""), path);
            }
        }
    }

    @Test
    void aSecondServerOnTheSameDataFolderErasesNothingThatTheFirstCanRestore() throws Exception {
        try (TestServer first = TestServer.withoutRecognition(data)) {
            String id = first.record(TestServer.tone(1, 16_000), 16_000);
            first.delete("/api/attempts/" + id);
            try (TestServer second = TestServer.withoutRecognition(data)) {
                assertEquals(0, second.json("/api/attempts").path("total").asInt());
            }
            assertEquals(200, first.post("/api/attempts/" + id + "/restore", "").statusCode());
            assertEquals(TestServer.tone(1, 16_000).length, first.sound(id).length);
        }
    }

    @Test
    void anUnknownAttemptIsNamedAndADeletedOneTellsHowToHaveItBack() throws Exception {
        try (TestServer aloud = TestServer.withoutRecognition(data)) {
            HttpResponse<String> unknown = aloud.get("/api/attempts/nothing");
            assertEquals(404, unknown.statusCode());
            assertTrue(unknown.body().contains("There is no such attempt."), unknown.body());
            String id = aloud.record(TestServer.tone(1, 16_000), 16_000);
            assertEquals(204, aloud.delete("/api/attempts/" + id).statusCode());
            assertTrue(aloud.get("/api/attempts/" + id).body().contains("You can restore it within"));
        }
    }

    @Test
    void whatEarlierRulesJudgedIsJudgedAgainAfterTheStart() throws Exception {
        String id;
        try (TestServer aloud = TestServer.withoutRecognition(data)) {
            id = aloud.record(TestServer.tone(1, 16_000), 16_000);
        }
        try (Connection db = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("aloud.db"));
                Statement statement = db.createStatement()) {
            statement.execute("UPDATE attempt SET verdict = 'hire', score = 77, rubric_version = 'older'");
        }
        try (TestServer aloud = TestServer.withoutRecognition(data)) {
            TestServer.await(() -> verdictInTheList(aloud).equals("not_scored"));
            assertTrue(aloud.attempt(id).path("score").isNull());
        }
    }

    @Test
    void aListedVerdictThatTheFeedbackContradictsIsSetRightWhenTheFeedbackIsRead() throws Exception {
        try (TestServer aloud = TestServer.withoutRecognition(data)) {
            String id = aloud.record(TestServer.tone(1, 16_000), 16_000);
            try (Connection db = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("aloud.db"));
                    Statement statement = db.createStatement()) {
                statement.execute("UPDATE attempt SET verdict = 'hire', score = 77");
            }
            assertEquals("not_scored", aloud.attempt(id).path("verdict").asText());
            assertEquals("not_scored", verdictInTheList(aloud));
        }
    }

    private static String verdictInTheList(TestServer aloud) {
        try {
            return aloud.json("/api/attempts").at("/attempts/0/verdict").asText();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
