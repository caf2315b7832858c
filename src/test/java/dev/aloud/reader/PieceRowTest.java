package dev.aloud.reader;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.aloud.transcript.Word;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the model takes in is what it was taught with (bench/reader/items.py). */
class PieceRowTest {
    private static final List<String> PIECES =
            List.of("[UNK]", "[CLS]", "[SEP]", "[MASK]", "owner", "##ship", "senior", "i", "'", "m", "on", "call");

    private static final PieceRow.Maker ROWS = new PieceRow.Maker(new WordPieces(PIECES));

    private static Word word(String text, int startMs, int endMs, double confidence) {
        return new Word(text, startMs, endMs, confidence);
    }

    private static List<String> pieces(PieceRow row) {
        return Arrays.stream(row.ids()).mapToObj(id -> PIECES.get((int) id)).toList();
    }

    @Test
    void competencyAndLevelComeFirstAndApostrophesStandAlone() {
        PieceRow row = ROWS.of(List.of(word("I'm", 0, 100, 1), word("on-call.", 100, 200, 1)), "ownership", "senior");
        assertEquals(List.of("[CLS]", "owner", "##ship", "senior", "[SEP]", "i", "'", "m", "on", "call"), pieces(row));
        assertArrayEquals(new int[] {5, 8}, row.firstPiece());
        assertArrayEquals(new int[] {8, 10}, row.endPiece());
    }

    @Test
    void aFilledPauseIsSilenceAndAPauseIsToldByItsLength() {
        PieceRow row = ROWS.of(
                List.of(
                        word("i", 0, 100, 1),
                        word("um", 200, 400, 1),
                        word("call", 720, 800, 1),
                        word("on", 1060, 1100, 1),
                        word("call", 1200, 1300, 1)),
                "ownership",
                "senior");
        assertEquals(List.of("i", "call", "on", "call"), pieces(row).subList(5, 9));
        assertArrayEquals(new long[] {0, 2, 1, 0}, Arrays.copyOfRange(row.pauses(), 5, 9));
        assertEquals(row.firstPiece()[1], row.endPiece()[1]);
    }

    @Test
    void aWordThatTheRecogniserDoubtsIsHidden() {
        PieceRow row = ROWS.of(List.of(word("call", 0, 100, 0.39)), "ownership", "senior");
        assertEquals("[MASK]", pieces(row).get(5));
    }

    @Test
    void aLongAnswerSharesThePlacesEvenlyAndNoMoreIsReadThanFits() {
        List<Word> many = new ArrayList<>();
        for (int i = 0; i < 2000; i++) {
            many.add(word("call", i * 100, i * 100 + 100, 1));
        }
        PieceRow row = ROWS.of(many, "ownership", "senior");
        assertEquals(1195, row.words());
        assertEquals(0, row.places()[0]);
        assertEquals(511, row.places()[row.places().length - 1]);
    }
}
