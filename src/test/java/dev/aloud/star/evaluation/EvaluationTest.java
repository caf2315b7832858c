package dev.aloud.star.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloud.star.Section;
import dev.aloud.star.SectionSpan;
import dev.aloud.transcript.Span;
import dev.aloud.transcript.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Two answers whose figures the published measuring script gave: the same must come out here. */
class EvaluationTest {
    private static final Evaluation BOTH = Evaluation.of(List.of(one(), two()));

    /** Rows of "letter from to", milliseconds. */
    private static List<LabelledAnswer.Sentence> truth(String rows) {
        List<LabelledAnswer.Sentence> truth = new ArrayList<>();
        for (String row : rows.split(", ")) {
            String[] cell = row.split(" ");
            truth.add(new LabelledAnswer.Sentence(
                    Section.ofLetter(cell[0].charAt(0)).orElseThrow(),
                    new Span(Integer.parseInt(cell[1]), Integer.parseInt(cell[2]))));
        }
        return truth;
    }

    private static SegmentedAnswer cut(String id, String voice, double seconds, String truth, String spans) {
        List<SectionSpan> cut = new ArrayList<>();
        for (LabelledAnswer.Sentence s : truth(spans)) {
            cut.add(new SectionSpan(s.section(), s.span(), cut.size(), cut.size() + 1, 0.75));
        }
        List<Word> words = List.of(new Word("so", 1000, 1200, 1));
        LabelledAnswer answer = new LabelledAnswer(id, "weak", "heard", voice, seconds, words, truth(truth));
        return new SegmentedAnswer(answer, "ownership", "sde2", Optional.empty(), cut);
    }

    private static SegmentedAnswer one() {
        return cut(
                "one",
                "slt",
                62,
                "X 800 2300, S 2600 14100, T 14900 20200, A 20900 33350, R 33900 38000, A 38400 47700, R 48200 61500",
                "S 900 13200, T 13200 21500, A 21500 46000, R 46000 57000, L 57000 61400");
    }

    private static SegmentedAnswer two() {
        return cut(
                "two",
                "rms",
                41.5,
                "S 500 9900, A 10250 30000, R 30400 36000, L 36600 41000",
                "X 400 3000, S 3000 14000, A 14000 29000, R 29000 41200");
    }

    private static void assertFigures(
            Evaluation.Row row, double accuracy, double off, double boundary, double missing) {
        assertEquals(accuracy, row.timeAccuracy().value(), 0.00006);
        assertEquals(off, row.secondsOff().value(), 0.006);
        assertEquals(boundary, row.boundaryF1().value(), 0.00006);
        assertEquals(missing, row.missingF1().value(), 0.00006);
    }

    @Test
    void theFiguresOfTwoAnswersAreThoseOfTheMeasuringScript() {
        assertFigures(BOTH.all(), 0.7525, 3.13, 0.5714, 0.5);
        assertFigures(BOTH.baselines().get(0), 0.7556, 3.54, 0.625, 0);
    }

    @Test
    void soAreThoseOfEachVoiceAlone() {
        List<Evaluation.Row> voices = BOTH.groups().get("voice");
        assertEquals(
                List.of("rms", "slt"), voices.stream().map(Evaluation.Row::name).toList());
        assertFigures(voices.get(0), 0.7006, 3.17, 0.4, 0.6667);
        assertFigures(voices.get(1), 0.7888, 3.08, 0.6667, 0);
    }

    @Test
    void everyFigureLiesInItsInterval() {
        Evaluation.Figure figure = BOTH.all().timeAccuracy();
        assertTrue(figure.from() <= figure.value() && figure.value() <= figure.to(), figure.toString());
        assertEquals(0.7006, figure.from(), 0.00006);
        assertEquals(0.7888, figure.to(), 0.00006);
    }

    @Test
    void theWorstAnswerComesFirstWithItsLongestMistakeFirst() {
        assertEquals(
                List.of("two", "one"),
                BOTH.worst().stream().map(Evaluation.Worst::id).toList());
        Evaluation.Mistake mistake = BOTH.worst().get(0).mistakes().get(0);
        assertEquals(Section.REFLECTION, mistake.truth());
        assertEquals(Section.RESULT, mistake.cut());
        assertEquals(4.4, mistake.seconds(), 0.11);
    }

    @Test
    void confidenceIsHeldAgainstWhatCameTrue() {
        assertEquals(
                9,
                BOTH.confidence().groups().stream()
                        .mapToInt(g -> g.startCount())
                        .sum());
        assertTrue(BOTH.confidence().groups().stream().allMatch(g -> g.said() == 0.75));
    }

    @Test
    void secondsOfChatAreInTheConfusionTooAndNothingIsLost() {
        double all = 0;
        for (double[] row : BOTH.confusion()) {
            for (double seconds : row) {
                all += seconds;
            }
        }
        assertEquals(1.5, BOTH.confusion()[Section.OTHER.ordinal()][Section.SITUATION.ordinal()], 0.06);
        assertEquals(57.45 + 39.15, all, 0.5);
    }
}
