package dev.aloud.recording;

import dev.aloud.attempts.Attempt;
import dev.aloud.attempts.AttemptStage;
import dev.aloud.attempts.Attempts;
import dev.aloud.attempts.StoredSound;
import dev.aloud.audio.WavAppender;
import dev.aloud.problem.AloudException;
import dev.aloud.problem.Problem;
import dev.aloud.star.SpeakerHabits;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One answer being recorded, with its file. Only the coordinator's thread changes it; other threads may read stage and listener. */
final class AnswerRecording {
    private static final Logger LOG = LoggerFactory.getLogger(AnswerRecording.class);

    private final Attempt attempt;
    private final Attempts attempts;
    private int rate;
    private volatile AnswerListener listener = NullListener.INSTANCE;
    private volatile Stage stage;
    private WavAppender wav;
    private LiveTranscriber transcriber;
    private boolean halfSample;
    private long reportedBytes;
    private Optional<Problem> transcriptionProblem = Optional.empty();

    AnswerRecording(Attempt attempt, Attempts attempts, int rate, Stage stage) {
        this.attempt = attempt;
        this.attempts = attempts;
        this.rate = rate;
        this.stage = stage;
    }

    String id() {
        return attempt.id();
    }

    /** Returns what was known of the speaker when the answer started. */
    SpeakerHabits habits() {
        return attempt.plan().habits();
    }

    int rate() {
        return rate;
    }

    /** Returns whether sound with this rate is accepted. Before the first sound, any rate is. */
    boolean acceptsRate(int offered) {
        rate = wav == null ? offered : rate;
        return rate == offered;
    }

    Stage stage() {
        return stage;
    }

    void stage(Stage next) {
        stage = next;
    }

    /** Returns the current listener. May be called from any thread. */
    AnswerListener listener() {
        return listener;
    }

    /** Replaces the listener. An odd last byte is dropped, because the client sends that sample again. */
    void attach(AnswerListener newListener) {
        listener = newListener;
        if (halfSample) {
            wav.close();
            wav = WavAppender.reopen(attempts.recording(id()));
            halfSample = false;
        }
        newListener.ready(bytes());
    }

    void detach() {
        listener = NullListener.INSTANCE;
    }

    /** Returns the bytes of sound that are stored. */
    long bytes() {
        return wav == null ? 0 : wav.bytes();
    }

    /** Notes why this answer is recorded but not transcribed any more. */
    void transcriptionFailed(Problem why) {
        transcriptionProblem = Optional.of(why);
    }

    Optional<Problem> transcriptionProblem() {
        return transcriptionProblem;
    }

    /** Stops the transcription; its result is not wanted. */
    void cancelTranscription() {
        if (transcriber != null) {
            transcriber.cancel();
        }
    }

    /** Creates the file; returns the transcriber that reads it. */
    LiveTranscriber open() {
        wav = WavAppender.create(attempts.recording(id()), rate);
        transcriber = new LiveTranscriber(attempts.recording(id()), rate);
        attempts.writeSidecar(attempt);
        saveStage(AttemptStage.RECORDING);
        return transcriber;
    }

    /**
     * Continues the kept file; returns a transcriber that reads it from its start.
     *
     * @param newListener receives all further events, also the reason why the file can't be continued
     */
    LiveTranscriber resume(AnswerListener newListener) {
        listener = newListener;
        WavAppender kept = WavAppender.reopen(attempts.recording(id()));
        if (kept.sampleRate() != rate) {
            kept.close();
            throw RecordingProblems.rate(rate, kept.sampleRate());
        }
        wav = kept;
        transcriber = new LiveTranscriber(attempts.recording(id()), rate);
        transcriber.bytesWritten(bytes());
        saveStage(AttemptStage.RECORDING);
        return transcriber;
    }

    /** Stores the block, before anything else happens with it. */
    void append(byte[] pcm, int length) {
        try {
            wav.append(pcm, length);
            halfSample ^= (length & 1) == 1;
        } finally {
            transcriber.bytesWritten(wav.bytes());
        }
        // Twice as often as promised (every second), so that a late block does not break the promise.
        if (wav.bytes() - reportedBytes >= rate) {
            reportedBytes = wav.bytes();
            listener.stored(reportedBytes);
        }
    }

    /** Closes the file and keeps it for later. */
    void suspend() {
        if (wav == null) {
            return;
        }
        cancelTranscription();
        close();
        saveStage(AttemptStage.INTERRUPTED);
    }

    /** Closes the file and lets the transcriber finish. */
    void complete() {
        close();
        saveStage(AttemptStage.ANALYSING);
        listener.stored(wav.bytes());
        transcriber.complete(wav.bytes());
    }

    private void close() {
        try {
            wav.close();
        } catch (AloudException e) {
            LOG.warn("{} could not be closed cleanly: {}", attempts.recording(id()), e.getMessage());
        }
    }

    /** Stores the stage. If that fails, housekeeping repairs the record later; the sound is what matters. */
    void saveStage(AttemptStage reached) {
        quietly(() -> {
            attempts.stage(id(), reached, StoredSound.lengthMs(bytes(), rate));
            return reached;
        });
    }

    private static void quietly(Supplier<AttemptStage> work) {
        try {
            work.get();
        } catch (AloudException e) {
            LOG.warn("{}", e.getMessage());
        }
    }
}
