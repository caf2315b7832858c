package dev.aloud.recording;

import dev.aloud.attempts.Attempt;
import dev.aloud.attempts.AttemptStage;
import dev.aloud.attempts.Attempts;
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

/** Hears stored recordings: those that were cut off, imported, or made where nothing could be recognised. Thread-safe. */
public final class TranscriptionQueue implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(TranscriptionQueue.class);

    private static final LiveTranscriber.TranscriptListener NO_LISTENER = new LiveTranscriber.TranscriptListener() {
        @Override
        public void words(List<Word> fresh, List<Word> all) {}

        @Override
        public void partial(String text, int heardMs) {}
    };

    /** A block of sound is heard in a tenth of a second; more is patience for a slow disk. */
    private static final int SHUTDOWN_SECONDS = 5;

    private final Attempts attempts;
    private final Reviewer reviewer;
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

    /** One at a time: each recogniser takes memory by the minute that it hears. */
    private final Object turn = new Object();

    public TranscriptionQueue(Attempts attempts, Reviewer reviewer, SpeechEngine engine) {
        this.attempts = attempts;
        this.reviewer = reviewer;
        this.engine = engine;
    }

    /** Whether that recording is being heard now, or waits for its turn. */
    public boolean isPending(String id) {
        return running.contains(id) || waiting.contains(id);
    }

    /** As {@link #startTranscription}, but returns at once; the attempt's stage tells when it is done. */
    public void enqueue(String id) {
        waiting.add(id);
        Attempt attempt = attempts.get(id);
        attempts.stage(id, AttemptStage.ANALYSING, attempt.lengthMs());
        later.execute(() -> {
            try {
                transcribe(id);
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
     * Hears the recording and stores what follows; returns when that is done. One that this very model has heard is not
     * heard again: it would hear the same.
     *
     * @throws AloudException BUSY while it is being recorded or heard, NOT_FOUND, UNAVAILABLE without recognition
     */
    public Review recognise(String id) {
        engine.unavailable().ifPresent(why -> {
            throw new AloudException(Kind.UNAVAILABLE, why.what(), why.where(), why.remedy());
        });
        return transcribe(id);
    }

    /** As {@link #recognise}, but where nothing can be recognised the attempt is done without words, and says why. */
    public Review transcribe(String id) {
        Attempt attempt = attempts.get(id);
        if (attempt.stage() == AttemptStage.RECORDING || !running.add(id)) {
            throw new AloudException(
                    Kind.BUSY, "The recording is not complete, or is being transcribed.", id, "Wait until it is done.");
        }
        try {
            Optional<RecognitionResult> before = attempts.recognitionResult(id);
            if (before.isEmpty() || !isNewest(before.get())) {
                transcribe(attempt);
            }
        } finally {
            running.remove(id);
        }
        return reviewer.review(id).orElseThrow(Reviewer.notDone(id));
    }

    private boolean isNewest(RecognitionResult heard) {
        return heard.recognitionProblem().isEmpty() && heard.modelVersion().equals(engine.modelVersion());
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
