package dev.aloud.coaching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloud.content.Content;
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

    @Test
    void whatIsFatalIsSaidFirstWithTheWordsAndTheirMoment() {
        RubricInput reading = RubricInputs.ownership(
                "sde2",
                "[T] my manager asked me to look into it [A] i opened it and i fixed it and i closed it [R] it was better");
        List<Advice> advice = advise(reading);
        assertEquals("start_unasked", advice.get(0).id());
        assertTrue(
                advice.get(0).heard().contains("my manager asked me"),
                advice.get(0).heard());
        assertEquals(0, advice.get(0).moment().startMs());
        assertTrue(advice.get(0).moment().endMs() < 5000);
    }

    @Test
    void thereAreNeverMoreThanThreeAndNoTwoOnTheSameThing() {
        for (String text : List.of(
                RubricInputs.STRONG,
                "[S] there was a thing [A] we did some stuff and we met and we talked [R] it got better i think",
                "[T] i got assigned it [A] it was done and it was sent and it was closed [R] fine")) {
            List<Advice> advice = advise(RubricInputs.ownership("senior", text));
            assertTrue(!advice.isEmpty() && advice.size() <= 3);
            assertEquals(
                    advice.size(),
                    new HashSet<>(advice.stream().map(Advice::title).toList()).size());
        }
    }

    @Test
    void aStrongAnswerIsToldWhatToKeep() {
        List<Advice> advice = advise(RubricInputs.ownership("senior", RubricInputs.STRONG));
        assertTrue(advice.get(0).id().startsWith("keep_"), advice.get(0).id());
        assertTrue(advice.get(0).instead().contains("8k a week"), advice.get(0).instead());
    }

    @Test
    void whatTheLevelDoesNotAskForIsNotAdvised() {
        RubricInput reading = RubricInputs.ownership(
                "sde1",
                "[S] i noticed that the queue was long [T] nobody had asked me and it was not my team so i decided to act"
                        + " [A] i traced it to the desk and i moved the desk and i put up a sign and i added a weekly check"
                        + " [R] the wait went from forty minutes to six and patients were happier and it saved nine k a month"
                        + " [L] i had assumed it was the staff now i count first");
        List<String> ids = advise(reading).stream().map(Advice::id).toList();
        assertTrue(
                ids.stream()
                        .noneMatch(
                                List.of("win_others", "name_the_gap", "name_the_price", "tell_what_spread")::contains),
                ids.toString());
    }

    @Test
    void wordsThatWereProbablyMisheardAreNotOfferedToBeSaidAgain() {
        RubricInput input = RubricInputs.ownership("senior", RubricInputs.STRONG);
        List<Word> doubtful = input.words().stream()
                .map(w -> new Word(w.text(), w.startMs(), w.endMs(), 0.8))
                .toList();
        RubricInput reading = new RubricInput(
                doubtful,
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
        RubricInput reading = RubricInputs.ownership(
                "sde2",
                "[S] i noticed that the queue was long [T] nobody had asked me and it was not my team so i decided to act"
                        + " [A] i counted it and i moved the desk and i put up a sign [R] people seemed happier with it");
        Advice figure = advise(reading).stream()
                .filter(a -> a.id().equals("give_a_number"))
                .findFirst()
                .orElseThrow();
        assertTrue(figure.heard().contains("people seemed happier with it"), figure.heard());
        assertEquals(reading.sections().get(3).span(), figure.moment());
    }

    @Test
    void everyAdviceSaysWhyAndWhatToSayInstead() {
        for (Advice advice : advise(RubricInputs.ownership(
                "staff", "[S] i saw it [A] i fixed it and i was glad and we met often [R] it is better now"))) {
            assertFalse(advice.why().isBlank());
            assertFalse(advice.instead().isBlank());
            assertFalse(advice.heard().isBlank());
            assertFalse(advice.instead().contains("{"), advice.instead());
        }
    }

    @Test
    void aNonStoryIsAskedForOneRealEventAndNothingElse() {
        RubricInput reading = RubricInputs.ownership(
                "sde2",
                "[X] i am the type of person who always cares and i would always help and i would never wait for others");
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
                "would_you_have",
                probe(RubricInputs.ownership(
                        "sde2",
                        "[T] my manager asked me to look into it [A] i opened it and i fixed it and i closed it")));
        assertEquals(
                "prevention",
                probe(RubricInputs.ownership(
                        "sde2",
                        RubricInputs.STRONG
                                .replace("then i added a check that refuses a file with a wrong sum", "")
                                .replace("adopted the check", "adopted it"))));
    }

    @Test
    void everyCompetencyHasAProbe() {
        Content.load().competencies().forEach(c -> {
            RubricInput reading = RubricInputs.reading(c.id(), "sde2", RubricInputs.STRONG, Set.of());
            assertTrue(COACH.probe(reading, RUBRIC.judge(reading)).isPresent(), c.id());
        });
    }
}
