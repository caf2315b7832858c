package dev.aloud.attempts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.aloud.analysis.Analyser;
import dev.aloud.analysis.Corrections;
import dev.aloud.analysis.Corrections.WordFix;
import dev.aloud.audio.WavAppender;
import dev.aloud.content.Content;
import dev.aloud.problem.AloudException;
import dev.aloud.problem.AloudException.Kind;
import dev.aloud.transcript.PlainText;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two readings of one recording, without a recogniser. */
class ReadingsIT {
    private static final Content CONTENT = Content.load();
    private static final Analyser ANALYSER = Analyser.load();
    private static final Corrections FIXED = new Corrections(List.of(), List.of(new WordFix(2, "cache")), List.of());

    @TempDir
    Path data;

    private Attempts attempts;
    private Reviewer reviewer;
    private Readings readings;
    private String id;

    @BeforeEach
    void recogniseTwice() {
        attempts = Attempts.open(data, Clock.systemUTC());
        reviewer = new Reviewer(attempts, CONTENT, ANALYSER);
        readings = new Readings(attempts);
        Attempt attempt =
                attempts.prepare(AttemptPlan.spoken(CONTENT.questions().get(0), "sde2", "60"));
        id = attempt.id();
        try (WavAppender wav = WavAppender.create(attempts.recording(id), 16_000)) {
            wav.append(new byte[32_000], 32_000);
        }
        reviewer.done(id, heard("i fixed cash", "small"));
        reviewer.correct(id, FIXED);
        reviewer.done(id, heard("i fixed the cache", "large"));
    }

    private static RecognitionResult heard(String text, String model) {
        return new RecognitionResult(PlainText.words(text), Optional.empty(), model, Optional.empty());
    }

    @Test
    void theNewestReadingIsInForceAndTheEarlierOneIsKeptWithItsCorrections() {
        assertEquals(
                List.of("small", "large"),
                readings.of(id).stream().map(one -> one.heard().modelVersion()).toList());
        assertEquals(
                List.of(FIXED, Corrections.NONE),
                readings.of(id).stream().map(Reading::corrections).toList());
        assertEquals(2, reviewer.review(id).orElseThrow().reading().number());
        assertEquals(List.of(Corrections.NONE), attempts.history(id));
        assertEquals(false, attempts.get(id).corrected());
    }

    @Test
    void goingBackBringsWordsCorrectionsAndUndoOfTheEarlierReading() {
        Review first = reviewer.use(id, 1);
        assertEquals("cache", first.analysis().words().get(2).text());
        assertEquals(List.of(FIXED, Corrections.NONE), attempts.history(id));
        assertEquals(true, attempts.get(id).corrected());
        assertEquals("small", attempts.recognitionResult(id).orElseThrow().modelVersion());
        reviewer.correct(id, Corrections.NONE);
        assertEquals(Corrections.NONE, readings.get(id, 1).corrections());
        assertEquals(Corrections.NONE, readings.get(id, 2).corrections());
        reviewer.done(id, heard("i fixed the cash", "larger"));
        assertEquals(3, reviewer.review(id).orElseThrow().reading().number());
    }

    @Test
    void correctionsOfAnotherReadingThanTheOneInForceAreRefused() {
        AloudException refused =
                assertThrows(AloudException.class, () -> reviewer.correct(id, OptionalInt.of(1), FIXED));
        assertEquals(Kind.BUSY, refused.kind());
        assertEquals(Corrections.NONE, readings.get(id, 2).corrections());
        assertEquals(
                Kind.NOT_FOUND,
                assertThrows(AloudException.class, () -> reviewer.use(id, 7)).kind());
    }

    @Test
    void anAttemptThatWasBeingRecognisedAgainWhenTheProcessEndedIsDoneWithItsEarlierWords() {
        attempts.stage(id, AttemptStage.ANALYSING, 1000);
        new Housekeeping(attempts).findCutOff(one -> false);
        assertEquals(AttemptStage.DONE, attempts.get(id).stage());
        assertEquals(2, reviewer.review(id).orElseThrow().reading().number());
    }
}
