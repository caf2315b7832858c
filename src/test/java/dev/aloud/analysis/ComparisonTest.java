package dev.aloud.analysis;

import static dev.aloud.analysis.TestAnswers.STORY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloud.rubric.Finding;
import dev.aloud.rubric.Scorecard;
import dev.aloud.rubric.Verdict;
import dev.aloud.star.Section;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class ComparisonTest {
    private static Analysis judged(Analysis analysis, int score, Verdict verdict, Finding... findings) {
        List<Finding> all = List.of(findings);
        Scorecard card = new Scorecard(
                all.stream().filter(f -> f.kind() == Finding.Kind.SIGNAL).toList(),
                all.stream().filter(f -> f.kind() == Finding.Kind.DISQUALIFIER).toList(),
                all.stream().filter(f -> f.kind() == Finding.Kind.RED_FLAG).toList(),
                OptionalInt.of(score),
                verdict,
                "Because.",
                List.of());
        return new Analysis(
                analysis.request(),
                analysis.take(),
                analysis.words(),
                analysis.punctuation(),
                analysis.sources(),
                analysis.heard(),
                analysis.sections(),
                analysis.timing(),
                analysis.delivery(),
                card,
                analysis.advice(),
                analysis.nextProbe(),
                analysis.rubricVersion(),
                analysis.findingNames());
    }

    private static Finding finding(String id, Finding.Kind kind, boolean found) {
        return new Finding(id, kind, found, List.of());
    }

    @Test
    void anAnswerBesideItselfKeepsEverything() {
        Analysis answer = TestAnswers.analysed(STORY);
        Comparison same = Comparison.of(answer, answer);
        assertEquals(List.of(), same.gained());
        assertEquals(List.of(), same.lost());
        assertTrue(same.sections().stream().allMatch(row -> row.aMs() == row.bMs()));
        assertEquals(same.total().a(), same.total().b());
    }

    @Test
    void findingsAreGainedLostAndKept() {
        Analysis answer = TestAnswers.analysed(STORY);
        Analysis a = judged(
                answer,
                40,
                Verdict.LEANING_NO_HIRE,
                finding("self_noticed", Finding.Kind.SIGNAL, true),
                finding("impact_quantified", Finding.Kind.SIGNAL, false),
                finding("rambling", Finding.Kind.RED_FLAG, true));
        Analysis b = judged(
                answer,
                70,
                Verdict.HIRE,
                finding("self_noticed", Finding.Kind.SIGNAL, true),
                finding("impact_quantified", Finding.Kind.SIGNAL, true),
                finding("passive_voice", Finding.Kind.RED_FLAG, true));
        Comparison change = Comparison.of(a, b);
        assertEquals(List.of("impact_quantified", "passive_voice"), change.gained());
        assertEquals(List.of("rambling"), change.lost());
        assertEquals(List.of("self_noticed"), change.kept());
        assertEquals(
                "{\"a\":40,\"b\":70}", ComparisonJson.of(change).get("score").toString());
        assertEquals(
                "{\"a\":\"leaning_no_hire\",\"b\":\"hire\"}",
                ComparisonJson.of(change).get("verdict").toString());
    }

    @Test
    void aDismissedFindingCountsAsNotFound() {
        Analysis answer = TestAnswers.analysed(STORY, new Corrections(List.of(), List.of(), List.of("rambling")));
        Analysis a = judged(answer, 40, Verdict.HIRE, finding("rambling", Finding.Kind.RED_FLAG, true));
        assertEquals(
                List.of(), Comparison.of(a, judged(answer, 40, Verdict.HIRE)).lost());
    }

    @Test
    void anAnswerBesideSilenceHasNoScoreToCompareAndKeepsItsSeconds() {
        Comparison change = Comparison.of(TestAnswers.analysed(""), TestAnswers.analysed(STORY));
        assertEquals(OptionalInt.empty(), change.score().a());
        assertEquals(0, change.total().a());
        assertEquals(
                Section.STORY,
                change.sections().stream().map(Comparison.Row::section).toList());
        assertTrue(ComparisonJson.of(change).at("/score/a").isNull());
        assertTrue(ComparisonJson.of(change).at("/wordsPerMinute/b").asDouble() > 100);
    }

    @Test
    void targetsAreThoseOfTheLaterAnswer() {
        Comparison change = Comparison.of(TestAnswers.analysed(""), TestAnswers.analysed(STORY));
        assertEquals(
                "{\"section\":\"action\",\"a\":0.000,",
                ComparisonJson.of(change).at("/sections/2").toString().substring(0, 30));
        assertEquals(90, ComparisonJson.of(change).at("/sections/2/target").asDouble());
    }
}
