package dev.aloud.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CustomTargetsIT {
    private static final String OWN =
            "{\"situation\": 25, \"task\": 10, \"action\": 60, \"result\": 15, \"reflection\": 10.5}";

    @TempDir
    Path data;

    private static JsonNode profile(TestServer aloud, String id) throws Exception {
        for (JsonNode profile : aloud.json("/api/setup").path("profiles")) {
            if (profile.path("id").asText().equals(id)) {
                return profile;
            }
        }
        throw new AssertionError(id);
    }

    private static double target(TestServer aloud, String attempt) throws Exception {
        return aloud.json("/api/attempts/" + attempt)
                .at("/timing/sections/0/target")
                .asDouble();
    }

    @Test
    void ownTargetsAreKeptUntilTheyAreReset() throws Exception {
        try (TestServer aloud = TestServer.withoutRecognition(data)) {
            assertEquals(200, aloud.put("/api/targets/120", OWN).statusCode());
        }
        try (TestServer aloud = TestServer.withoutRecognition(data)) {
            JsonNode two = profile(aloud, "120");
            assertTrue(two.path("own").asBoolean());
            assertEquals(25, two.at("/targets/situation").asDouble());
            assertEquals(120.5, two.path("total").asDouble());
            assertEquals(20.571, two.at("/standard/situation").asDouble());
            assertFalse(profile(aloud, "full").path("own").asBoolean());
            assertEquals(200, aloud.delete("/api/targets/120").statusCode());
            assertEquals(20.571, profile(aloud, "120").at("/targets/situation").asDouble());
        }
    }

    @Test
    void anAttemptKeepsTheTargetsItWasBegunWith() throws Exception {
        try (TestServer aloud = TestServer.withoutRecognition(data)) {
            String before = aloud.record(TestServer.tone(0.2, 16_000), 16_000);
            aloud.put("/api/targets/120", OWN);
            String after = aloud.record(TestServer.tone(0.2, 16_000), 16_000);
            assertEquals(20.571, target(aloud, before));
            assertEquals(25, target(aloud, after));
            assertTrue(aloud.json("/api/attempts/" + after)
                    .at("/timing/ownTargets")
                    .asBoolean());
            aloud.delete("/api/targets/120");
            assertEquals(25, target(aloud, after));
        }
    }

    @Test
    void everythingThatIsWrongIsNamedAtOnceAndNothingIsKept() throws Exception {
        try (TestServer aloud = TestServer.withoutRecognition(data)) {
            HttpResponse<String> reply = aloud.put(
                    "/api/targets/full",
                    "{\"situation\": 0, \"task\": \"ten\", \"action\": 6000, \"result\": 20, \"reflection\": 15}");
            assertEquals(400, reply.statusCode());
            JsonNode problems = TestServer.json(reply).path("problems");
            assertEquals(3, problems.size(), reply.body());
            assertTrue(reply.body().contains("Situation is given 0 seconds."), reply.body());
            assertTrue(reply.body().contains("Give it from 1 to 600."), reply.body());
            assertFalse(profile(aloud, "full").path("own").asBoolean());
            assertEquals(404, aloud.put("/api/targets/77", OWN).statusCode());
        }
    }
}
