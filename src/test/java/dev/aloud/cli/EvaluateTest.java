package dev.aloud.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvaluateTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path DEV_A = Path.of("bench", "sections", "corpus", "dev-a.json");
    private static final String GOOD = """
            {"id": "mine-1", "competency": "ownership", "level": "sde2", "kind": "weak", "sentences": [
              {"section": "S", "text": "Last spring the bread came out burned every night."},
              {"section": "T", "text": "It was not my oven, and nobody had asked me."},
              {"section": "A", "text": "So I measured the heat for a week and I replaced the sensor."},
              {"section": "R", "text": "Burned loaves went down from 40 a night to two."}]}""";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    Path temp;

    private int run(String... args) {
        out.reset();
        err.reset();
        return Commands.run(new Console(new PrintStream(out, true), new PrintStream(err, true), false), args);
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private String corpus(String text) throws IOException {
        return Files.writeString(temp.resolve("corpus.json"), text).toString();
    }

    private JsonNode json() throws IOException {
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(Path.of("docs/schemas/evaluation.json")), InputFormat.JSON);
        assertEquals(List.of(), schema.validate(out(), InputFormat.JSON));
        return JSON.readTree(out());
    }

    /** What was said on the error stream but for how far the work is, which a slow machine tells. */
    private List<String> complaints() {
        return err().lines()
                .filter(line -> !line.startsWith("Cutting the answers: "))
                .toList();
    }

    @Test
    void theReadableReportSaysThatTimesAreEstimatedAndWhatWasLearntFrom() throws IOException {
        assertEquals(0, run("evaluate", DEV_A.toString()), err());
        String text = out().replaceAll("\\s+", " ");
        assertTrue(text.contains("all times are estimated"), text);
        assertTrue(text.contains("24 of them were learnt from; each of these is judged by weights that lack it"), text);
        for (String part : "by kind,by level,by competency,proportional,cue phrases,calibration error".split(",")) {
            assertTrue(text.contains(part), part);
        }
        assertFalse(text.contains("by voice"), "nobody spoke");
        assertEquals(List.of(), complaints());
    }

    @Test
    void anAnswerThatNobodyLearntFromIsJudgedByTheWeightsOfTheBuild() throws IOException {
        assertEquals(0, run("evaluate", corpus("[" + GOOD + "]"), "--json"), err());
        JsonNode json = json();
        assertTrue(json.at("/answers/0/learntAs").isNull(), out());
        assertTrue(json.at("/timesEstimated").asBoolean());
        assertEquals(1, out().lines().count());
        assertEquals(1, json.at("/all/answers").asInt());
    }

    @Test
    void aRenamedCopyIsJudgedAsTheAnswerThatItIs() throws IOException {
        ArrayNode answers = (ArrayNode) JSON.readTree(DEV_A.toFile());
        ObjectNode copy = answers.get(0).deepCopy();
        copy.put("id", "quite-another");
        run("evaluate", corpus("[" + answers.get(0) + "," + copy + "]"), "--json");
        JsonNode json = json();
        assertEquals("id", json.at("/answers/0/learntAs/by").asText());
        assertEquals("text", json.at("/answers/1/learntAs/by").asText());
        assertEquals("dev-a-01", json.at("/answers/1/learntAs/id").asText());
        assertEquals(
                json.at("/answers/0/learntAs/judgedByFoldWithout"), json.at("/answers/1/learntAs/judgedByFoldWithout"));
        assertEquals(json.at("/answers/0/sections"), json.at("/answers/1/sections"));
    }

    @Test
    void equalCallsWriteEqualBytes() {
        run("evaluate", DEV_A.toString(), "--json");
        String first = out();
        run("evaluate", DEV_A.toString(), "--json");
        assertEquals(first, out());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"mine-1\" | \"../mine\" | answer 1 (../mine): id",
                "\"mine-1\" | 7 | answer 1 (7): id",
                "\"ownership\" | \"charm\" | answer 1 (mine-1): competency",
                "\"sde2\" | \"boss\" | answer 1 (mine-1): level",
                "\"weak\" | \"\" | answer 1 (mine-1): kind",
                "\"T\" | \"Q\" | answer 1 (mine-1), sentence 2: section",
                "\"T\" | null | answer 1 (mine-1), sentence 2: section",
                "\"It was not my oven, and nobody had asked me.\" | \" ... \" | answer 1 (mine-1), sentence 2: text",
                "\"sentences\" | \"phrases\" | answer 1 (mine-1): sentences",
            })
    void aFaultInTheCorpusIsToldWithItsPlace(String right, String wrong, String place) throws IOException {
        String file = corpus("[" + GOOD.replace(right, wrong) + "]");
        assertEquals(3, run("evaluate", file));
        assertEquals("", out());
        assertTrue(err().startsWith(file + ", " + place + ": "), err());
        assertEquals(1, err().lines().count(), err());
    }

    @Test
    void allFaultsAreToldAtOnceAndTheSecondAnswerOfAnIdToo() throws IOException {
        String bad = GOOD.replace("\"sde2\"", "\"boss\"").replace("\"A\"", "\"B\"");
        assertEquals(3, run("evaluate", corpus("[" + GOOD + "," + bad + "]")));
        assertEquals(3, err().lines().count(), err());
        assertTrue(err().lines().allMatch(line -> line.contains("answer 2 (mine-1)")), err());
    }

    @Test
    void aFileOfAnotherKindDoesNotFillTheScreen() throws IOException {
        assertEquals(3, run("evaluate", corpus("[" + "1,".repeat(500) + "1]")));
        assertEquals(31, err().lines().count());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[{\"id\": | line 1",
                "[] | is empty",
                "{} | is not an array",
                "'' | is not an array",
                "[] [] | not JSON",
            })
    void whatIsNoListOfAnswersIsOneLine(String text, String told) throws IOException {
        assertEquals(3, run("evaluate", corpus(text)));
        assertTrue(err().contains(told), err());
        assertEquals(1, err().lines().count(), err());
    }

    @Test
    void aCorpusThatIsNotThereOrIsAFolderIsToldAndSoIsTheFolderOfSound() throws IOException {
        assertEquals(3, run("evaluate", temp.resolve("none.json").toString()));
        assertTrue(err().contains("it is not there"), err());
        assertEquals(3, run("evaluate", temp.toString()));
        assertTrue(err().contains("it is a folder"), err());
        assertEquals(
                3,
                run(
                        "evaluate",
                        corpus("[" + GOOD + "]"),
                        "--audio",
                        temp.resolve("none").toString()));
        assertTrue(err().contains("There is no such folder"), err());
    }

    @Test
    void whenNoAnswerCanBeHeardThatIsSaidAndNothingIsWritten() throws IOException {
        assertEquals(3, run("evaluate", corpus("[" + GOOD + "]"), "--audio", temp.toString(), "--json"));
        assertEquals("", out());
        assertTrue(err().contains("mine-1.wav: There is no such recording."), err());
        assertTrue(err().contains("No answer could be judged: 1 answer left out."), err());
    }

    @Test
    void wrongUsageIsTwo() {
        assertEquals(2, run("evaluate"));
        assertEquals(2, run("evaluate", "a.json", "b.json"));
        assertEquals(2, run("evaluate", "a.json", "--nonsense"));
    }
}
