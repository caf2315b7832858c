package dev.aloud.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.aloud.attempts.Attempts;
import dev.aloud.attempts.CustomTargets;
import dev.aloud.attempts.DeliverySwitches;
import dev.aloud.content.Targets;
import dev.aloud.delivery.DeliveryPart;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandsTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    Path temp;

    private String answer;

    @BeforeEach
    void writeAnAnswer() throws IOException {
        Path file = temp.resolve("answer.txt");
        Files.writeString(
                file, "I noticed that our export failed every Friday. Nobody asked me. I fixed the root cause.");
        answer = file.toString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "frobnicate",
                "score",
                "score FILE --nonsense",
                "score FILE --level boss",
                "score FILE --competency charm",
                "score FILE --profile 45",
                "score FILE --question none-such",
                "score FILE --company any",
                "score FILE --without charm",
                "score FILE --json --out somewhere",
                "import",
                "import FILE",
                "import FILE --question none-such",
                "import FILE --question ownership-1 --date yesterday",
                "transcribe",
                "transcribe FILE --format pdf",
                "transcribe FILE FILE",
                "serve --port many",
                "serve --port 70000",
                "doctor now"
            })
    void wrongUsageIsTwoAndOneLineOnStandardErrorAlone(String words) {
        assertEquals(2, run(words.replace("FILE", answer).split(" ")));
        assertEquals("", out());
        assertEquals(1, err().lines().count(), err());
    }

    @Test
    void anUnknownIdIsToldWithTheKnownOnes() {
        run("score", answer, "--level", "boss");
        assertTrue(err().contains("sde1, sde2, senior, staff, other"), err());
    }

    @Test
    void aNameThatNoFileCanHaveIsToldWithTheRemedy() {
        assertEquals(2, run("score", "a\u0000b.wav"));
        assertTrue(err().contains("LC_ALL=C.UTF-8"), err());
        assertEquals(1, err().lines().count(), err());
    }

    @Test
    void helpIsNoFault() {
        assertEquals(0, run("score", "--help"));
        assertTrue(out().contains("--competency"), out());
    }

    @Test
    void modelsListsAloudsOwnAndSaysWhatIsMissingFromAnother() throws IOException {
        Path data = temp.resolve("data");
        Files.createDirectories(data.resolve("models/vosk-model-half/am"));
        assertEquals(0, run("models", "--data", data.toString()));
        assertTrue(out().lines().anyMatch(line -> line.endsWith("used by serve, record and import")), out());
        assertTrue(out().contains("licence: Apache-2.0"), out());
        assertTrue(!out().contains("vosk-model-half"), out());
        assertTrue(err().contains("am/final.mdl, conf/mfcc.conf"), err());
        assertTrue(err().contains(data.resolve("models").toString()), err());
    }

    @Test
    void aModelOfAnUnknownNameIsToldWithTheKnownOnes() throws IOException {
        Path wav = Files.copy(Path.of("src/test/resources/speech/one-sentence.wav"), temp.resolve("a.wav"));
        assertEquals(3, run("transcribe", wav.toString(), "--model", "vosk-model-en-us-9"));
        assertTrue(err().contains("vosk-model-en-0.3.45"), err());
        assertEquals(1, err().lines().count(), err());
    }

    @Test
    void competencyAndLevelDefaultToOwnershipAndSde2AndTheProfileToTheLevelsOwn() throws IOException {
        assertEquals(0, run("score", "--json", answer));
        var json = new ObjectMapper().readTree(out());
        assertEquals(
                "ownership sde2 full",
                json.at("/competency").asText() + " " + json.at("/level").asText() + " "
                        + json.at("/profile").asText());
        out.reset();
        run("score", "--json", answer, "--level", "sde1");
        assertEquals("120", new ObjectMapper().readTree(out()).at("/profile").asText());
    }

    @Test
    void aQuestionOfAnotherCompetencyThanTheOneNamedIsWrongUsage() {
        String id = dev.aloud.content.Content.load().questions().get(0).id();
        assertEquals(2, run("score", answer, "--question", id, "--competency", "frugality"));
        assertEquals(0, run("score", answer, "--question", id));
    }

    @Test
    void severalFilesGiveOneObjectALineAndAMissingOneDoesNotStopTheOthers() {
        assertEquals(3, run("score", "--json", temp.resolve("gone.txt").toString(), answer, answer));
        assertEquals(2, out().lines().count());
        assertTrue(out().lines().allMatch(line -> line.startsWith("{") && line.endsWith("}")));
        assertEquals(
                1,
                err().lines()
                        .filter(line -> line.contains("There is no such file"))
                        .count());
    }

    @Test
    void theReadableReportSaysThatTheTimesOfATranscriptAreEstimated() {
        assertEquals(0, run("score", answer));
        assertTrue(out().contains("all times are estimated"), out());
        assertTrue(out().lines().allMatch(line -> line.length() <= TextLayout.WIDTH || line.contains(answer)), out());
    }

    @Test
    void theUsersOwnTargetsCountOnlyWhereHisDataFolderIsNamed() {
        Path data = temp.resolve("data");
        new CustomTargets(Attempts.open(data, Clock.systemUTC())).set("full", new Targets(33, 10, 60, 15, 10));
        run("score", "--json", answer);
        assertTrue(out().contains("\"ownTargets\":false") && !out().contains("\"target\":33.000"), out());
        out.reset();
        assertEquals(0, run("score", "--json", "--data", data.toString(), answer));
        assertTrue(out().contains("\"ownTargets\":true") && out().contains("\"target\":33.000"), out());
        assertEquals(3, run("score", "--data", temp.resolve("none").toString(), answer));
        assertTrue(err().contains("There is no data folder."), err());
    }

    @Test
    void whatIsLeftOutOfTheDeliveryIsSaidOnceAndCostsNothing() throws IOException {
        run("score", answer);
        String whole = out();
        assertTrue(whole.contains(" without pauses), ") && whole.contains("filler"), whole);
        out.reset();
        assertEquals(0, run("score", answer, "--without", "fillers,pauses"));
        assertEquals(whole.lines().limit(8).toList(), out().lines().limit(8).toList(), "verdict and reason");
        String said = out().replaceAll("\\s+", " ");
        assertTrue(said.contains("Fillers and pauses are switched off: leave out --without, or switch them on"), said);
        assertTrue(!said.contains("without pauses") && !said.contains("no fillers"), said);
        assertTrue(!said.contains("before the first word"), said);
        out.reset();
        run("score", "--json", answer, "--without", "pitch");
        assertEquals(
                "[\"pitch\"]",
                new ObjectMapper().readTree(out()).at("/delivery/off").toString());
    }

    @Test
    void whatTheUserSwitchedOffIsLeftOutWhereHisDataFolderIsNamed() throws IOException {
        Path data = temp.resolve("switched");
        new DeliverySwitches(Attempts.open(data, Clock.systemUTC())).set(Set.of(DeliveryPart.FILLERS));
        run("score", "--json", answer, "--data", data.toString(), "--without", "pitch");
        assertEquals(
                "[\"fillers\",\"pitch\"]",
                new ObjectMapper().readTree(out()).at("/delivery/off").toString());
    }

    @Test
    void explainAddsTheSumAndTheJsonFitsItsSchema() throws IOException {
        run("score", "--json", "--explain", answer);
        assertTrue(out().contains("\"sum\":["), out());
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(Path.of("docs/schemas/analysis.json")), InputFormat.JSON);
        assertEquals(List.of(), schema.validate(out(), InputFormat.JSON));
    }

    @Test
    void textThatIsNotUtf8IsRefusedWithTheRemedy() throws IOException {
        Path latin = Files.write(temp.resolve("latin.txt"), "na\u00efve".getBytes(StandardCharsets.ISO_8859_1));
        assertEquals(3, run("score", latin.toString()));
        assertTrue(err().contains("UTF-8"), err());
    }

    @Test
    void aFolderForResultsThatCannotBeMadeIsToldAndNothingIsDone() {
        assertEquals(3, run("score", answer, "--out", answer + "/results"));
        assertTrue(err().contains("--out"), err());
        assertEquals(1, err().lines().count(), err());
    }

    @Test
    void aFaultOfOurOwnIsOneLineAndTheTraceLiesInAFile() throws IOException {
        assertEquals(1, ErrorReporter.report(console(), new IllegalStateException("the lid is open")));
        assertEquals(1, err().lines().count());
        assertTrue(err().contains("the lid is open"), err());
        Path trace = Path.of(err().replaceAll("(?s).* with (.*?\\.txt)\\. .*", "$1"));
        assertTrue(Files.readString(trace).contains("IllegalStateException"));
        Files.delete(trace);
    }

    @Test
    void aPortThatAnotherProgramHoldsIsOneLineWithTheRemedy() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = String.valueOf(other.getLocalPort());
            assertEquals(
                    3,
                    run(
                            "serve",
                            "--no-open",
                            "--port",
                            port,
                            "--data",
                            temp.resolve("data").toString()));
        }
        assertEquals(1, err().lines().count(), err());
        assertTrue(err().contains("taken by another program"), err());
        assertTrue(err().contains("--port"), err());
    }

    private int run(String... args) {
        return Commands.run(console(), args);
    }

    private Console console() {
        return new Console(stream(out), stream(err), false);
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
