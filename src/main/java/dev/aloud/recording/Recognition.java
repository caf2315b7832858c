package dev.aloud.recording;

import dev.aloud.attempts.Attempt;
import dev.aloud.attempts.AttemptStage;
import dev.aloud.attempts.Attempts;
import dev.aloud.attempts.MachineReading;
import dev.aloud.attempts.Review;
import dev.aloud.attempts.Reviewer;
import dev.aloud.attempts.StoredSound;
import dev.aloud.problem.AloudException;
import dev.aloud.problem.AloudException.Kind;
import dev.aloud.speech.SpeechEngine;
import dev.aloud.transcript.Word;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hears stored recordings: those that were cut off, imported, or made where nothing could be recognised. Thread-safe. */
public final class Recognition implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Recognition.class);

    private static final Follower.Ear DEAF = new Follower.Ear() {
        @Override
        public void words(List<Word> fresh, List<Word> all) {}

        @Override
        public void partial(String text, int heardMs) {}
    };

    /** A block of sound is heard in a tenth of a second; more is patience for a slow disk. */
    private static final int ENDING_SECONDS = 5;

    private final Attempts attempts;
    private final Reviewer reviewer;
    private final SpeechEngine engine;
    private volatile Follower current;
    private volatile boolean ending;
    private final Set<String> waiting = ConcurrentHashMap.newKeySet();
    private final Set<String> underWay = ConcurrentHashMap.newKeySet();
    private final ExecutorService later = Executors.newSingleThreadExecutor(run -> {
        Thread thread = new Thread(run, "hearing imports");
        thread.setDaemon(true);
        return thread;
    });

    /** One at a time: each recogniser takes memory by the minute that it hears. */
    private final Object turn = new Object();

    public Recognition(Attempts attempts, Reviewer reviewer, SpeechEngine engine) {
        this.attempts = attempts;
        this.reviewer = reviewer;
        this.engine = engine;
    }

    /** Whether that recording is being heard now, or waits for its turn. */
    public boolean isUnderWay(String id) {
        return underWay.contains(id) || waiting.contains(id);
    }

    /** As {@link #hear}, but returns at once; the attempt's stage tells when it is done. */
    public void hearLater(String id) {
        waiting.add(id);
        Attempt attempt = attempts.get(id);
        attempts.stage(id, AttemptStage.ANALYSING, attempt.lengthMs());
        later.execute(() -> {
            try {
                hear(id);
            } catch (RuntimeException e) {
                // Its stage is mended by the housekeeping, and the user can have it recognised.
                LOG.warn("{} could not be heard: {}", id, e.getMessage());
            } finally {
                waiting.remove(id);
            }
        });
    }

    /** Hears nothing more and waits until nothing is heard; what waits is found at the next start. Closing twice does nothing. */
    @Override
    public void close() {
        ending = true;
        Follower now = current;
        if (now != null) {
            now.abandon();
        }
        later.shutdown();
        try {
            later.awaitTermination(ENDING_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Hears the recording and stores what follows; returns when that is done. One that this very model has heard is not
     * heard again: it would hear the same.
     *
     * @throws AloudException BUSY while it is being recorded or heard, NOT_FOUND, UNAVAILABLE without recognition
     */
    public Review recognise(String id) {
        engine.unavailable().ifPresent(why -> {
            throw new AloudException(Kind.UNAVAILABLE, why.what(), why.where(), why.remedy());
        });
        return hear(id);
    }

    /** As {@link #recognise}, but where nothing can be recognised the attempt is done without words, and says why. */
    public Review hear(String id) {
        Attempt attempt = attempts.get(id);
        if (attempt.stage() == AttemptStage.RECORDING || !underWay.add(id)) {
            throw new AloudException(
                    Kind.BUSY, "The recording is not complete, or is being heard now.", id, "Wait until it is done.");
        }
        try {
            Optional<MachineReading> before = attempts.heard(id);
            if (before.isEmpty() || !isNewest(before.get())) {
                hear(attempt);
            }
        } finally {
            underWay.remove(id);
        }
        return reviewer.review(id).orElseThrow(Reviewer.notDone(id));
    }

    private boolean isNewest(MachineReading heard) {
        return heard.unheard().isEmpty() && heard.modelVersion().equals(engine.modelVersion());
    }

    private void hear(Attempt attempt) {
        Path wav = attempts.existingRecording(attempt.id());
        attempts.stage(attempt.id(), AttemptStage.ANALYSING, attempt.lengthMs());
        try {
            synchronized (turn) {
                reviewer.done(attempt.id(), heard(wav));
            }
        } catch (RuntimeException e) {
            takeBack(attempt);
            throw e;
        }
    }

    private void takeBack(Attempt attempt) {
        try {
            AttemptStage before = attempt.stage() == AttemptStage.DONE ? AttemptStage.DONE : AttemptStage.INTERRUPTED;
            attempts.stage(attempt.id(), before, attempt.lengthMs());
        } catch (AloudException e) {
            LOG.warn("{}", e.getMessage());
        }
    }

    private MachineReading heard(Path wav) {
        StoredSound sound = StoredSound.of(wav);
        Follower follower = new Follower(wav, sound.sampleRate());
        follower.complete(sound.bytes());
        current = follower;
        if (ending) {
            follower.abandon();
        }
        return follower.follow(engine, DEAF)
                .orElseThrow(() -> new AloudException(
                        Kind.UNAVAILABLE, "Aloud is ending.", wav.toString(), "Recognise the recording again later."));
    }
}
