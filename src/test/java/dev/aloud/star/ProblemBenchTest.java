package dev.aloud.star;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ProblemBenchTest {
    private static final Pattern HEAD =
            Pattern.compile("(\\w+): (\\d+) stories, a problem found in (\\d+), .* flagged as late (\\d+)");

    /** Most answers of the set get to the point: a flag on many of them would be a fault of the cues. */
    @Test
    void aProblemIsFoundInMostStoriesAndFewAreFlagged() throws IOException {
        assertHolds(ProblemBench.report());
        assertHolds(Files.readString(Path.of("bench", "timing", "results.txt")));
    }

    private static void assertHolds(String report) {
        assertEquals(2, HEAD.matcher(report).results().count());
        for (MatchResult head : HEAD.matcher(report).results().toList()) {
            int stories = Integer.parseInt(head.group(2));
            assertTrue(Integer.parseInt(head.group(3)) >= 0.6 * stories, head.group());
            assertTrue(Integer.parseInt(head.group(4)) <= 0.1 * stories, head.group());
        }
    }
}
