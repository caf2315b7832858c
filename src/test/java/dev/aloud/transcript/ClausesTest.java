package dev.aloud.transcript;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClausesTest {
    /** Words of 200 ms each; "|" stands for a pause of half a second. */
    private static List<Word> words(String text) {
        List<Word> words = new ArrayList<>();
        int at = 0;
        for (String word : text.split(" ")) {
            if (word.equals("|")) {
                at += 500;
            } else {
                words.add(new Word(word, at, at + 200, 1));
                at += 200;
            }
        }
        return words;
    }

    private static List<String> split(String text) {
        List<Word> words = words(text);
        return Clauses.split(words).stream()
                .map(c -> words.subList(c.firstWord(), c.endWord()).stream()
                        .map(Word::text)
                        .reduce((a, b) -> a + " " + b)
                        .orElseThrow())
                .toList();
    }

    @Test
    void noWordsMakeNoClauses() {
        assertEquals(List.of(), Clauses.split(List.of()));
    }

    @Test
    void aPausePartsEvenSingleWords() {
        assertEquals(List.of("yes", "we did"), split("yes | we did"));
    }

    @Test
    void aMarkerPartsWhenThreeWordsStandOnEachSide() {
        assertEquals(List.of("the pump failed", "so i called them"), split("the pump failed so i called them"));
        assertEquals(List.of("we did so gladly"), split("we did so gladly"));
    }

    @Test
    void andThenPartsBeforeAnd() {
        assertEquals(
                List.of("we tested it twice", "and then i shipped it"),
                split("we tested it twice and then i shipped it"));
    }

    @Test
    void aLongRunIsCutBeforeAWordThatOpensASentence() {
        assertEquals(
                List.of("the old press stopped every single night", "i looked under the table near the wall"),
                split("the old press stopped every single night i looked under the table near the wall"));
    }

    @Test
    void noClauseIsLongerThanTheCapAndNoWordIsLost() {
        List<Word> words = words("a ".repeat(1000).trim());
        int next = 0;
        for (Clause clause : Clauses.split(words)) {
            assertEquals(next, clause.firstWord());
            assertTrue(clause.endWord() - clause.firstWord() <= Clauses.MAX_WORDS);
            next = clause.endWord();
        }
        assertEquals(1000, next);
    }

    @Test
    void aLongerPausePartsTheSameClauses() {
        assertEquals(split("it broke again | i fixed it"), split("it broke again | | | i fixed it"));
    }
}
