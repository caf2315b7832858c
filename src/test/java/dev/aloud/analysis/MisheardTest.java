package dev.aloud.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloud.transcript.Word;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class MisheardTest {
    private static final Path RESULTS = Path.of("bench", "confidence", "results.txt");
    private static final Misheard MISHEARD = Misheard.load();

    private static OptionalDouble chance(double confidence) {
        return MISHEARD.chance(new Word("word", 0, 300, confidence));
    }

    private static Matcher result(String pattern) throws IOException {
        Matcher found = Pattern.compile(pattern).matcher(Files.readString(RESULTS));
        assertTrue(found.find(), pattern);
        return found;
    }

    @Test
    void theLessSureTheRecogniserWasTheMoreOftenTheWordIsWrong() {
        List<Double> chances = List.of(0.2, 0.55, 0.65, 0.8).stream()
                .map(confidence -> chance(confidence).orElseThrow())
                .toList();
        assertEquals(chances.stream().sorted(Comparator.reverseOrder()).toList(), chances);
    }

    @Test
    void aWordThatIsSureOrTypedIsNotMarked() {
        assertTrue(chance(1).isEmpty());
        assertTrue(chance(0.9).isEmpty());
    }

    @Test
    void theMarkBeginsWhereItWasMeasured() throws IOException {
        double cut =
                Double.parseDouble(result("marked is a word under (0\\.\\d+)").group(1));
        assertTrue(chance(cut - 0.001).isPresent() && chance(cut).isEmpty());
    }

    @Test
    void everyChanceIsTheMeasuredOne() throws IOException {
        for (String confidence : List.of("0.000", "0.500", "0.600", "0.700")) {
            String row = "(?m)^" + confidence.replace(".", "\\.") + " to 0\\.\\d+ +\\d+ +(0\\.\\d+)$";
            assertEquals(
                    Double.parseDouble(result(row).group(1)),
                    chance(Double.parseDouble(confidence)).orElseThrow());
        }
    }

    @Test
    void onOtherHandsHalfOfTheMarkedWordsAreWrong() throws IOException {
        Matcher row = result("judged on .*? (0\\.\\d+) \\((0\\.\\d+) to (0\\.\\d+)\\)");
        assertEquals(0.5, Double.parseDouble(row.group(1)), 0.05);
        assertTrue(Double.parseDouble(row.group(2)) <= 0.5 && Double.parseDouble(row.group(3)) >= 0.5);
    }
}
