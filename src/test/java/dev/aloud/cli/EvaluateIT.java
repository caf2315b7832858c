package dev.aloud.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar that users get judges what it hears. */
class EvaluateIT {
    private static final Path SPEECH = Path.of("src/test/resources/speech").toAbsolutePath();
    private static final String ANSWER = """
            {"id": "ID", "competency": "ownership", "level": "sde2", "kind": "strong", "sentences": [
              {"section": "S", "text": "the first third"}, {"section": "A", "text": "the second third"},
              {"section": "R", "text": "the last third"}]}""";
    private static final String TIMES = """
            {"id": "ID", "voice": "rms", "seconds": 27.5, "sentences": [
              {"section": "S", "start": 0.1, "end": 9.0}, {"section": "A", "start": 9.3, "end": 18.0},
              {"section": "R", "start": 18.2, "end": 27.0}]}""";

    @TempDir
    Path temp;

    private void times(String id, String text) throws IOException {
        Files.writeString(temp.resolve(id + ".times.json"), text.replace("ID", id));
    }

    @Test
    void whatCanBeHeardIsJudgedSilenceTooAndWhatCannotIsToldWithItsReason() throws IOException {
        Jar jar = new Jar(temp.resolve("a folder"), temp.resolve("home"));
        for (String id : List.of("good", "untimed", "other-labels")) {
            Files.copy(SPEECH.resolve("ownership-short.wav"), temp.resolve(id + ".wav"));
        }
        Files.writeString(temp.resolve("noise.wav"), "no sound at all");
        WavFixtures.silence(temp.resolve("silent.wav"), 16000, 28);
        times("good", TIMES);
        times("silent", TIMES);
        times("noise", TIMES);
        times("absent", TIMES);
        times("other-labels", TIMES.replace("\"R\"", "\"L\""));
        List<String> ids = List.of("good", "silent", "untimed", "other-labels", "noise", "absent");
        Path corpus = Files.writeString(
                temp.resolve("corpus.json"),
                ids.stream().map(id -> ANSWER.replace("ID", id)).toList().toString());
        Jar.Outcome outcome = jar.run("evaluate", corpus.toString(), "--audio", temp.toString(), "--json");
        assertEquals(3, outcome.code(), outcome.err());
        assertEquals(1, outcome.lines().size(), outcome.out());
        assertShape(outcome.out());
        JsonNode json = new ObjectMapper().readTree(outcome.out());
        assertFalse(json.at("/timesEstimated").asBoolean());
        assertEquals("good", json.at("/answers/0/id").asText());
        assertEquals("silent", json.at("/answers/1/id").asText());
        assertEquals(0, json.at("/answers/1/timeAccuracy").asDouble());
        assertEquals(0, json.at("/answers/1/sections").size());
        assertEquals(2, json.at("/voice/rms/answers").asInt());
        assertEquals(4, json.at("/leftOut").size(), outcome.out());
        for (String told : List.of(
                "untimed.times.json",
                "other-labels.times.json",
                "noise.wav",
                "absent.wav: There is no such recording")) {
            assertTrue(outcome.err().contains(temp.resolve(told).toString()), told + " in " + outcome.err());
        }
        JarIT.assertNoTrace(outcome);
    }

    private static void assertShape(String json) throws IOException {
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(Path.of("docs/schemas/evaluation.json")), InputFormat.JSON);
        assertEquals(List.of(), schema.validate(json, InputFormat.JSON));
    }
}
