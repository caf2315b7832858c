package dev.aloud.recording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloud.star.evaluation.LabelledAnswer;
import dev.aloud.star.training.Corpus;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A sample of what bench/live measures on all answers. */
class LiveStripTest {
    private static final int EVERY = 6;

    private static List<LiveStripBench.Seen> sample(String pauses) {
        List<LabelledAnswer> answers = Corpus.recognised(pauses);
        List<LiveStripBench.Seen> seen = new ArrayList<>();
        for (int i = 0; i < answers.size(); i += EVERY) {
            seen.add(LiveStripBench.speak(answers.get(i)));
        }
        return seen;
    }

    @Test
    void theStripAgreesWithTheFinalSectionsAndNeverFlickers() {
        for (String pauses : List.of("tidy", "natural")) {
            List<LiveStripBench.Seen> seen = sample(pauses);
            double agreement = seen.stream()
                    .mapToDouble(LiveStripBench.Seen::agreement)
                    .average()
                    .orElse(0);
            assertTrue(agreement >= 0.85, pauses + " " + agreement);
            assertTrue(seen.stream().allMatch(s -> s.mostChanges() <= 1), pauses);
            assertTrue(LiveStripBench.medianMs(seen) < 5, pauses + " " + LiveStripBench.medianMs(seen));
        }
    }

    @Test
    void thePublishedFiguresReachWhatIsAskedOfThem() throws Exception {
        List<String> lines = Files.readAllLines(Path.of("bench", "live", "results.txt"));
        assertEquals(2, lines.size());
        for (String line : lines) {
            double agreement = Double.parseDouble(line.replaceFirst(".*agreement (\\S+) .*", "$1"));
            assertTrue(agreement >= 0.85, line);
            assertTrue(
                    line.contains("most changes of a moment 1,") || line.contains("most changes of a moment 0,"), line);
        }
    }
}
