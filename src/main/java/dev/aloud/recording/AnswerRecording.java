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

/** One answer and its file. Changed by the desk's thread alone; stage and listener are read by others. */
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

    /** What was known of the speaker when he began. */
    SpeakerHabits habits() {
        return attempt.plan().habits();
    }

    int rate() {
        return rate;
    }

    /** Whether sound of that rate can come; before the first sound any can. */
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

    /** Who is told; from any thread. */
    AnswerListener listener() {
        return listener;
    }

    /** The listener becomes the one that is told; an odd byte of the one before is dropped, for it sends that sample anew. */
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

    /** Bytes of sound that are stored. */
    long bytes() {
        return wav == null ? 0 : wav.bytes();
    }

    /** Why this answer is not being heard any more, although it is recorded. */
    void transcriptionFailed(Problem why) {
        transcriptionProblem = Optional.of(why);
    }

    Optional<Problem> transcriptionProblem() {
        return transcriptionProblem;
    }

    /** Nobody will wait for what is heard. */
    void cancelTranscription() {
        if (transcriber != null) {
            transcriber.cancel();
        }
    }

    /** Makes the file; the follower is what hears it. */
    LiveTranscriber open() {
        wav = WavAppender.create(attempts.recording(id()), rate);
        transcriber = new LiveTranscriber(attempts.recording(id()), rate);
        attempts.writeSidecar(attempt);
        saveStage(AttemptStage.RECORDING);
        return transcriber;
    }

    /**
     * Goes on with the kept file; the follower hears it from its start.
     *
     * @param newcomer is told from now on, also why it can't be
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

    /** Stores the block before anything else is done with it. */
    void append(byte[] pcm, int length) {
        try {
            wav.append(pcm, length);
            halfSample ^= (length & 1) == 1;
        } finally {
            transcriber.bytesWritten(wav.bytes());
        }
        // Half a second of sound: twice as often as promised, so that a late block breaks no promise.
        if (wav.bytes() - reportedBytes >= rate) {
            reportedBytes = wav.bytes();
            listener.stored(reportedBytes);
        }
    }

    /** Closes the file; what is stored is kept for later. */
    void suspend() {
        if (wav == null) {
            return;
        }
        cancelTranscription();
        close();
        saveStage(AttemptStage.INTERRUPTED);
    }

    /** Closes the file and lets it be heard to its end. */
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

    /** The record follows the sound, not the other way round: where it can't be written now, it is mended later. */
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
