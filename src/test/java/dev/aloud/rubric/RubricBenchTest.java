package dev.aloud.rubric;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("bench")
class RubricBenchTest {
    @Test
    void thePublishedFiguresAreThoseThatAreMeasured() throws IOException {
        String text = Files.readString(RubricBench.README);
        int from = text.indexOf(RubricBench.BEGIN) + RubricBench.BEGIN.length();
        String published = text.substring(from, text.indexOf(RubricBench.END));
        assertEquals(
                new RubricBench().figures(),
                published,
                "Run RubricBench (see the README) and read what changed before you publish it.");
    }
}
