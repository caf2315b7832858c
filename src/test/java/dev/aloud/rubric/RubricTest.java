package dev.aloud.rubric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloud.content.Competency;
import dev.aloud.content.Content;
import dev.aloud.reader.Reading;
import dev.aloud.reader.Readings;
import dev.aloud.transcript.ReadableText;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is made of a reading: findings, sum and verdict. What is read in an answer is measured in bench/rubric. */
class RubricTest {
    private static final Rubric RUBRIC = Rubric.load();
    private static final List<String> LEVELS = List.of("sde1", "sde2", "senior", "staff", "other");

    /** Thirty words, in sentences of ten, with an action and a result. */
    private static final String TOLD = "[S] one two three four five six seven eight nine ten"
            + " [A] one two three four five six seven eight nine ten"
            + " [R] one two three four five six seven eight nine ten";

    private static Readings told() {
        return new Readings(30).endsAfter(9).endsAfter(19).shows("individual_actions", 0.95, 12, 15);
    }

    /** Everything good, in the second sentence. */
    private static Readings strong() {
        Readings strong = told();
        Reading.FINDINGS.stream().limit(16).forEach(id -> strong.shows(id, 0.99, 12, 15));
        return strong;
    }

    private static Scorecard judge(String competency, String level, Readings readings, String... dismissed) {
        return RUBRIC.judge(RubricInputs.withReading(competency, level, TOLD, readings.reading(), Set.of(dismissed)));
    }

    private static Finding signal(Scorecard card, String id) {
        return card.signals().stream()
                .filter(f -> f.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static boolean has(Scorecard card, String id) {
        return Stream.of(card.signals(), card.disqualifiers(), card.redFlags())
                .flatMap(List::stream)
                .anyMatch(f -> f.id().equals(id) && f.counts());
    }

    @Test
    void withEverythingAnAnswerIsAStrongHireForEveryCompetencyAtEveryLevel() {
        for (Competency competency : Content.load().competencies()) {
            for (String level : LEVELS) {
                assertEquals(
                        Verdict.STRONG_HIRE,
                        judge(competency.id(), level, strong()).verdict(),
                        competency.id() + " " + level);
            }
        }
    }

    @Test
    void everySignalIsListedHeardOrNotAndTheOthersOnlyWhenHeard() {
        Scorecard card =
                judge("ownership", "sde2", told().shows("rambling", 0.9, 0, 9).shows("self_noticed", 0.3, 0, 9));
        assertEquals(16, card.signals().size());
        assertEquals(Finding.State.UNSURE, signal(card, "self_noticed").state());
        assertEquals(Finding.State.NOT_HEARD, signal(card, "acted_unasked").state());
        assertTrue(card.disqualifiers().isEmpty());
        assertEquals(
                List.of("rambling"), card.redFlags().stream().map(Finding::id).toList());
    }

    @Test
    void aFindingQuotesTheSentenceThatShowsIt() {
        RubricInput input = RubricInputs.withReading("ownership", "senior", TOLD, strong().reading(), Set.of());
        for (Finding finding : RUBRIC.judge(input).signals()) {
            Evidence quote = finding.evidence().get(0);
            assertEquals(10, quote.firstWord(), finding.id());
            assertEquals(20, quote.endWord(), finding.id());
            assertEquals(ReadableText.quote(input.words().subList(10, 20)), quote.quote());
            assertEquals(input.words().get(10).startMs(), quote.span().startMs());
            assertEquals("action", quote.section().id());
        }
    }

    @Test
    void whatIsUnsureIsNotQuotedAndASignalCountsByItsChance() {
        double nothing = sum(judge("ownership", "sde2", told()));
        double ninety = sum(judge("ownership", "sde2", told().shows("self_noticed", 0.9, 0, 3))) - nothing;
        double thirty = sum(judge("ownership", "sde2", told().shows("self_noticed", 0.3, 0, 3))) - nothing;
        assertEquals(3, ninety / thirty, 0.02);
        assertEquals(nothing, sum(judge("ownership", "sde2", told().shows("self_noticed", 0.09, 0, 3))));
        Scorecard unsure = judge("ownership", "sde2", told().shows("self_noticed", 0.3, 0, 3));
        assertEquals(List.of(), signal(unsure, "self_noticed").evidence());
    }

    private static double sum(Scorecard card) {
        return card.sum().stream()
                .filter(t -> !t.what().startsWith("at most"))
                .mapToDouble(Scorecard.Term::points)
                .sum();
    }

    @Test
    void onlyWhatWasNotHeardHoldsAVerdictDown() {
        Readings unsure = strong().shows("individual_actions", 0.3, 0, 3);
        assertEquals(Verdict.STRONG_HIRE, judge("ownership", "sde2", unsure).verdict());
        Readings without = strong().shows("cross_team_influence", 0.01, 0, 0).shows("second_order_effect", 0.01, 0, 0);
        assertEquals(Verdict.LEANING_HIRE, judge("ownership", "staff", without).verdict());
        assertTrue(judge("ownership", "sde1", without).verdict().compareTo(Verdict.HIRE) >= 0);
    }

    @Test
    void whatIsUnsureIsNeitherMissedNorBlamed() {
        Scorecard card = judge("ownership", "sde2", told().shows("self_noticed", 0.3, 0, 3));
        assertTrue(card.missed().stream().noneMatch(t -> t.what().equals("self_noticed")));
        assertTrue(card.missed().stream().anyMatch(t -> t.what().equals("acted_unasked")));
    }

    @Test
    void aDisqualifierIsAtBestALeaningNoHireWhateverElseWasHeard() {
        Scorecard card = judge("ownership", "sde2", strong().shows("manager_assigned", 0.9, 0, 9));
        assertEquals(Verdict.LEANING_NO_HIRE, card.verdict());
        assertTrue(card.reason().contains("123456789"), card.reason());
    }

    @Test
    void beingAssignedIsNoFaultWhereTheGoalWasCommittedTo() {
        Readings assigned = strong().shows("manager_assigned", 0.9, 0, 9);
        assertTrue(has(judge("bias_for_action", "sde2", assigned), "manager_assigned"));
        assertFalse(has(judge("deliver_results", "sde2", assigned), "manager_assigned"));
    }

    @Test
    void stayingInsideOnesTeamIsFatalFromSeniorOnAFlagAtSde2AndNothingBelow() {
        Readings confined = strong().shows("scope_confined", 0.9, 0, 9);
        assertEquals(
                Verdict.LEANING_NO_HIRE, judge("ownership", "senior", confined).verdict());
        assertEquals(
                Verdict.LEANING_NO_HIRE, judge("ownership", "staff", confined).verdict());
        assertTrue(judge("ownership", "sde2", confined).redFlags().stream()
                .anyMatch(f -> f.id().equals("scope_confined")));
        assertFalse(has(judge("ownership", "sde1", confined), "scope_confined"));
    }

    @Test
    void aFigureThatWasHeardIsNotMissing() {
        Scorecard card = judge("ownership", "sde2", strong().shows("no_quantified_impact", 0.9, 0, 9));
        assertFalse(has(card, "no_quantified_impact"));
    }

    @Test
    void withoutAStoryNothingIsCountedAndTheReasonAsksForOne() {
        Scorecard card = judge("ownership", "sde2", strong().noStory());
        assertEquals(Verdict.NO_HIRE, card.verdict());
        assertTrue(card.noStory());
        assertTrue(card.reason().contains("one real event"), card.reason());
        assertTrue(card.signals().stream().noneMatch(Finding::found));
    }

    @Test
    void theSumListsEveryTermAndAddsUpToTheScore() {
        for (Readings readings : List.of(strong(), told(), strong().shows("manager_assigned", 0.9, 0, 9))) {
            Scorecard card = judge("ownership", "senior", readings);
            double sum = card.sum().stream().mapToDouble(Scorecard.Term::points).sum();
            assertEquals(card.score().getAsInt(), Math.round(Math.max(0, Math.min(100, sum))));
            card.signals().stream()
                    .filter(Finding::found)
                    .forEach(f -> assertTrue(
                            card.sum().stream().anyMatch(t -> t.what().equals(f.id()))));
        }
    }

    @Test
    void aDismissedFindingStaysListedAndCountsForNothing() {
        Scorecard card = judge("ownership", "sde2", strong(), "business_translation");
        assertTrue(signal(card, "business_translation").found());
        assertTrue(signal(card, "business_translation").dismissed());
        assertTrue(card.sum().stream().noneMatch(t -> t.what().equals("business_translation")));
    }

    @Test
    void aDismissedDisqualifierLiftsItsCap() {
        Readings assigned = strong().shows("manager_assigned", 0.9, 0, 9);
        assertEquals(
                Verdict.STRONG_HIRE,
                judge("ownership", "sde2", assigned, "manager_assigned").verdict());
    }

    @Test
    void aQuoteOfALongSentenceIsTheStretchThatShowsIt() {
        String text = "[A] " + "word ".repeat(100);
        Reading reading = new Readings(100).shows("self_noticed", 0.9, 70, 75).reading();
        Evidence quote = signal(
                        RUBRIC.judge(RubricInputs.withReading("ownership", "sde2", text, reading, Set.of())),
                        "self_noticed")
                .evidence()
                .get(0);
        assertTrue(quote.endWord() - quote.firstWord() <= 32);
    }

    @Test
    void equalInputsGiveEqualScorecards() {
        RubricInput input = RubricInputs.ownership("senior", RubricInputs.STRONG);
        assertEquals(RUBRIC.judge(input), Rubric.load().judge(RubricInputs.ownership("senior", RubricInputs.STRONG)));
    }

    @Test
    void whatWouldHaveRaisedTheVerdictIsNamedWithTheVerdict() {
        Readings readings = strong().shows("individual_actions", 0.01, 0, 0);
        readings.shows("second_order_effect", 0.01, 0, 0).shows("cross_team_influence", 0.01, 0, 0);
        Scorecard card = judge("ownership", "staff", readings);
        assertEquals(Verdict.LEANING_HIRE, card.verdict());
        Scorecard.WhatIf first = card.whatIf().get(0);
        assertEquals("second_order_effect", first.signal());
        assertTrue(first.verdict().compareTo(Verdict.LEANING_HIRE) > 0);
        assertEquals(List.of(), judge("ownership", "sde2", strong()).whatIf());
    }

    @Test
    void aQuoteHasNoFilledPauses() {
        String text = "[A] i um opened it and uh i fixed the box";
        Reading reading =
                new Readings(10).shows("individual_actions", 0.9, 2, 4).reading();
        Scorecard card = RUBRIC.judge(RubricInputs.withReading("ownership", "sde2", text, reading, Set.of()));
        assertEquals(
                "I opened it and I fixed the box",
                signal(card, "individual_actions").evidence().get(0).quote());
    }
}
