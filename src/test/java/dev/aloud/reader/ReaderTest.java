package dev.aloud.reader;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloud.transcript.Punctuation;
import dev.aloud.transcript.Word;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReaderTest {
    private static final Reader READER = Reader.load();
    private static final int WORD_MS = 350;

    private static List<Word> words(String text) {
        List<Word> words = new ArrayList<>();
        int at = 0;
        for (String word : text.split(" ")) {
            if (word.equals("//")) {
                at += 800;
            } else {
                words.add(new Word(word, at, at + WORD_MS, 1));
                at += WORD_MS;
            }
        }
        return words;
    }

    private static Reading read(String text) {
        return READER.read(words(text), "ownership", "sde2");
    }

    @Test
    void withoutWordsNothingIsHeard() {
        Reading nothing = READER.read(List.of(), "ownership", "sde2");
        assertEquals(0, nothing.words());
        assertEquals(0, nothing.chance("self_noticed"));
        assertEquals(1, nothing.noStory());
    }

    @Test
    void everyWordIsReadWhateverItIs() {
        Reading reading = read("um 42 i'm — übermäßig antidisestablishmentarianismusly '' fine");
        assertEquals(8, reading.words());
        for (int word = 0; word < reading.words(); word++) {
            double sum = 0;
            for (double chance : reading.sections(word)) {
                sum += chance;
            }
            assertEquals(1, sum, 0.01);
        }
    }

    @Test
    void anAnswerOfOneFilledPauseIsReadToo() {
        assertEquals(1, read("um").words());
    }

    @Test
    void equalWordsGiveAnEqualReading() {
        String text = "so the pump kept failing and nobody had looked // i took it apart and found the seal";
        Reading first = read(text);
        Reading second = read(text);
        for (String finding : Reading.FINDINGS) {
            assertEquals(first.chance(finding), second.chance(finding), finding);
        }
        assertArrayEquals(first.sections(5), second.sections(5));
        assertEquals(first.verdict(), second.verdict());
    }

    @Test
    void anHourOfSpeechIsReadInParts() {
        List<Word> hour = new ArrayList<>();
        for (int i = 0; i < 9000; i++) {
            hour.add(new Word(i % 7 == 0 ? "pump" : "the", i * WORD_MS, (i + 1) * WORD_MS, 1));
        }
        assertEquals(9000, READER.read(hour, "ownership", "sde2").words());
    }

    @Test
    void aFigureAndALessonAreHeardWhereTheyAreSaid() {
        Reading reading =
                read("in may i noticed that one in ten receipts was wrong // nobody had asked me but i traced it"
                        + " to a rounding step and i rewrote that step // wrong receipts went from ten percent to zero"
                        + " // i had assumed that somebody watched it so now i ask who owns each export");
        assertTrue(reading.chance("impact_quantified") > 0.5);
        assertTrue(reading.chance("individual_actions") > 0.5);
        assertTrue(reading.chance("specific_reflection") > 0.5);
        assertTrue(reading.shows("impact_quantified", 29, 38) > reading.shows("impact_quantified", 0, 10));
    }

    @Test
    void aSentenceEndsAtALongPauseAndNotBehindThe() {
        String text = "the pump failed every night in the hall // then i took it apart // and found the // seal";
        Punctuation punctuation = read(text).punctuation(words(text));
        assertTrue(punctuation.marks().get(7).endsSentence());
        assertEquals(Punctuation.Mark.NONE, punctuation.marks().get(15));
        assertTrue(punctuation.marks().get(16).endsSentence());
    }

    @Test
    void aFindingThatIsNoneIsRefused() {
        Reading reading = read("i did it");
        assertThrows(IllegalArgumentException.class, () -> reading.chance("no_such_finding"));
    }

    @Test
    void aFilledPauseChangesNeitherWhatIsFoundNorTheMarks() {
        String plain = "in may i noticed that one in ten receipts was wrong // so i traced it to a rounding step";
        String filled =
                "in may i noticed that one in ten receipts was um wrong // so uh i traced it to a rounding step";
        for (String finding : Reading.FINDINGS) {
            assertEquals(read(plain).chance(finding), read(filled).chance(finding), finding);
        }
        assertEquals(
                Punctuation.Mark.NONE,
                read(filled).punctuation(words(filled)).marks().get(10));
    }
}
