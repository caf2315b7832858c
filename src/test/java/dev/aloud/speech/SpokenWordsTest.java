package dev.aloud.speech;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpokenWordsTest {
    @Test
    void referencesAreReadAsTheyAreSpoken() {
        assertEquals(
                List.of("so", "it's", "twenty", "five", "to", "thirty", "years", "no"),
                SpokenWords.of("So, um, it\u2019s 25 to 30 years [laughs] <NOISE> \u2014 'no'!"));
    }

    @Test
    void theDistanceCountsInsertionsDeletionsAndSubstitutions() {
        assertEquals(0, SpokenWords.distance(List.of("a", "b"), List.of("a", "b")));
        assertEquals(1, SpokenWords.distance(List.of("a", "b"), List.of("a")));
        assertEquals(2, SpokenWords.distance(List.of("a", "b"), List.of("x", "a", "c")));
        assertEquals(3, SpokenWords.distance(List.of(), List.of("a", "b", "c")));
    }
}
