package dev.aloud.recording;

import dev.aloud.attempts.Attempt;
import dev.aloud.attempts.AttemptStage;
import dev.aloud.attempts.Attempts;
import dev.aloud.attempts.Reading;
import dev.aloud.attempts.Readings;
import dev.aloud.attempts.RecognitionResult;
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

/** Transcribes stored recordings: interrupted ones, imported ones, and those made without recognition. Thread-safe. */
public final class TranscriptionQueue implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(TranscriptionQueue.class);

    private static final LiveTranscriber.TranscriptListener NO_LISTENER = new LiveTranscriber.TranscriptListener() {
        @Override
        public void words(List<Word> fresh, List<Word> all) {}

        @Override
        public void partial(String text, int heardMs) {}
    };

    /** How long the shutdown waits. A block takes a tenth of a second; the rest is for slow disks. */
    private static final int SHUTDOWN_SECONDS = 5;

    private final Attempts attempts;
    private final Reviewer reviewer;
    private final Readings readings;
    private final SpeechEngine engine;
    private volatile LiveTranscriber current;
    private volatile boolean closing;
    private final Set<String> waiting = ConcurrentHashMap.newKeySet();
    private final Set<String> running = ConcurrentHashMap.newKeySet();
    private final ExecutorService later = Executors.newSingleThreadExecutor(run -> {
        Thread thread = new Thread(run, "transcription queue");
        thread.setDaemon(true);
        return thread;
    });

    /** One at a time: the memory of a recogniser grows with each minute of sound. */
    private final Object turn = new Object();

    public TranscriptionQueue(Attempts attempts, Reviewer reviewer, SpeechEngine engine) {
        this.attempts = attempts;
        this.reviewer = reviewer;
        this.readings = new Readings(attempts);
        this.engine = engine;
    }

    /** Returns whether that recording is being transcribed or waits for its turn. */
    public boolean isPending(String id) {
        return running.contains(id) || waiting.contains(id);
    }

    /** As {@link #transcribe}, but returns at once; the stage of the attempt shows when it is done. */
    public void enqueue(String id) {
        waiting.add(id);
        Attempt attempt = attempts.get(id);
        attempts.stage(id, AttemptStage.ANALYSING, attempt.lengthMs());
        later.execute(() -> {
            try {
                transcribe(id);
            } catch (RuntimeException e) {
                // Housekeeping repairs its stage, and the user can transcribe it again.
                LOG.warn("{} could not be heard: {}", id, e.getMessage());
            } finally {
                waiting.remove(id);
            }
        });
    }

    /** Stops transcribing. Recordings that wait are found at the next start. Closing twice does nothing. */
    @Override
    public void close() {
        closing = true;
        LiveTranscriber now = current;
        if (now != null) {
            now.cancel();
        }
        later.shutdown();
        try {
            later.awaitTermination(SHUTDOWN_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Transcribes the recording and stores the result; returns when that is done. If the current
     * model recognised it before, that result is put in force instead, since it would be the same. Earlier results are kept.
     *
     * @throws AloudException BUSY while it is being recorded or transcribed, NOT_FOUND, UNAVAILABLE without recognition
     */
    public Review recognise(String id) {
        engine.unavailable().ifPresent(why -> {
            throw new AloudException(Kind.UNAVAILABLE, why.what(), why.where(), why.remedy());
        });
        return transcribe(id);
    }

    /** As {@link #recognise}, but without recognition the attempt becomes done without words, with the reason. */
    public Review transcribe(String id) {
        Attempt attempt = attempts.get(id);
        if (attempt.stage() == AttemptStage.RECORDING || !running.add(id)) {
            throw new AloudException(
                    Kind.BUSY, "The recording is not complete, or is being transcribed.", id, "Wait until it is done.");
        }
        try {
            Optional<Reading> known = readings.by(id, engine.modelVersion());
            if (known.isPresent()) {
                reviewer.use(id, known.get().number());
            } else {
                transcribe(attempt);
            }
        } finally {
            running.remove(id);
        }
        return reviewer.review(id).orElseThrow(Reviewer.notDone(id));
    }

    private void transcribe(Attempt attempt) {
        Path wav = attempts.existingRecording(attempt.id());
        attempts.stage(attempt.id(), AttemptStage.ANALYSING, attempt.lengthMs());
        try {
            synchronized (turn) {
                reviewer.done(attempt.id(), transcribed(wav));
            }
        } catch (RuntimeException e) {
            restoreStage(attempt);
            throw e;
        }
    }

    private void restoreStage(Attempt attempt) {
        try {
            AttemptStage before = attempt.stage() == AttemptStage.DONE ? AttemptStage.DONE : AttemptStage.INTERRUPTED;
            attempts.stage(attempt.id(), before, attempt.lengthMs());
        } catch (AloudException e) {
            LOG.warn("{}", e.getMessage());
        }
    }

    private RecognitionResult transcribed(Path wav) {
        StoredSound sound = StoredSound.of(wav);
        LiveTranscriber transcriber = new LiveTranscriber(wav, sound.sampleRate());
        transcriber.complete(sound.bytes());
        current = transcriber;
        if (closing) {
            transcriber.cancel();
        }
        return transcriber
                .transcribe(engine, NO_LISTENER)
                .orElseThrow(() -> new AloudException(
                        Kind.UNAVAILABLE,
                        "Aloud is shutting down.",
                        wav.toString(),
                        "Transcribe the recording again later."));
    }
}
