package dev.aloud.speech;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.aloud.transcript.Word;
import java.util.List;
import org.junit.jupiter.api.Test;

class VoskResultParserTest {
    private final VoskResultParser words = new VoskResultParser();

    private static String word(String text, double start, double end, double confidence) {
        return "{\"conf\":" + confidence + ",\"start\":" + start + ",\"end\":" + end + ",\"word\":\"" + text + "\"}";
    }

    private List<Word> segment(String... each) {
        return words.segment("{\"result\":[" + String.join(",", each) + "],\"text\":\"\"}");
    }

    @Test
    void secondsBecomeMilliseconds() {
        assertEquals(List.of(new Word("nobody", 840, 1110, 0.5)), segment(word("nobody", 0.84, 1.11, 0.5)));
    }

    @Test
    void aSegmentWithoutWordsIsEmpty() {
        assertEquals(List.of(), words.segment("{\"text\": \"\"}"));
    }

    @Test
    void ghostsOfSteadyNoiseAreDropped() {
        assertEquals(List.of(), segment(word("huh", 1, 1.2, 0.74)));
        assertEquals(List.of(), segment(word("the", 2, 2.2, 0.5), word("a", 3, 3.2, 0.6)));
    }

    @Test
    void theSameWordsClearlySpokenOrAmongOthersStay() {
        assertEquals(1, segment(word("huh", 1, 1.2, 0.8)).size());
        assertEquals(
                2,
                segment(word("the", 2, 2.2, 0.4), word("team", 2.2, 2.5, 0.9)).size());
    }

    @Test
    void wordsComeInOrderWithoutOverlapAcrossSegments() {
        List<Word> first = segment(word("second", 1.0, 2.0, 1), word("first", 0.5, 1.1, 1));
        assertEquals(List.of(new Word("first", 500, 1100, 1), new Word("second", 1100, 2000, 1)), first);
        assertEquals(List.of(new Word("third", 2000, 2000, 1)), segment(word("third", 1.5, 1.9, 1)));
    }

    @Test
    void whatVoskShouldNeverSayDoesNotBreakTheWords() {
        assertEquals(List.of(new Word("odd", 0, 0, 1)), segment(word("Odd", -1, -2, 1.5)));
        assertEquals(List.of(), segment(word("[unk]", 3, 4, 1), word(" ", 4, 5, 1), word("<eps>", 5, 6, 1)));
        assertThrows(IllegalStateException.class, () -> words.segment("no json"));
    }

    @Test
    void thePartialIsTheTextBeingHeard() {
        assertEquals("so i", VoskResultParser.partial("{\"partial\":\"so i\"}"));
        assertEquals("", VoskResultParser.partial("{}"));
    }
}
