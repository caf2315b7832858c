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
final class Answer {
    private static final Logger LOG = LoggerFactory.getLogger(Answer.class);

    private final Attempt attempt;
    private final Attempts attempts;
    private int rate;
    private volatile AnswerListener listener = Nobody.LISTENING;
    private volatile Stage stage;
    private WavAppender wav;
    private Follower follower;
    private boolean halfSample;
    private long toldBytes;
    private Optional<Problem> deafness = Optional.empty();

    Answer(Attempt attempt, Attempts attempts, int rate, Stage stage) {
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
    boolean takesRate(int offered) {
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
    void greet(AnswerListener newcomer) {
        listener = newcomer;
        if (halfSample) {
            wav.close();
            wav = WavAppender.reopen(attempts.recording(id()));
            halfSample = false;
        }
        newcomer.ready(bytes());
    }

    void nobodyListens() {
        listener = Nobody.LISTENING;
    }

    /** Bytes of sound that are stored. */
    long bytes() {
        return wav == null ? 0 : wav.bytes();
    }

    /** Why this answer is not being heard any more, although it is recorded. */
    void deaf(Problem why) {
        deafness = Optional.of(why);
    }

    Optional<Problem> deafness() {
        return deafness;
    }

    /** Nobody will wait for what is heard. */
    void abandon() {
        if (follower != null) {
            follower.abandon();
        }
    }

    /** Makes the file; the follower is what hears it. */
    Follower open() {
        wav = WavAppender.create(attempts.recording(id()), rate);
        follower = new Follower(attempts.recording(id()), rate);
        attempts.label(attempt);
        note(AttemptStage.RECORDING);
        return follower;
    }

    /**
     * Goes on with the kept file; the follower hears it from its start.
     *
     * @param newcomer is told from now on, also why it can't be
     */
    Follower goOn(AnswerListener newcomer) {
        listener = newcomer;
        WavAppender kept = WavAppender.reopen(attempts.recording(id()));
        if (kept.sampleRate() != rate) {
            kept.close();
            throw Says.rate(rate, kept.sampleRate());
        }
        wav = kept;
        follower = new Follower(attempts.recording(id()), rate);
        follower.grown(bytes());
        note(AttemptStage.RECORDING);
        return follower;
    }

    /** Stores the block before anything else is done with it. */
    void append(byte[] pcm, int length) {
        try {
            wav.append(pcm, length);
            halfSample ^= (length & 1) == 1;
        } finally {
            follower.grown(wav.bytes());
        }
        // Half a second of sound: twice as often as promised, so that a late block breaks no promise.
        if (wav.bytes() - toldBytes >= rate) {
            toldBytes = wav.bytes();
            listener.stored(toldBytes);
        }
    }

    /** Closes the file; what is stored is kept for later. */
    void setAside() {
        if (wav == null) {
            return;
        }
        abandon();
        close();
        note(AttemptStage.INTERRUPTED);
    }

    /** Closes the file and lets it be heard to its end. */
    void complete() {
        close();
        note(AttemptStage.ANALYSING);
        listener.stored(wav.bytes());
        follower.complete(wav.bytes());
    }

    private void close() {
        try {
            wav.close();
        } catch (AloudException e) {
            LOG.warn("{} could not be closed cleanly: {}", attempts.recording(id()), e.getMessage());
        }
    }

    /** The record follows the sound, not the other way round: where it can't be written now, it is mended later. */
    void note(AttemptStage reached) {
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
