package dev.aloud.star.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.aloud.transcript.Word;
import java.util.List;
import org.junit.jupiter.api.Test;

class DoubtfulWordsTest {
    @Test
    void aWordThatTheRecogniserGuessedIsReadAsUnknownAtItsTime() {
        List<Word> read =
                DoubtfulWords.unknown(List.of(new Word("revenue", 100, 600, 0.39), new Word("fell", 600, 900, 0.4)));
        assertNotEquals("revenue", read.get(0).text());
        assertEquals(100, read.get(0).startMs());
        assertEquals(600, read.get(0).endMs());
        assertEquals("fell", read.get(1).text());
    }
}
