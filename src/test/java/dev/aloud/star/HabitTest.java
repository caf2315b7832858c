package dev.aloud.star;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloud.star.evaluation.LabelledAnswer;
import dev.aloud.star.training.Corpus;
import dev.aloud.transcript.Word;
import java.util.List;
import org.junit.jupiter.api.Test;

class HabitTest {
    private static final SectionCutter CUTTER = SectionCutter.load();

    private static List<Habit> of(String line) {
        return Habit.of(SpeakerHabits.of(line)).stream().map(Habit.Seen::habit).toList();
    }

    @Test
    void aResultToldFirstInHalfOfTheAnswersIsAHabit() {
        List<Habit.Seen> seen = Habit.of(SpeakerHabits.of("R20S40T10A90L20 S40T10A90R20L20 R10S40T10A90L5"));
        assertEquals(List.of(new Habit.Seen(Habit.RESULT_FIRST, 2, 3)), seen);
    }

    @Test
    void onceIsNoHabit() {
        assertEquals(List.of(), of("R20S40T10A90L20"));
        assertEquals(List.of(), of("R20S40A90L20 S40T10A90R20L20"));
    }

    @Test
    void whatIsLeftOutAndWhatComesInTurnIsSeen() {
        assertEquals(
                List.of(Habit.ACTION_AND_RESULT_IN_TURN, Habit.NO_TASK, Habit.NO_REFLECTION),
                of("S30A40R10A20R10 S30A40R10A20"));
        assertEquals(List.of(Habit.TASK_COMES_BACK), of("S30T10A40T5A9R10L9 S30T10A40T4A9R10L9"));
    }

    @Test
    void chatInTheMiddleOfASectionPartsNothing() {
        assertEquals(List.of(), of("S30X5S9T10X3T9A40R10L9 S30T10X9T2A40R10L8"));
    }

    @Test
    void aLineIsReadAsItWasWritten() {
        String line = "R42S80T12A150L30 S60X4A90";
        assertEquals(line, SpeakerHabits.of(line).line());
        assertEquals(SpeakerHabits.NONE, SpeakerHabits.of(""));
        assertThrows(IllegalArgumentException.class, () -> SpeakerHabits.of("R42 Q7"));
        assertThrows(IllegalArgumentException.class, () -> SpeakerHabits.of("R0"));
    }

    @Test
    void aSpeakerOfWhomNothingIsKnownIsCutAsEverybody() {
        assertSame(CUTTER, CUTTER.spokenBy(SpeakerHabits.NONE));
    }

    @Test
    void oneOddCorrectionMovesLittle() {
        SpeakerHabits odd = SpeakerHabits.of("L200S3");
        double moved = 0;
        double all = 0;
        for (LabelledAnswer answer : Corpus.recognised("tidy")) {
            List<Word> words = answer.words();
            List<SectionSpan> one = CUTTER.cut(words);
            List<SectionSpan> other = CUTTER.spokenBy(odd).cut(words);
            for (int i = 0; i < words.size(); i++) {
                moved += sectionAt(one, i) == sectionAt(other, i) ? 0 : 1;
                all++;
            }
        }
        assertTrue(moved / all < 0.05, moved / all + " of the words");
    }

    private static Section sectionAt(List<SectionSpan> spans, int word) {
        return spans.stream()
                .filter(s -> s.firstWord() <= word && word < s.endWord())
                .findFirst()
                .orElseThrow()
                .section();
    }
}
