package dev.aloud.coaching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloud.content.Content;
import dev.aloud.reader.Reading;
import dev.aloud.reader.Readings;
import dev.aloud.rubric.Rubric;
import dev.aloud.rubric.RubricInput;
import dev.aloud.rubric.RubricInputs;
import dev.aloud.rubric.Scorecard;
import dev.aloud.transcript.Word;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CoachTest {
    private static final Rubric RUBRIC = Rubric.load();
    private static final Coach COACH = Coach.load();

    private static List<Advice> advise(RubricInput reading) {
        return COACH.advise(reading, RUBRIC.judge(reading));
    }

    private static String probe(RubricInput reading) {
        return COACH.probe(reading, RUBRIC.judge(reading)).orElseThrow().id();
    }

    /** Forty words, four sentences of ten, one for each section. */
    private static final String TOLD = "[S] we had a leak in the roof of the hall"
            + " [T] nobody looked at it and so I took the job"
            + " [A] I bought a sheet and I nailed it down there"
            + " [R] people seemed happier with it than they were before it";

    private static Readings told() {
        return new Readings(40).endsAfter(9).endsAfter(19).endsAfter(29).shows("individual_actions", 0.95, 22, 25);
    }

    private static RubricInput input(String competency, String level, Readings readings) {
        return RubricInputs.withReading(competency, level, TOLD, readings.reading(), Set.of());
    }

    private static Readings strong() {
        Readings strong = told();
        Reading.FINDINGS.stream().limit(16).forEach(id -> strong.shows(id, 0.95, 22, 25));
        return strong;
    }

    @Test
    void whatIsFatalIsSaidFirstWithTheWordsAndTheirMoment() {
        RubricInput reading = input("ownership", "sde2", told().shows("manager_assigned", 0.9, 12, 15));
        List<Advice> advice = advise(reading);
        assertEquals("start_unasked", advice.get(0).id());
        assertTrue(
                advice.get(0).heard().contains("nobody looked at it"),
                advice.get(0).heard());
        assertEquals(reading.words().get(10).startMs(), advice.get(0).moment().startMs());
    }

    @Test
    void thereAreNeverMoreThanThreeAndNoTwoOnTheSameThing() {
        for (Readings readings : List.of(strong(), told(), told().shows("vague_language", 0.9, 0, 9))) {
            List<Advice> advice = advise(input("ownership", "senior", readings));
            assertTrue(!advice.isEmpty() && advice.size() <= 3);
            assertEquals(
                    advice.size(),
                    new HashSet<>(advice.stream().map(Advice::title).toList()).size());
        }
    }

    @Test
    void aStrongAnswerIsToldWhatToKeep() {
        List<Advice> advice = advise(input("ownership", "senior", strong()));
        assertTrue(advice.get(0).id().startsWith("keep_"), advice.get(0).id());
        assertTrue(
                advice.get(0).instead().contains("I bought a sheet"),
                advice.get(0).instead());
    }

    @Test
    void whatTheLevelDoesNotAskForIsNotAdvised() {
        List<String> ids = advise(input("ownership", "sde1", told())).stream()
                .map(Advice::id)
                .toList();
        assertTrue(
                ids.stream()
                        .noneMatch(
                                List.of("win_others", "name_the_gap", "name_the_price", "tell_what_spread")::contains),
                ids.toString());
    }

    @Test
    void whatIsUnsureIsAskedAboutAndNeverCalledMissing() {
        Readings readings = strong().shows("cross_team_influence", 0.3, 0, 0).shows("second_order_effect", 0.3, 0, 0);
        List<Advice> advice = advise(input("ownership", "senior", readings));
        Advice asked = advice.stream()
                .filter(a -> a.id().startsWith("unsure_"))
                .findFirst()
                .orElseThrow();
        assertEquals("unsure_second_order_effect", asked.id());
        assertTrue(asked.heard().startsWith("Did you say who uses your work today?"), asked.heard());
        assertTrue(advice.stream().noneMatch(a -> a.id().equals("tell_what_spread")));
    }

    @Test
    void wordsThatWereProbablyMisheardAreNotOfferedToBeSaidAgain() {
        RubricInput input = input("ownership", "senior", strong());
        List<Word> doubtful = input.words().stream()
                .map(w -> new Word(w.text(), w.startMs(), w.endMs(), 0.8))
                .toList();
        RubricInput reading = new RubricInput(
                doubtful,
                input.reading(),
                input.sections(),
                input.timing(),
                input.sound(),
                input.competency(),
                input.level(),
                input.profile(),
                input.dismissed());
        Scorecard card = RUBRIC.judge(input);
        assertTrue(COACH.advise(input, card).stream().anyMatch(a -> a.id().startsWith("keep_")));
        assertTrue(COACH.advise(reading, card).stream().noneMatch(a -> a.id().startsWith("keep_")));
    }

    @Test
    void aMissingFigureIsShownAtTheResultInTheCandidatesWords() {
        Readings readings = strong().shows("impact_quantified", 0.01, 0, 0).shows("business_translation", 0.01, 0, 0);
        RubricInput reading = input("deliver_results", "sde2", readings);
        Advice figure = advise(reading).stream()
                .filter(a -> a.id().equals("give_a_number"))
                .findFirst()
                .orElseThrow();
        assertTrue(figure.heard().contains("than they were before it"), figure.heard());
        assertEquals(reading.sections().get(3).span(), figure.moment());
    }

    @Test
    void everyAdviceSaysWhyAndWhatToSayInstead() {
        for (Advice advice : advise(input("ownership", "staff", told().shows("acted_unasked", 0.3, 0, 0)))) {
            assertFalse(advice.why().isBlank());
            assertFalse(advice.instead().isBlank());
            assertFalse(advice.heard().isBlank());
            assertFalse((advice.instead() + advice.heard()).contains("{"), advice.instead());
        }
    }

    @Test
    void aNonStoryIsAskedForOneRealEventAndNothingElse() {
        RubricInput reading = input("ownership", "sde2", told().noStory());
        assertEquals(
                List.of("tell_one_event"),
                advise(reading).stream().map(Advice::id).toList());
        assertEquals("real_event", probe(reading));
    }

    @Test
    void silenceGetsNeitherAdviceNorProbe() {
        RubricInput silence = RubricInputs.ownership("sde2", "");
        Scorecard card = RUBRIC.judge(silence);
        assertEquals(List.of(), COACH.advise(silence, card));
        assertTrue(COACH.probe(silence, card).isEmpty());
    }

    @Test
    void theProbeAsksForWhatWasMissing() {
        assertEquals(
                "would_you_have", probe(input("ownership", "sde2", told().shows("manager_assigned", 0.9, 12, 15))));
        assertEquals("prevention", probe(input("ownership", "sde2", strong().shows("prevention_added", 0.01, 0, 0))));
    }

    @Test
    void everyCompetencyHasAProbe() {
        Content.load().competencies().forEach(c -> {
            RubricInput reading = RubricInputs.reading(c.id(), "sde2", RubricInputs.STRONG, Set.of());
            assertTrue(COACH.probe(reading, RUBRIC.judge(reading)).isPresent(), c.id());
        });
    }
}
