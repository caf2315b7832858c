package dev.aloud.rubric;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Answers that were written to fool a judge (bench/answers/hostile), each with the verdicts that are right for it. */
class HostileAnswersTest {
    /** By labelled verdict, the worst and the best that is right. */
    private static final Map<Verdict, List<Verdict>> RIGHT = Map.of(
            Verdict.NO_HIRE, List.of(Verdict.NOT_SCORED, Verdict.NO_HIRE),
            Verdict.LEANING_NO_HIRE, List.of(Verdict.NO_HIRE, Verdict.LEANING_NO_HIRE),
            Verdict.LEANING_HIRE, List.of(Verdict.LEANING_NO_HIRE, Verdict.HIRE),
            Verdict.HIRE, List.of(Verdict.LEANING_HIRE, Verdict.STRONG_HIRE),
            Verdict.STRONG_HIRE, List.of(Verdict.HIRE, Verdict.STRONG_HIRE));

    private static boolean right(LabelledAnswer answer, Verdict said) {
        List<Verdict> range = RIGHT.get(answer.verdict());
        return said.compareTo(range.get(0)) >= 0 && said.compareTo(range.get(1)) <= 0;
    }

    @Test
    void noMoreThanOneOfThemFoolsTheJudge() {
        RubricBench bench = new RubricBench();
        List<String> fooled = LabelledAnswer.read("hostile").stream()
                .map(a -> Map.entry(a, bench.judge(a).verdict()))
                .filter(e -> !right(e.getKey(), e.getValue()))
                .map(e -> e.getKey().id() + " " + e.getKey().verdict() + " -> " + e.getValue())
                .toList();
        fooled.forEach(System.out::println);
        assertTrue(fooled.size() <= 1, fooled.size() + " of 48: " + fooled);
    }
}
