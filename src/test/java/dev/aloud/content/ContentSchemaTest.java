package dev.aloud.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import dev.aloud.problem.AloudException;
import dev.aloud.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** content/delivery.yaml is checked by its JSON Schema when it is loaded. */
class ContentSchemaTest {
    private static final Path FILE = Path.of("content", "delivery.yaml");

    private static JsonNode load(String text) throws IOException {
        String schema = Files.readString(Path.of("content", "schemas", "delivery.json"));
        return ContentReader.parseChecked("content/delivery.yaml", text, schema, new TypeReference<>() {});
    }

    private static List<Problem> faults(String from, String to) throws IOException {
        String text = Files.readString(FILE);
        assertTrue(text.contains(from), "nothing to spoil: " + from);
        return assertThrows(AloudException.class, () -> load(text.replace(from, to)))
                .problems();
    }

    @Test
    void theFileFitsItsSchema() throws IOException {
        assertEquals(
                "words a minute",
                load(Files.readString(FILE)).at("/figures/wordsPerMinute/unit").asText());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "      source: \"Laske | #     source: \"Laske",
                "quiet: {from: 120, to: 170} | quiet: {from: slow, to: 170}",
                "quiet: {from: 120, to: 170} | quiet: {}",
                "quiet: {from: 2} | quiet: {from: 2, upTo: 9}",
                "high: \"Faster than | higher: \"Faster than",
                "low: \"Your voice stays close to one pitch. Stress the words that carry the result.\" | low: \"\"",
                "  pitchSpread: | # pitchSpread:",
                "  levelSpread: | loudnessSpread:",
                "unit: dB, noBand: \"No | unit: decibel, noBand: \"No",
                "unit: share, noBand: \"It depends on the task; no range is recommended\" | unit: share",
                "minimumSeconds: 15 | minimumSeconds: soon",
                "\"no\", \"yes\" | no, yes"
            })
    void whatDoesNotFitIsRefusedWithItsLine(String from, String to) throws IOException {
        String text = Files.readString(FILE);
        long line = text.substring(0, text.indexOf(from)).lines().count();
        List<Problem> problems = faults(from, to);
        assertTrue(problems.stream().anyMatch(one -> Math.abs(line(one) - line) <= 10), problems + " near " + line);
    }

    private static int line(Problem problem) {
        return Integer.parseInt(problem.where().replace("content/delivery.yaml line ", ""));
    }

    @Test
    void theKeyIsNamedAndItsLineIsTheRightOne() throws IOException {
        String text = Files.readString(FILE);
        String from = "quiet: {to: 5}";
        long line = text.substring(0, text.indexOf(from)).lines().count();
        Problem problem = faults(from, "quiet: {to: five}").get(0);
        assertTrue(problem.what().startsWith("figures.fillersPerMinute.band.quiet.to: "), problem.what());
        assertEquals("content/delivery.yaml line " + line, problem.where());
    }

    @Test
    void everythingThatIsWrongIsToldAtOnce() throws IOException {
        List<Problem> problems = faults("unit: semitones", "unit: tones");
        assertEquals(1, problems.size(), problems.toString());
        assertEquals(2, faults("a minute\"\n", "an hour\"\n").size());
    }

    @Test
    void aFaultIsToldInEnglishOnASystemThatSpeaksGerman() throws IOException {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.GERMANY);
        try {
            String what =
                    faults("minimumSeconds: 15", "minimumSeconds: soon").get(0).what();
            assertEquals("minimumSeconds: string found, integer expected.", what);
        } finally {
            Locale.setDefault(before);
        }
    }
}
