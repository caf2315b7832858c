package dev.aloud.analysis;

import static dev.aloud.analysis.TestAnswers.ANALYSER;
import static dev.aloud.analysis.TestAnswers.CONTENT;
import static dev.aloud.analysis.TestAnswers.STORY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.aloud.audio.SoundFrames;
import dev.aloud.content.Competency;
import dev.aloud.content.Level;
import dev.aloud.content.Profile;
import dev.aloud.star.Section;
import dev.aloud.transcript.PlainText;
import dev.aloud.transcript.Span;
import dev.aloud.transcript.Word;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class AnalysisJsonTest {
    private static Schema schema;

    @BeforeAll
    static void readTheSchema() throws IOException {
        schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(Path.of("docs/schemas/analysis.json")), InputFormat.JSON);
    }

    private static void assertFits(JsonNode json) {
        assertEquals(List.of(), schema.validate(json.toString(), InputFormat.JSON));
    }

    private static ObjectNode json(String text) {
        return AnalysisJson.of(TestAnswers.analysed(text), true);
    }

    @Test
    void everyCompetencyLevelAndProfileFitsTheSchema() {
        List<Word> words = PlainText.words(STORY);
        for (Competency competency : CONTENT.competencies()) {
            for (Level level : CONTENT.levels()) {
                for (Profile profile : CONTENT.profiles()) {
                    assertFits(AnalysisJson.of(
                            ANALYSER.analyse(TestAnswers.request(
                                    words,
                                    Optional.empty(),
                                    competency.id(),
                                    level.id(),
                                    profile.id(),
                                    Corrections.NONE)),
                            true));
                }
            }
        }
    }

    @Test
    void anEmptyAnswerFitsTheSchemaAndIsNotScored() {
        ObjectNode json = json("");
        assertFits(json);
        assertTrue(json.get("score").isNull());
        assertEquals("not_scored", json.get("verdict").asText());
        assertTrue(json.get("sections").isEmpty());
        assertTrue(json.get("nextProbe").isNull());
    }

    @Test
    void oneWordFitsTheSchema() {
        assertFits(json("yes"));
    }

    @Test
    void anAnswerWithSoundFitsTheSchemaAndHasPitchAndRate() {
        List<Word> words = PlainText.words(STORY);
        ObjectNode json = AnalysisJson.of(
                ANALYSER.analyse(TestAnswers.request(
                        words, Optional.of(TestAnswers.voice(words)), "ownership", "sde2", "full", Corrections.NONE)),
                false);
        assertFits(json);
        assertEquals(44100, json.at("/audio/sampleRate").asInt());
        assertEquals(120, json.at("/delivery/pitch/medianHz").asDouble());
        assertFalse(json.get("timesEstimated").asBoolean());
        assertFalse(json.has("sum"));
    }

    @Test
    void aCorrectedAnswerFitsTheSchemaAndShowsWhatWasDismissed() {
        Corrections corrections = new Corrections(
                List.of(new Corrections.SectionCut(Section.ACTION, new Span(0, 20_000))),
                List.of(new Corrections.WordFix(0, "in early")),
                List.of("impact_quantified", "individual_actions"));
        ObjectNode json = AnalysisJson.of(TestAnswers.analysed(STORY, corrections), true);
        assertFits(json);
        json.get("signals")
                .forEach(signal -> assertEquals(
                        corrections.dismissed().contains(signal.get("id").asText()),
                        signal.get("dismissed").asBoolean()));
    }

    @Test
    void wordsInAnyOrderOfSizesFitTheSchema() {
        Random random = new Random(11);
        String[] stock = STORY.split("\\s+");
        for (int i = 0; i < 60; i++) {
            List<Word> words = new ArrayList<>();
            int at = random.nextInt(3000);
            for (int j = random.nextInt(250); j > 0; j--) {
                String text =
                        PlainText.tokens(stock[random.nextInt(stock.length)]).get(0);
                int end = at + random.nextInt(700);
                words.add(new Word(text, at, end, random.nextDouble()));
                at = end + random.nextInt(random.nextInt(20) == 0 ? 3000 : 200);
            }
            assertFits(AnalysisJson.of(ANALYSER.analyse(TestAnswers.request(words, Corrections.NONE)), true));
        }
    }

    @Test
    void aWordHeardUnclearlyIsMarkedWithHowOftenSuchWordsAreWrong() {
        List<Word> words = new ArrayList<>(PlainText.words(STORY));
        words.set(0, new Word("last", 0, 350, 0.3));
        ObjectNode json = AnalysisJson.of(ANALYSER.analyse(TestAnswers.request(words, Corrections.NONE)), false);
        assertFits(json);
        assertTrue(json.at("/words/0/doubtful").asBoolean());
        assertTrue(json.at("/words/0/errorChance").asDouble() > 0.5);
        assertFalse(json.at("/words/1/doubtful").asBoolean());
        assertFalse(json.at("/words/1").has("errorChance"));
    }

    @Test
    void aWordThatWasSetRightIsNotMarkedAnyMore() {
        List<Word> words = new ArrayList<>(PlainText.words(STORY));
        words.set(0, new Word("lost", 0, 350, 0.3));
        Corrections corrections = new Corrections(List.of(), List.of(new Corrections.WordFix(0, "last")), List.of());
        ObjectNode json = AnalysisJson.of(ANALYSER.analyse(TestAnswers.request(words, corrections)), false);
        assertFalse(json.at("/words/0/doubtful").asBoolean());
    }

    @Test
    void aPoorRecordingFitsTheSchemaAndNamesWhatIsWrong() {
        List<Word> words = PlainText.words(STORY);
        SoundFrames voice = TestAnswers.voice(words);
        SoundFrames overloaded = new SoundFrames(
                voice.sampleRate(), voice.lengthMs(), voice.levelDbfs(), voice.pitchHz(), voice.voiced(), 0.2);
        ObjectNode json = AnalysisJson.of(
                ANALYSER.analyse(TestAnswers.request(
                        words, Optional.of(overloaded), "ownership", "sde2", "full", Corrections.NONE)),
                false);
        assertFits(json);
        assertTrue(json.at("/take/poor").asBoolean());
        assertEquals("clipping", json.at("/take/reasons/0/kind").asText());
        assertEquals(0.2, json.at("/take/reasons/0/value").asDouble());
        assertTrue(json(STORY).get("take").isNull(), "nobody recorded a written transcript");
    }

    @Test
    void secondsHaveThreeDecimals() {
        String json = json(STORY).toString();
        assertTrue(json.contains("\"start\":0.000,\"end\":0.350"), json);
        assertFalse(json.matches(".*\"(start|end|seconds|target)\":\\d+(\\.\\d{1,2}|\\.\\d{4,})?[,}].*"), json);
    }

    @Test
    void sectionsAreReadableAndWordsAreAsHeard() {
        ObjectNode json = json("It saved $8k a month, and I learned a lot.");
        assertEquals("eight", json.at("/words/2/text").asText());
        assertTrue(json.at("/sections/0/text").asText().startsWith("It saved $8,000 a month"), json.toString());
    }

    @Test
    void aQuestionIsNamedByIdAndText() {
        ObjectNode json = json(STORY);
        assertEquals("ownership-1", json.get("question").asText());
        assertEquals(
                CONTENT.question("ownership-1").orElseThrow().text(),
                json.get("questionText").asText());
    }
}
