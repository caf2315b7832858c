package dev.aloud.recording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloud.transcript.Word;
import java.util.List;
import org.junit.jupiter.api.Test;

class PartialWordsTest {
    private static final Word SURE = new Word("sure", 0, 500, 1);
    private final PartialWords coming = new PartialWords();

    @Test
    void fluentSpeechHasWordsBeforeAnyIsFinal() {
        coming.update("last year", 1000);
        coming.update("last year i worked on", 2000);
        assertEquals(List.of("last", "year", "i"), texts(coming.after(List.of())));
        assertEquals(770, coming.after(List.of()).get(1).endMs());
        assertEquals(1770, last("last year i worked on payment systems", 2100).endMs());
    }

    @Test
    void thePauseBeforeAWordIsNotCountedAsThatWord() {
        coming.reset(500);
        coming.update("then i went", 10_230);
        Word first = coming.after(List.of(SURE)).get(1);
        assertTrue(first.startMs() >= 10_000 - 3 * PartialWords.LONGEST_MS, first::toString);
    }

    @Test
    void wordsThatAreTakenBackAreForgottenAndTimesNeverGoBack() {
        coming.update("a b c d e", 3000);
        coming.update("a b", 3100);
        coming.update("a b x y z", 3200);
        List<Word> words = coming.after(List.of());
        assertEquals(List.of("a", "b", "x"), texts(words));
        for (int i = 1; i < words.size(); i++) {
            assertTrue(words.get(i).startMs() >= words.get(i - 1).endMs(), words::toString);
        }
    }

    @Test
    void whatBecameFinalIsNotCountedTwice() {
        coming.update("sure it was late", 900);
        coming.reset(SURE.endMs());
        assertEquals(List.of(SURE), coming.after(List.of(SURE)));
        coming.update("", 1000);
        assertEquals(List.of(SURE), coming.after(List.of(SURE)));
    }

    private Word last(String text, int heardMs) {
        coming.update(text, heardMs);
        List<Word> words = coming.after(List.of());
        return words.get(words.size() - 1);
    }

    private static List<String> texts(List<Word> words) {
        return words.stream().map(Word::text).toList();
    }
}
