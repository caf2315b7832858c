package dev.aloud.rubric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloud.transcript.ReadableText;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RubricTest {
    private static final Rubric RUBRIC = Rubric.load();

    private static Scorecard judge(String level, String text) {
        return RUBRIC.judge(RubricInputs.ownership(level, text));
    }

    private static boolean has(Scorecard card, String id) {
        return Stream.of(card.signals(), card.disqualifiers(), card.redFlags())
                .flatMap(List::stream)
                .anyMatch(f -> f.id().equals(id) && f.counts());
    }

    private static Finding signal(Scorecard card, String id) {
        return card.signals().stream()
                .filter(f -> f.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aFullStoryIsAStrongHireAtEveryLevel() {
        for (String level : List.of("sde1", "sde2", "senior", "staff", "other")) {
            assertEquals(Verdict.STRONG_HIRE, judge(level, RubricInputs.STRONG).verdict(), level);
        }
    }

    @Test
    void everySignalIsListedFoundOrNotAndTheOthersOnlyWhenFound() {
        Scorecard card = judge("sde2", "[A] i rang the plumber and i paid him and i closed the tap");
        assertEquals(16, card.signals().size());
        assertTrue(card.signals().stream().anyMatch(f -> !f.found()));
        assertTrue(card.disqualifiers().stream().allMatch(Finding::found));
        assertTrue(card.redFlags().stream().allMatch(Finding::found));
    }

    @Test
    void everyFoundSignalQuotesTheWordsItRestsOn() {
        RubricInput reading = RubricInputs.ownership("senior", RubricInputs.STRONG);
        for (Finding finding : RUBRIC.judge(reading).signals()) {
            for (Evidence e : finding.evidence()) {
                assertEquals(ReadableText.quote(reading.words().subList(e.firstWord(), e.endWord())), e.quote());
                assertEquals(
                        reading.words().get(e.firstWord()).startMs(), e.span().startMs());
                assertEquals(
                        reading.words().get(e.endWord() - 1).endMs(), e.span().endMs());
            }
            assertEquals(finding.found(), !finding.evidence().isEmpty(), finding.id());
        }
    }

    @Test
    void aQuoteIsTheWholeClauseWithoutFilledPauses() {
        Scorecard card = judge(
                "sde2",
                "[S] in my second week um i noticed that uh one in ten receipts was wrong [A] i opened it and i fixed it [R] it stopped");
        assertEquals(
                "I noticed that one in 10 receipts was wrong",
                signal(card, "self_noticed").evidence().get(0).quote());
    }

    @Test
    void whereThereIsBetterProofTheWeakerIsNotQuoted() {
        Scorecard card = judge(
                "sde2",
                "[S] i was riding the tram and i noticed that the map was wrong [A] i opened it and i fixed it [R] it stopped");
        assertEquals(
                List.of("I noticed that the map was wrong"),
                signal(card, "self_noticed").evidence().stream()
                        .map(Evidence::quote)
                        .toList());
    }

    @Test
    void atMostThreeQuotesProveASignal() {
        Scorecard card =
                judge("sde2", "[A] " + "i opened the box and i fixed the lid and i painted the wall ".repeat(3));
        assertEquals(3, signal(card, "individual_actions").evidence().size());
    }

    @Test
    void nobodyAskedMeIsNotMyManagerAskedMe() {
        for (String task : List.of(
                "nobody asked me to look at it",
                "nobody ask me and my manager did not know about it",
                "i did it without my manager prompting me",
                "my manager had never asked me for it")) {
            Scorecard card = judge("sde2", "[T] " + task + " [A] i opened it and i cleaned it and i closed it");
            assertFalse(has(card, "manager_assigned"), task);
        }
    }

    @Test
    void workThatWasHandedOverIsAtBestALeaningNoHireWhateverComesAfterIt() {
        String assigned = RubricInputs.STRONG.replace(
                "nobody had asked me to look but i decided to chase it", "my manager asked me to look into it");
        Scorecard card = judge("sde2", assigned);
        assertTrue(has(card, "manager_assigned"));
        assertTrue(
                card.verdict().compareTo(Verdict.LEANING_NO_HIRE) <= 0,
                card.verdict().id());
        assertTrue(card.reason().contains("my manager asked me"), card.reason());
    }

    @Test
    void beingAssignedIsNoFaultWhereTheGoalWasCommittedTo() {
        String text =
                "[T] my manager asked me to ship it by may [A] i cut the list and i built it and i tested it [R] it shipped";
        assertTrue(
                has(RUBRIC.judge(RubricInputs.reading("bias_for_action", "sde2", text, Set.of())), "manager_assigned"));
        assertFalse(
                has(RUBRIC.judge(RubricInputs.reading("deliver_results", "sde2", text, Set.of())), "manager_assigned"));
    }

    @Test
    void flaggingItWithAFixInHandIsNoBareEscalation() {
        Scorecard card = judge(
                "sde2",
                "[S] i noticed that the export was wrong [A] i flagged it to their lead but i brought a fix that i had tested"
                        + " and i wrote the release note they merged it and it was fixed [R] errors fell to zero");
        assertFalse(has(card, "escalation_without_solution"));
    }

    @Test
    void passingItOnAndWaitingIsOne() {
        Scorecard card = judge(
                "sde2",
                "[S] i noticed that the export was wrong [A] i escalated it to the finance team and they handled it"
                        + " [R] after some time it was better and the team was happy");
        assertTrue(has(card, "escalation_without_solution"));
        assertTrue(card.verdict().compareTo(Verdict.LEANING_NO_HIRE) <= 0);
    }

    @Test
    void whatSomebodyElseIsQuotedAsSayingIsNotWhatTheCandidateDid() {
        Scorecard we = judge(
                "other",
                "[S] i saw them wait [A] i asked one and he told me we always run out we just wait we drink coffee we are used to it"
                        + " so i counted the boxes and i drew a plan and i hung it up [R] the wait halved");
        assertFalse(has(we, "team_effort_only"));
        Scorecard boss = judge(
                "sde2",
                "[T] my boss told her you should look into this and she did not [A] so i opened it and i fixed it and i tested it");
        assertFalse(has(boss, "manager_assigned"));
    }

    @Test
    void weInEveryActionHidesTheCandidate() {
        Scorecard card = judge(
                "sde2",
                "[S] we had a leak [A] we sat down and we drew a plan and we closed it and we tested it [R] it saved eight k a week");
        assertTrue(has(card, "team_effort_only"));
        assertTrue(card.verdict().compareTo(Verdict.LEANING_NO_HIRE) <= 0);
    }

    @Test
    void numbersAreUnderstoodAsTheyAreSpoken() {
        for (String result : List.of(
                "it went from zero point three percent to zero",
                "we cut it in half",
                "it saved eight k a week",
                "it went from forty minutes down to six",
                "complaints fell by a third",
                "it is thirty per cent faster")) {
            Scorecard card = judge("sde2", "[A] i opened it and i fixed it and i closed it [R] " + result);
            assertTrue(has(card, "impact_quantified"), result);
            assertFalse(has(card, "no_quantified_impact"), result);
        }
    }

    @Test
    void aFigureInTheSituationIsNoImpact() {
        Scorecard card = judge(
                "sde2",
                "[S] it failed thirty percent of the time [A] i opened it and i fixed it [R] people were happier");
        assertFalse(has(card, "impact_quantified"));
        assertTrue(has(card, "no_quantified_impact"));
    }

    @Test
    void stayingInsideOnesTeamIsFatalFromSeniorOnAFlagAtSde2AndNothingBelow() {
        String text =
                "[S] i noticed that the tests were slow [A] i split them and i fixed the base class and i measured it"
                        + " [R] they went from fifty minutes to eleven the other repos have the same but that is their code so i left it with them";
        assertTrue(judge("senior", text).disqualifiers().stream().anyMatch(f -> f.id().equals("scope_confined")));
        assertTrue(judge("staff", text).disqualifiers().stream().anyMatch(f -> f.id().equals("scope_confined")));
        assertTrue(judge("sde2", text).redFlags().stream().anyMatch(f -> f.id().equals("scope_confined")));
        assertFalse(has(judge("sde1", text), "scope_confined"));
        assertTrue(judge("senior", text).verdict().compareTo(Verdict.LEANING_NO_HIRE) <= 0);
    }

    @Test
    void withoutAResultNothingIsAboveALeaningNoHire() {
        String text = RubricInputs.STRONG.substring(0, RubricInputs.STRONG.indexOf("[R]"))
                + RubricInputs.STRONG.substring(RubricInputs.STRONG.indexOf("[L]"));
        for (String level : List.of("sde1", "sde2", "senior", "staff", "other")) {
            assertEquals(Verdict.LEANING_NO_HIRE, judge(level, text).verdict(), level);
        }
    }

    @Test
    void withoutAnybodyOutsideTheTeamASeniorIsHeldBelowHireAndAnSde1IsNot() {
        String alone = "[S] while i was checking the bill i noticed that one in ten receipts was wrong"
                + " [T] nobody had asked me but i decided to chase it"
                + " [A] i pulled the receipts and i traced the error to a rounding step so i rewrote that step and i added a check"
                + " [R] wrong receipts went from ten percent to zero and we saved eight k a week"
                + " [L] i had assumed that it was watched now i ask who owns each export";
        assertTrue(judge("sde1", alone).verdict().compareTo(Verdict.HIRE) >= 0);
        assertTrue(judge("senior", alone).verdict().compareTo(Verdict.LEANING_HIRE) <= 0);
        assertTrue(judge("staff", alone).verdict().compareTo(Verdict.LEANING_NO_HIRE) <= 0);
    }

    @Test
    void neitherCauseNorPreventionHoldsAnSde2BelowHireButNotAnSde1() {
        List<Weights.Cap> caps = Weights.load("ownership", RuleBook.load().rules())
                .levels()
                .get("sde2")
                .caps();
        assertTrue(
                caps.stream().anyMatch(c -> c.unless().containsAll(List.of("root_cause_fixed", "prevention_added"))));
        caps = Weights.load("ownership", RuleBook.load().rules())
                .levels()
                .get("sde1")
                .caps();
        assertTrue(caps.stream().noneMatch(c -> c.unless().contains("prevention_added")));
    }

    @Test
    void whatOneWouldDoIsNoStory() {
        Scorecard card = judge(
                "sde2",
                "[A] i would first talk to them and i would listen then i'd look at the data and i'd write a plan"
                        + " and i'd track it every week usually that works and typically i would share the numbers");
        assertEquals(Verdict.NO_HIRE, card.verdict());
        assertTrue(card.noStory());
        assertTrue(card.reason().contains("one real event"), card.reason());
        assertTrue(card.signals().stream().noneMatch(Finding::found));
    }

    @Test
    void theSumListsEveryTermAndAddsUpToTheScore() {
        for (String text : List.of(
                RubricInputs.STRONG,
                "[S] i saw it [A] we did a lot of stuff and we fixed it and we met [R] it got better")) {
            Scorecard card = judge("sde2", text);
            double sum = card.sum().stream().mapToDouble(Scorecard.Term::points).sum();
            assertEquals(card.score().getAsInt(), Math.round(Math.max(0, Math.min(100, sum))));
            card.signals().stream()
                    .filter(Finding::found)
                    .forEach(f -> assertTrue(
                            card.sum().stream().anyMatch(t -> t.what().equals(f.id()))));
        }
    }

    @Test
    void sayingMoreOfNothingChangesNothing() {
        String padded = RubricInputs.STRONG.replace(
                "[A] i pulled",
                "[A] and the sky was grey on that day and the coffee was cold and the tram rang outside and then i pulled");
        assertEquals(
                judge("senior", RubricInputs.STRONG).score(),
                judge("senior", padded).score());
    }

    @Test
    void aDismissedFindingStaysListedAndCountsForNothing() {
        RubricInput whole = RubricInputs.reading("ownership", "sde2", RubricInputs.STRONG, Set.of());
        RubricInput without =
                RubricInputs.reading("ownership", "sde2", RubricInputs.STRONG, Set.of("business_translation"));
        Scorecard card = RUBRIC.judge(without);
        assertTrue(signal(card, "business_translation").found());
        assertTrue(signal(card, "business_translation").dismissed());
        assertTrue(card.sum().stream().noneMatch(t -> t.what().equals("business_translation")));
        assertTrue(card.sum().stream().mapToDouble(Scorecard.Term::points).sum()
                < RUBRIC.judge(whole).sum().stream()
                        .mapToDouble(Scorecard.Term::points)
                        .sum());
    }

    @Test
    void aDismissedDisqualifierLiftsItsCap() {
        String assigned = RubricInputs.STRONG.replace("nobody had asked me to look", "my manager asked me to look");
        RubricInput dismissed = RubricInputs.reading("ownership", "sde2", assigned, Set.of("manager_assigned"));
        assertTrue(RUBRIC.judge(dismissed).verdict().compareTo(Verdict.LEANING_NO_HIRE) > 0);
    }

    @Test
    void equalReadingsGiveEqualScorecards() {
        assertEquals(
                judge("senior", RubricInputs.STRONG),
                Rubric.load().judge(RubricInputs.ownership("senior", RubricInputs.STRONG)));
    }

    @Test
    void whereThePartsStandDoesNotChangeTheScore() {
        String resultFirst =
                RubricInputs.STRONG.substring(RubricInputs.STRONG.indexOf("[R]"), RubricInputs.STRONG.indexOf("[L]"))
                        + " "
                        + RubricInputs.STRONG.substring(0, RubricInputs.STRONG.indexOf("[R]"))
                        + RubricInputs.STRONG.substring(RubricInputs.STRONG.indexOf("[L]"));
        assertEquals(
                judge("sde2", RubricInputs.STRONG).verdict(),
                judge("sde2", resultFirst).verdict());
    }

    @Test
    void ofTwoRulesForTheSameWordsTheVetoWins() {
        Scorecard both = judge(
                "sde2",
                "[T] nobody asked me but later my manager told me to leave it [A] i kept on and i fixed it and i tested it");
        assertTrue(has(both, "acted_unasked"));
        assertFalse(has(both, "manager_assigned"));
    }

    @Test
    void aCompetencyWithoutARubricGetsFindingsAndNoScore() {
        Scorecard card = RUBRIC.judge(RubricInputs.reading("frugality", "sde2", RubricInputs.STRONG, Set.of()));
        assertEquals(Verdict.NOT_SCORED, card.verdict());
        assertTrue(card.score().isEmpty());
        assertTrue(card.reason().contains("can't score"), card.reason());
        assertTrue(has(card, "impact_quantified"));
    }
}
