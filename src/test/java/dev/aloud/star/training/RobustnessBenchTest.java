package dev.aloud.star.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloud.star.evaluation.SectionMetrics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("bench")
class RobustnessBenchTest {
    /** What noise at 20 dB may cost, as a share of the time. */
    private static final double ALLOWED = 0.02;

    @Test
    void hardConditionsCostAsMuchAsIsPublished() throws IOException {
        Map<String, Map<String, SectionMetrics>> judged = RobustnessBench.judged();
        assertEquals(Files.readString(Path.of("bench", "robustness", "results.md")), RobustnessBench.report(judged));
        for (String noise : new String[] {"white-20", "babble-20"}) {
            double cost = RobustnessBench.cost(judged.get("clean"), judged.get(noise));
            assertTrue(cost <= ALLOWED, noise + " costs " + cost);
        }
    }
}
