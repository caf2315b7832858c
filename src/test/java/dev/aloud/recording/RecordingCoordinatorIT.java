package dev.aloud.recording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloud.analysis.Analyser;
import dev.aloud.attempts.AttemptPlan;
import dev.aloud.attempts.AttemptStage;
import dev.aloud.attempts.Attempts;
import dev.aloud.attempts.Housekeeping;
import dev.aloud.attempts.Reviewer;
import dev.aloud.content.Content;
import dev.aloud.problem.AloudException;
import dev.aloud.problem.Problem;
import dev.aloud.server.NoRecognitionEngine;
import dev.aloud.speech.Recogniser;
import dev.aloud.speech.SpeechEngine;
import dev.aloud.transcript.Word;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The desk without a server, with times short enough to wait for. */
class RecordingCoordinatorIT {
    private static final int RATE = 16_000;
    private static final Content CONTENT = Content.load();
    private static final Analyser ANALYSER = Analyser.load();
    private static final byte[] SECOND = new byte[2 * RATE];

    @TempDir
    Path data;

    private final RecordedEvents page = new RecordedEvents();
    private Attempts attempts;
    private String id;

    @BeforeEach
    void prepare() {
        attempts = Attempts.open(data, Clock.systemUTC());
        id = attempts.prepare(AttemptPlan.spoken(CONTENT.questions().get(0), "sde2", "full"))
                .id();
    }

    @Test
    void anAnswerEndsByItselfAtItsLongestAndNothingOfItIsLost() throws Exception {
        try (RecordingCoordinator coordinator =
                desk(new NoRecognitionEngine(), Duration.ofSeconds(30), Duration.ofSeconds(3))) {
            RecordingConnection line = coordinator.join(id, RATE, page);
            for (int i = 0; i < 5; i++) {
                line.sound(SECOND, SECOND.length);
            }
            assertTrue(page.await("problem").contains("the longest that Aloud records"));
            page.await("analysing");
            page.await("done");
            assertEquals(3000, attempts.get(id).lengthMs());
            assertEquals(44 + 3 * SECOND.length, Files.size(attempts.recording(id)));
        }
    }

    @Test
    void aPageThatComesBackAfterItsAnswerWasClosedGoesOnWithIt() throws Exception {
        try (RecordingCoordinator coordinator =
                desk(new NoRecognitionEngine(), Duration.ofMillis(20), Duration.ofMinutes(1))) {
            RecordingConnection line = coordinator.join(id, RATE, page);
            line.sound(SECOND, SECOND.length);
            line.leave();
            awaitStage(AttemptStage.INTERRUPTED);
            RecordedEvents returned = new RecordedEvents();
            RecordingConnection back = coordinator.join(id, RATE, returned);
            assertEquals("ready " + SECOND.length, returned.await("ready"));
            assertEquals(AttemptStage.RECORDING, attempts.get(id).stage());
            back.sound(SECOND, SECOND.length);
            back.stop();
            returned.await("done");
            assertEquals(2000, attempts.get(id).lengthMs());
            assertEquals(44 + 2 * SECOND.length, Files.size(attempts.recording(id)));
        }
    }

    @Test
    void anAnswerThatWasCutOffCantGoOnAtAnotherRateAndStaysAsItIs() throws Exception {
        try (RecordingCoordinator coordinator =
                desk(new NoRecognitionEngine(), Duration.ofMillis(20), Duration.ofMinutes(1))) {
            RecordingConnection line = coordinator.join(id, RATE, page);
            line.sound(SECOND, SECOND.length);
            line.leave();
            awaitStage(AttemptStage.INTERRUPTED);
            RecordedEvents other = new RecordedEvents();
            coordinator.join(id, 48_000, other);
            assertTrue(other.await("fatal").contains("16000 Hz"));
            assertEquals(AttemptStage.INTERRUPTED, attempts.get(id).stage());
            assertEquals(44 + SECOND.length, Files.size(attempts.recording(id)));
        }
    }

    @Test
    void anAnswerThatIsBeingHeardElsewhereIsNotGoneOnWith() {
        try (RecordingCoordinator coordinator =
                desk(new NoRecognitionEngine(), Duration.ofSeconds(30), Duration.ofMinutes(1))) {
            attempts.stage(id, AttemptStage.ANALYSING, 1000);
            AloudException fault = assertThrows(AloudException.class, () -> coordinator.join(id, RATE, page));
            assertEquals(AloudException.Kind.BUSY, fault.kind());
        }
    }

    @Test
    void anAnswerWhosePageIsAwayIsNotWaitedForOnceItsFeedbackIsAskedFor() {
        try (RecordingCoordinator coordinator =
                desk(new NoRecognitionEngine(), Duration.ofMinutes(5), Duration.ofMinutes(1))) {
            RecordingConnection line = coordinator.join(id, RATE, page);
            line.sound(SECOND, SECOND.length);
            coordinator.stopWaiting(id);
            assertTrue(coordinator.isBusyWith(id), "its page is there");
            line.leave();
            coordinator.stopWaiting(id);
            assertEquals(AttemptStage.INTERRUPTED, attempts.get(id).stage());
            assertEquals(Optional.empty(), coordinator.currentAttempt());
        }
    }

    @Test
    void aRecogniserThatFailsCostsTheFeedbackAndNotTheRecording() throws Exception {
        try (RecordingCoordinator coordinator =
                desk(new BreakingEngine(), Duration.ofSeconds(30), Duration.ofMinutes(1))) {
            RecordingConnection line = coordinator.join(id, RATE, page);
            for (int i = 0; i < 3; i++) {
                line.sound(SECOND, SECOND.length);
            }
            line.stop();
            page.await("fatal");
            awaitStage(AttemptStage.INTERRUPTED);
            assertEquals(44 + 3 * SECOND.length, Files.size(attempts.recording(id)));
        }
    }

    @Test
    void aDatabaseThatIsLockedMeanwhileCostsNoSound() throws Exception {
        try (RecordingCoordinator coordinator =
                desk(new NoRecognitionEngine(), Duration.ofSeconds(30), Duration.ofMinutes(1))) {
            RecordingConnection line = coordinator.join(id, RATE, page);
            try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("aloud.db"));
                    Statement statement = other.createStatement()) {
                statement.execute("BEGIN EXCLUSIVE");
                line.sound(SECOND, SECOND.length);
                line.sound(SECOND, SECOND.length);
                line.stop();
                assertTrue(page.await("fatal").contains("locked"));
            }
            new Housekeeping(attempts).mendUnfinished(coordinator::isBusyWith);
            assertEquals(AttemptStage.INTERRUPTED, attempts.get(id).stage());
            assertEquals(2000, attempts.get(id).lengthMs());
            assertEquals(44 + 2 * SECOND.length, Files.size(attempts.recording(id)));
        }
    }

    @Test
    void aRateThatChangesInTheMiddleIsRefusedAndTheAnswerGoesOn() throws Exception {
        try (RecordingCoordinator coordinator =
                desk(new NoRecognitionEngine(), Duration.ofSeconds(30), Duration.ofMinutes(1))) {
            coordinator.join(id, 48_000, page);
            RecordingConnection line = coordinator.join(id, RATE, page);
            line.sound(SECOND, SECOND.length);
            AloudException fault =
                    assertThrows(AloudException.class, () -> coordinator.join(id, 48_000, new RecordedEvents()));
            assertEquals(AloudException.Kind.BAD_REQUEST, fault.kind());
            line.stop();
            page.await("done");
        }
    }

    @Test
    void afterTheDeskIsClosedEverythingSaysSo() {
        RecordingCoordinator coordinator =
                desk(new NoRecognitionEngine(), Duration.ofSeconds(30), Duration.ofMinutes(1));
        RecordingConnection line = coordinator.join(id, RATE, page);
        line.sound(SECOND, SECOND.length);
        coordinator.close();
        coordinator.close();
        assertEquals(AttemptStage.INTERRUPTED, attempts.get(id).stage());
        assertThrows(AloudException.class, () -> line.sound(SECOND, SECOND.length));
        assertThrows(AloudException.class, () -> coordinator.join(id, RATE, page));
        line.stop();
        line.leave();
    }

    private RecordingCoordinator desk(SpeechEngine engine, Duration returnTime, Duration longest) {
        Reviewer reviewer = new Reviewer(attempts, CONTENT, ANALYSER);
        return new RecordingCoordinator(attempts, reviewer, ANALYSER, engine, returnTime, longest);
    }

    private void awaitStage(AttemptStage stage) {
        long end = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        while (attempts.get(id).stage() != stage) {
            assertTrue(System.nanoTime() < end, "not " + stage + " within a minute");
            LockSupport.parkNanos(10_000_000);
        }
    }

    /** Hears one block and breaks. */
    private static final class BreakingEngine implements SpeechEngine {
        @Override
        public Optional<Problem> unavailable() {
            return Optional.empty();
        }

        @Override
        public Recogniser start(int sampleRate) {
            return new Recogniser() {
                @Override
                public List<Word> accept(byte[] pcm, int length) {
                    throw new IllegalStateException("this recogniser breaks, as the test asks");
                }

                @Override
                public String partial() {
                    return "";
                }

                @Override
                public List<Word> finish() {
                    return List.of();
                }

                @Override
                public String modelVersion() {
                    return "breaking";
                }

                @Override
                public void close() {}
            };
        }

        @Override
        public String modelVersion() {
            return "breaking";
        }

        @Override
        public void close() {}
    }
}
