package dev.aloud.rubric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PatternTest {
    private final WordClasses classes = new WordClasses(Map.of(
            "fruit",
            List.of("apple", "ripe pear"),
            "meal",
            List.of("{fruit} cake", "soup"),
            "loop",
            List.of("{loop} x")));

    private List<String> found(String pattern, String text) {
        Texts.Text told = Texts.read(text, "action");
        Tokens tokens = Tokens.of(told.words(), told.sections());
        return Pattern.of(pattern, classes::of).find(tokens).stream()
                .map(h -> {
                    StringBuilder words = new StringBuilder();
                    for (int i = h.first(); i < h.end(); i++) {
                        words.append(i == h.first() ? "" : " ").append(tokens.text(i));
                    }
                    return words.toString();
                })
                .toList();
    }

    @Test
    void wordsStandForThemselvesOneAfterTheOther() {
        assertEquals(List.of("red door"), found("red door", "the red door and a red hat"));
    }

    @Test
    void outsideOfBracketsABarJoinsWordsInsideItJoinsPhrases() {
        assertEquals(List.of("red hat", "blue hat"), found("red|blue hat", "red hat blue hat green hat"));
        assertEquals(List.of("go home", "sleep"), found("(go home|sleep)", "i go home and sleep"));
    }

    @Test
    void aQuestionMarkMakesAWordOptional() {
        assertEquals(List.of("a red hat", "a hat"), found("a red? hat", "a red hat or a hat"));
    }

    @Test
    void twoDotsReachOverWordsOfTheSameClauseOnly() {
        assertEquals(List.of("sold the old hat"), found("sold ..2 hat", "i sold the old hat"));
        assertEquals(List.of(), found("sold ..1 hat", "i sold the old hat"));
        assertEquals(List.of(), found("sold ..4 hat", "i sold it because the hat was old"));
        assertEquals(List.of("sold it because the hat"), found("sold ...4 hat", "i sold it because the hat was old"));
    }

    @Test
    void classesMayHoldPhrasesAndOtherClasses() {
        assertEquals(List.of("ripe pear cake", "soup"), found("{meal}", "a ripe pear cake then soup"));
    }

    @Test
    void stemsAndEndingsStandForWordsThatBeginOrEndSo() {
        assertEquals(List.of("monitored", "monitoring"), found("monitor~", "i monitored the monitoring"));
        assertEquals(List.of("walking"), found("~ing", "walking as a king to ing"));
    }

    @Test
    void anExclamationMarkSaysWhatMustNotFollow() {
        assertEquals(List.of("asked you"), found("asked !me (me|you)", "they asked me and asked you"));
    }

    @Test
    void aHashStandsForANumberThatSaysHowMuch() {
        assertEquals(
                List.of("zero point three percent"),
                found("#percent", "it was zero point three percent in two thousand nineteen"));
    }

    @Test
    void filledPausesRepeatedWordsAndContractionsDoNotHideAMatch() {
        assertEquals(List.of("i went home"), found("i went home", "i um i went uh home"));
        assertEquals(List.of("was not mine"), found("was not mine", "it wasn't mine"));
        assertEquals(List.of("i would go", "i had asked"), found("i would|had go|asked", "i'd go i'd asked"));
    }

    @Test
    void aPatternThatCannotBeReadIsRefusedWithTheCharacter() {
        for (String wrong : List.of("(a b", "a ) b", "{fruit", "a ..", "#colour", "a || b", "")) {
            IllegalArgumentException e =
                    assertThrows(IllegalArgumentException.class, () -> Pattern.of(wrong, classes::of), wrong);
            assertTrue(e.getMessage().contains("character"), e.getMessage());
        }
    }

    @Test
    void anUnknownClassAndOneThatContainsItselfAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> Pattern.of("{vegetable}", classes::of));
        assertThrows(IllegalArgumentException.class, () -> Pattern.of("{loop}", classes::of));
    }
}
