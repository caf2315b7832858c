package dev.aloud.attempts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloud.analysis.Analyser;
import dev.aloud.content.Content;
import dev.aloud.delivery.DeliveryFigure;
import dev.aloud.delivery.DeliveryPart;
import dev.aloud.delivery.MeasuredFigure;
import dev.aloud.transcript.Word;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The user's own medians, from what is stored of earlier attempts. */
class OwnFiguresTest {
    private static final Content CONTENT = Content.load();
    private static final Analyser ANALYSER = Analyser.load();
    private static final AttemptPlan PLAN =
            new AttemptPlan("ownership-1", "ownership", "sde2", "120", AttemptPlan.Source.MICROPHONE, "");
    private static final Instant FIRST = Instant.parse("2026-11-01T10:00:00Z");

    @TempDir
    Path data;

    private Attempts attempts;
    private Reviewer reviewer;
    private int begun;

    @BeforeEach
    void open() {
        attempts = Attempts.open(data, Clock.fixed(FIRST, ZoneOffset.UTC));
        reviewer = new Reviewer(attempts, CONTENT, ANALYSER);
    }

    /** An answer of that many seconds; each is begun an hour after the one before. */
    private String answered(int wordsPerMinute, int seconds) {
        String id = attempts.prepare(PLAN, FIRST.plusSeconds(3600L * begun++)).id();
        List<Word> words = new ArrayList<>();
        int count = wordsPerMinute * seconds / 60;
        for (int i = 0; i < count; i++) {
            words.add(new Word("w" + i, 1000 * seconds * i / count, 1000 * seconds * (i + 1) / count, 1));
        }
        reviewer.done(id, new RecognitionResult(words, Optional.empty(), "test", Optional.empty()));
        return id;
    }

    private Optional<MeasuredFigure.OwnMedian> pace(String id) {
        return reviewer.review(id).orElseThrow().analysis().delivery().figures().stream()
                .filter(one -> one.figure() == DeliveryFigure.WORDS_PER_MINUTE)
                .findFirst()
                .orElseThrow()
                .own();
    }

    private static Optional<MeasuredFigure.OwnMedian> median(double value, int answers) {
        return Optional.of(new MeasuredFigure.OwnMedian(value, answers));
    }

    @Test
    void fewerThanThreeEarlierAnswersSayNothing() {
        answered(100, 30);
        String second = answered(120, 30);
        String third = answered(140, 30);
        assertEquals(Optional.empty(), pace(second));
        assertEquals(Optional.empty(), pace(third));
        assertEquals(median(120, 3), pace(answered(200, 30)));
    }

    @Test
    void onlyTheNewestTenEarlierAnswersCountAndLaterOnesNever() {
        for (int i = 0; i < 5; i++) {
            answered(60, 30);
        }
        for (int i = 0; i < 10; i++) {
            answered(140 + 2 * i, 30);
        }
        String id = answered(100, 30);
        assertEquals(median(149, 10), pace(id));
        for (int i = 0; i < 10; i++) {
            answered(300, 30);
        }
        assertEquals(median(149, 10), pace(id));
    }

    @Test
    void answersThatSaidTooLittleAndDeletedOnesDontCount() {
        answered(100, 30);
        answered(120, 30);
        answered(140, 30);
        answered(300, 10);
        answered(300, 0);
        String gone = answered(300, 30);
        attempts.delete(gone);
        String id = answered(130, 30);
        assertEquals(median(120, 3), pace(id));
        attempts.restore(gone);
        assertEquals(median(130, 4), pace(id));
    }

    @Test
    void attemptsFromBeforeFiguresWereStoredAreMeasuredOnceInTheBackground() {
        answered(100, 30);
        answered(120, 30);
        answered(140, 30);
        String id = answered(130, 30);
        attempts.database().inTransaction(db -> db.execute("DELETE FROM delivery"));
        assertEquals(
                4,
                attempts.withOtherRules(ANALYSER.rubricVersion(), ANALYSER.deliveryVersion())
                        .size());
        assertEquals(Optional.empty(), pace(id));
        reviewer.refresh(() -> false);
        assertEquals(median(120, 3), pace(id));
        assertEquals(List.of(), attempts.withOtherRules(ANALYSER.rubricVersion(), ANALYSER.deliveryVersion()));
        assertEquals(
                4, attempts.withOtherRules(ANALYSER.rubricVersion(), "another").size());
    }

    @Test
    void switchesAreKeptAndHideWhatIsOffButTheMedianGoesOn() {
        answered(100, 30);
        answered(120, 30);
        answered(140, 30);
        DeliverySwitches switches = new DeliverySwitches(attempts);
        assertEquals(Set.of(), switches.off());
        switches.set(Set.of(DeliveryPart.FILLERS, DeliveryPart.PAUSES));
        assertEquals(
                Set.of(DeliveryPart.FILLERS, DeliveryPart.PAUSES),
                new DeliverySwitches(Attempts.open(data, Clock.systemUTC())).off());
        String id = answered(130, 30);
        assertEquals(median(120, 3), pace(id));
        assertTrue(reviewer.review(id).orElseThrow().analysis().delivery().figures().stream()
                .noneMatch(one -> one.figure() == DeliveryFigure.FILLERS_PER_MINUTE));
        switches.set(Set.of());
        assertEquals(
                median(0, 3),
                reviewer.review(id).orElseThrow().analysis().delivery().figures().stream()
                        .filter(one -> one.figure() == DeliveryFigure.FILLERS_PER_MINUTE)
                        .findFirst()
                        .orElseThrow()
                        .own());
    }

    @Test
    void aFigureOfAnotherBuildIsLeftOut() {
        assertEquals(
                Set.of(DeliveryFigure.WORDS_PER_MINUTE),
                StoredJson.figures("{\"wordsPerMinute\": 148.25, \"charm\": 3}").keySet());
    }
}
