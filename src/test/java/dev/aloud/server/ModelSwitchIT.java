package dev.aloud.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.aloud.RecordedSpeech;
import dev.aloud.SecondModel;
import dev.aloud.speech.ChosenModel;
import dev.aloud.speech.LanguageModel;
import dev.aloud.speech.SpeechEngine;
import dev.aloud.speech.SpeechModelFolder;
import dev.aloud.speech.VoskEngine;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A second model beside Aloud's own, chosen while the server runs. */
class ModelSwitchIT {
    private static final String SECOND = "vosk-model-second";
    private static final String FIRST = LanguageModel.INTERVIEWS.version();
    private static final byte[] ANSWER = RecordedSpeech.pcm("ownership-short.wav");
    private static final int RATE = 16_000;

    @TempDir
    Path data;

    private Path folder;
    private SpeechEngine engine;
    private TestServer aloud;

    @BeforeEach
    void start() {
        folder = SecondModel.in(data, SECOND);
        engine = VoskEngine.open(SpeechModelFolder.find(Path.of("target"), LanguageModel.INTERVIEWS));
        aloud = TestServer.with(data, engine);
    }

    @AfterEach
    void stop() {
        aloud.close();
        engine.close();
    }

    private JsonNode choose(String id) throws Exception {
        HttpResponse<String> reply = aloud.put("/api/models/chosen", TestServer.body("id", id));
        assertEquals(200, reply.statusCode(), reply.body());
        TestServer.await(() -> !state().equals("loading"));
        return aloud.json("/api/models");
    }

    private String state() {
        try {
            return aloud.json("/api/models").path("state").asText();
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private JsonNode listed(String id) throws Exception {
        for (JsonNode model : aloud.json("/api/models").path("models")) {
            if (model.path("id").asText().equals(id)) {
                return model;
            }
        }
        throw new AssertionError(id + " is not listed");
    }

    @Test
    void aModelIsFoundAndUsedForTheNextAnswerWithoutARestart() throws Exception {
        assertEquals(FIRST, aloud.json("/api/models").path("inUse").asText());
        assertEquals("not stated", listed(SECOND).path("licence").asText());
        assertTrue(
                listed(SECOND).path("bytes").asLong() > 70_000_000,
                listed(SECOND).toString());
        JsonNode chosen = choose(SECOND);
        assertEquals("ready", chosen.path("state").asText(), chosen.toString());
        assertEquals(SECOND, chosen.path("inUse").asText());
        String id = aloud.record(RecordedSpeech.pcm("one-sentence.wav"), RATE);
        assertEquals(
                SECOND, aloud.json("/api/attempts/" + id).path("modelVersion").asText());
        assertEquals(
                SECOND,
                aloud.json("/api/setup").path("recognition").path("model").asText());
    }

    @Test
    void aRecordingThatRunsKeepsTheModelItBeganWithAndAllItsWords() throws Exception {
        String whole = aloud.record(ANSWER, RATE);
        String id = aloud.prepare();
        try (LiveClient page = aloud.connect(id, RATE)) {
            page.await("ready");
            page.sound(Arrays.copyOf(ANSWER, ANSWER.length / 2 & ~1));
            page.await("partial");
            assertEquals("ready", choose(SECOND).path("state").asText());
            page.sound(Arrays.copyOfRange(ANSWER, ANSWER.length / 2 & ~1, ANSWER.length));
            page.stop();
            page.await("done");
        }
        JsonNode analysis = aloud.json("/api/attempts/" + id);
        assertEquals(FIRST, analysis.path("modelVersion").asText());
        int words = aloud.json("/api/attempts/" + whole).path("words").size();
        // Vosk adds random noise to the sound, so a doubtful word may be another one each time.
        assertEquals(words, analysis.path("words").size(), 0.1 * words);
        assertEquals(ANSWER.length, aloud.sound(id).length);
        String next = aloud.record(RecordedSpeech.pcm("one-sentence.wav"), RATE);
        assertEquals(
                SECOND, aloud.json("/api/attempts/" + next).path("modelVersion").asText());
    }

    @Test
    void theChoiceIsThereAfterARestartAndTheDefaultIsStoredAsNone() throws Exception {
        choose(SECOND);
        assertEquals(Optional.of(SECOND), ChosenModel.read(data));
        choose(FIRST);
        assertEquals(FIRST, aloud.json("/api/models").path("inUse").asText());
        assertEquals(Optional.empty(), ChosenModel.read(data));
    }

    @Test
    void aBrokenFolderIsNamedWithWhatIsMissingAndCantBeChosen() throws Exception {
        Files.delete(folder.resolve("conf/model.conf"));
        Files.delete(folder.resolve("graph/HCLr.fst"));
        JsonNode listed = listed(SECOND);
        assertFalse(listed.path("complete").asBoolean());
        assertEquals(
                "The speech model is incomplete: conf/model.conf and graph/HCLr.fst are missing.",
                listed.path("problems").path(0).path("what").asText());
        HttpResponse<String> refused = aloud.put("/api/models/chosen", TestServer.body("id", SECOND));
        assertEquals(422, refused.statusCode());
        assertTrue(refused.body().contains("graph/HCLr.fst"), refused.body());
        assertEquals(
                422,
                aloud.put("/api/models/chosen", TestServer.body("id", "no such"))
                        .statusCode());
        assertEquals(400, aloud.put("/api/models/chosen", "{}").statusCode());
    }

    @Test
    void aModelThatCantBeLoadedIsToldAndTheOldOneStays() throws Exception {
        try (RandomAccessFile file =
                new RandomAccessFile(folder.resolve("am/final.mdl").toFile(), "rw")) {
            file.setLength(1000);
        }
        JsonNode failed = choose(SECOND);
        assertEquals("failed", failed.path("state").asText());
        assertTrue(failed.path("problem").path("what").asText().contains("damaged"), failed.toString());
        assertEquals(FIRST, failed.path("inUse").asText());
        assertEquals(Optional.empty(), ChosenModel.read(data));
        String id = aloud.record(RecordedSpeech.pcm("one-sentence.wav"), RATE);
        assertTrue(aloud.json("/api/attempts/" + id).path("words").size() > 3);
    }

    @Test
    void aModelThatIsGoneAtTheStartIsTold() throws Exception {
        choose(SECOND);
        aloud.close();
        Files.move(folder, data.resolve("elsewhere"));
        engine = VoskEngine.open(SpeechModelFolder.find(Path.of("target"), LanguageModel.INTERVIEWS));
        aloud = TestServer.with(data, engine);
        JsonNode models = aloud.json("/api/models");
        assertEquals("failed", models.path("state").asText());
        assertEquals(SECOND, models.path("chosen").asText());
        assertEquals(FIRST, models.path("inUse").asText());
    }

    @Test
    void recognisingAgainKeepsTheEarlierReadingAndItsCorrections() throws Exception {
        String id = aloud.record(ANSWER, RATE);
        String path = "/api/attempts/" + id;
        JsonNode corrected = put(
                path + "/corrections",
                "{\"reading\": 1, \"words\": [{\"index\": 0, \"text\": \"suddenly\"}],"
                        + " \"sections\": [{\"section\": \"result\", \"start\": 0, \"end\": 60}]}");
        choose(SECOND);
        JsonNode again = TestServer.json(aloud.post(path + "/recognise", ""));
        assertEquals(SECOND, again.path("modelVersion").asText());
        assertEquals(2, again.path("reading").asInt());
        assertEquals(0, again.path("corrections").path("words").size(), "corrections belong to the first reading");
        assertFalse(again.path("attempt").path("corrected").asBoolean());

        JsonNode readings = aloud.json(path + "/readings").path("readings");
        assertEquals(List.of(FIRST, SECOND), readings.findValuesAsText("model"));
        assertEquals(List.of("false", "true"), readings.findValuesAsText("inForce"));
        assertEquals(corrected.path("score"), readings.path(0).path("score"));

        assertEquals(409, aloud.put(path + "/corrections", "{\"reading\": 1}").statusCode());
        JsonNode back = put(path + "/readings/in-force", "{\"number\": 1}");
        assertEquals(corrected, back);
        assertEquals(corrected, aloud.json(path));
        assertTrue(aloud.attempt(id).path("corrected").asBoolean());
        assertEquals(2, aloud.json(path + "/readings").path("readings").size());
    }

    @Test
    void aModelThatRecognisedTheAnswerBeforeIsNotAskedAgain() throws Exception {
        String id = aloud.record(RecordedSpeech.pcm("one-sentence.wav"), RATE);
        String path = "/api/attempts/" + id;
        choose(SECOND);
        aloud.post(path + "/recognise", "");
        choose(FIRST);
        JsonNode first = TestServer.json(aloud.post(path + "/recognise", ""));
        assertEquals(1, first.path("reading").asInt());
        assertEquals(2, aloud.json(path + "/readings").path("readings").size());
    }

    @Test
    void theReadingsOfTwoModelsAreComparedWordByWord() throws Exception {
        String id = aloud.record(ANSWER, RATE);
        String path = "/api/attempts/" + id;
        JsonNode first = aloud.json(path).path("words");
        choose(SECOND);
        JsonNode second = TestServer.json(aloud.post(path + "/recognise", "")).path("words");
        JsonNode compared = aloud.json(path + "/readings/compare?a=1&b=2");
        JsonNode stretches = compared.path("stretches");
        assertEquals(texts(first), joined(stretches, "a"));
        assertEquals(texts(second), joined(stretches, "b"));
        assertNotEquals(texts(first), texts(second), "the two models differ");
        assertEquals(1, compared.path("a").path("number").asInt());
        assertTrue(compared.path("b").path("verdict").isTextual());
        assertEquals(404, aloud.get(path + "/readings/compare?a=1&b=3").statusCode());
        assertEquals(422, aloud.get(path + "/readings/compare?a=1").statusCode());
        assertEquals(
                404, aloud.put(path + "/readings/in-force", "{\"number\": 9}").statusCode());
        assertEquals(400, aloud.put(path + "/readings/in-force", "{}").statusCode());
    }

    private JsonNode put(String path, String body) throws Exception {
        HttpResponse<String> reply = aloud.put(path, body);
        assertEquals(200, reply.statusCode(), reply.body());
        return TestServer.json(reply);
    }

    private static String texts(JsonNode words) {
        return String.join(" ", words.findValuesAsText("text"));
    }

    private static String joined(JsonNode stretches, String side) {
        return String.join(
                " ",
                stretches.findValuesAsText(side).stream()
                        .filter(text -> !text.isEmpty())
                        .toList());
    }
}
