package dev.aloud.recording;

import dev.aloud.analysis.Analyser;
import dev.aloud.attempts.Attempt;
import dev.aloud.attempts.AttemptPlan;
import dev.aloud.attempts.AttemptStage;
import dev.aloud.attempts.Attempts;
import dev.aloud.attempts.Reviewer;
import dev.aloud.audio.SoundFile;
import dev.aloud.problem.AloudException;
import dev.aloud.problem.AloudException.Kind;
import dev.aloud.problem.Problem;
import dev.aloud.recording.Stage.AwaitingReturn;
import dev.aloud.recording.Stage.Connected;
import dev.aloud.recording.Stage.Recording;
import dev.aloud.speech.SpeechEngine;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one owner of answers being spoken. Everything that happens to them goes through one queue and one thread; whoever
 * calls waits until it is done, so that sound that comes in faster than the disk takes it waits at its sender and not in
 * memory. One answer is recorded at a time; earlier ones may still be analysed meanwhile. Thread-safe.
 */
public final class RecordingDesk implements AutoCloseable {
    /** Longest answer, minutes. */
    public static final int MAX_MINUTES = SoundFile.MAX_MINUTES;

    /** Least samples a second, Hz: below it the recogniser hears nothing. */
    public static final int LEAST_RATE = SoundFile.LEAST_RATE;

    /** Most samples a second, Hz. */
    public static final int MOST_RATE = SoundFile.MOST_RATE;

    /** How long a recording waits for its page: a reload takes a second, a browser that restarts some ten. */
    public static final Duration RETURN_TIME = Duration.ofSeconds(30);

    /** A block of sound is heard in a tenth of a second; more is patience for a slow disk. */
    private static final long ENDING_MS = 5000;

    private static final Logger LOG = LoggerFactory.getLogger(RecordingDesk.class);

    private final Attempts attempts;
    private final Reviewer reviewer;
    private final Analyser analyser;
    private final SpeechEngine engine;
    private final Duration returnTime;
    private final Duration longest;
    private final ScheduledThreadPoolExecutor queue =
            new ScheduledThreadPoolExecutor(1, run -> new Thread(run, "recording desk"));
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final Set<Thread> ears = ConcurrentHashMap.newKeySet();
    private long pages;

    public RecordingDesk(Attempts attempts, Reviewer reviewer, Analyser analyser, SpeechEngine engine) {
        this(attempts, reviewer, analyser, engine, RETURN_TIME, Duration.ofMinutes(MAX_MINUTES));
    }

    RecordingDesk(
            Attempts attempts,
            Reviewer reviewer,
            Analyser analyser,
            SpeechEngine engine,
            Duration returnTime,
            Duration longest) {
        this.attempts = attempts;
        this.reviewer = reviewer;
        this.analyser = analyser;
        this.engine = engine;
        this.returnTime = returnTime;
        this.longest = longest;
        // A timer that still runs must not keep the process alive.
        queue.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    /**
     * Connects to an answer, for the first time or again. The listener is told {@code ready} before this returns.
     *
     * @param rate samples a second of the sound to come, Hz
     * @throws AloudException NOT_FOUND, BUSY while another answer is recorded, BAD_REQUEST for a rate that can't be
     */
    public Line join(String id, int rate, AnswerListener listener) {
        if (rate < LEAST_RATE || rate > MOST_RATE) {
            throw Says.rate(rate);
        }
        attempts.get(id);
        return onDesk(() -> {
            makeWay(id);
            Answer answer = answerOf(id, rate);
            if (!answer.takesRate(rate)) {
                throw Says.rate(rate, answer.rate());
            }
            long page = ++pages;
            apply(answer, new Command.Join(page), Call.of(listener));
            return new Line(this, answer, page);
        });
    }

    /** One that was cut off is looked at anew: it may have been heard or deleted since. */
    private Answer answerOf(String id, int rate) {
        Answer known = answers.get(id);
        if (known != null && !(known.stage() instanceof Stage.Interrupted)) {
            return known;
        }
        Attempt attempt = attempts.get(id);
        Answer answer = new Answer(attempt, attempts, rate, stageOf(attempt));
        answers.put(id, answer);
        return answer;
    }

    /** The attempt whose page is connected at this moment; empty where another answer may begin. */
    public Optional<String> beingRecorded() {
        return answers.values().stream()
                .filter(RecordingDesk::holdsTheDesk)
                .map(Answer::id)
                .findFirst();
    }

    /** Throws BUSY while another answer is being recorded; one whose page went away makes way. */
    public void checkFree() {
        beingRecorded().ifPresent(id -> {
            throw Says.busy();
        });
    }

    /** An answer whose page is away is closed at once, so that it can be heard or deleted; any other stays as it is. */
    public void waitNoLonger(String id) {
        onDesk(() -> {
            Optional.ofNullable(answers.get(id)).ifPresent(a -> apply(a, new Command.GiveWay(), Call.NONE));
            return id;
        });
    }

    private static boolean holdsTheDesk(Answer answer) {
        return answer.stage() instanceof Recording || answer.stage() instanceof Connected;
    }

    /** Whether this process is at work on that attempt: being recorded, waited for or analysed. */
    public boolean isInHand(String id) {
        Answer answer = answers.get(id);
        return answer != null && isLive(answer.stage());
    }

    private static boolean isLive(Stage stage) {
        return !(stage instanceof Stage.Prepared || stage instanceof Stage.Interrupted || stage instanceof Stage.Done);
    }

    private static Stage stageOf(Attempt attempt) {
        return switch (attempt.stage()) {
            case PREPARED -> new Stage.Prepared();
            case DONE -> new Stage.Done();
            case RECORDING, INTERRUPTED -> cutOff(attempt);
            case ANALYSING, DELETED -> throw Says.beingHeard(attempt.id());
        };
    }

    private static Stage cutOff(Attempt attempt) {
        if (attempt.plan().source() != AttemptPlan.Source.MICROPHONE) {
            throw Says.imported(attempt.id());
        }
        return new Stage.Interrupted();
    }

    private void makeWay(String id) {
        for (Answer other : answers.values()) {
            if (other.id().equals(id)) {
                continue;
            }
            apply(other, new Command.GiveWay(), Call.NONE);
            if (holdsTheDesk(other)) {
                throw Says.busy();
            }
            if (!isLive(other.stage())) {
                answers.remove(other.id());
            }
        }
    }

    /** What a command brings along. */
    private record Call(AnswerListener listener, byte[] pcm, int length, Problem problem) {
        private static final Call NONE = of(Nobody.LISTENING);

        private static Call of(AnswerListener listener) {
            return new Call(listener, new byte[0], 0, Says.OUR_FAULT);
        }

        private static Call of(Problem problem) {
            return new Call(Nobody.LISTENING, new byte[0], 0, problem);
        }
    }

    void sound(Answer answer, long page, byte[] pcm, int length) {
        if (length == 0) {
            // An empty frame is no sound, and must not make an attempt of nothing.
            return;
        }
        onDesk(() -> {
            long room = longest.toSeconds() * 2 * answer.rate() - answer.bytes();
            int fits = (int) Math.min(length, room);
            apply(answer, new Command.Sound(page), new Call(Nobody.LISTENING, pcm, fits, Says.OUR_FAULT));
            if (fits == room) {
                apply(answer, new Command.Full(), Call.NONE);
            }
            return page;
        });
    }

    /** Does not wait: a socket's end is told on whatever thread it is noticed, the desk's own included. */
    void post(Answer answer, Command command) {
        try {
            queue.execute(() -> apply(answer, command, Call.NONE));
        } catch (RejectedExecutionException e) {
            LOG.debug("{} comes after the end", command);
        }
    }

    private void apply(Answer answer, Command command, Call call) {
        Step step = Transitions.next(answer.stage(), command);
        answer.stage(step.next());
        try {
            for (Effect effect : step.effects()) {
                perform(effect, answer, call);
            }
        } catch (AloudException e) {
            LOG.warn("{}", e.getMessage());
            apply(answer, new Command.DiskFailed(), Call.of(e.problems().get(0)));
        }
    }

    private void perform(Effect effect, Answer answer, Call call) {
        AnswerListener listener = answer.listener();
        switch (effect) {
            case GREET -> answer.greet(call.listener());
            case DISMISS -> tellLast(answer, Says.TAKEN_OVER);
            case OPEN -> hear(answer, answer.open());
            case GO_ON -> hear(answer, answer.goOn(call.listener()));
            case APPEND -> answer.append(call.pcm(), call.length());
            case SET_ASIDE -> answer.setAside();
            case FINISH -> finish(answer);
            case AWAIT -> await(answer);
            case TELL_ANALYSING -> listener.analysing();
            case TELL_DONE -> listener.done();
            case TELL_NO_SOUND -> tellLast(answer, Says.NO_SOUND);
            case TELL_FULL -> listener.problem(Says.FULL, false);
            case TELL_DISK -> tellLast(answer, call.problem());
            case TELL_NO_FEEDBACK -> {
                answer.note(AttemptStage.INTERRUPTED);
                tellLast(answer, call.problem());
            }
        }
    }

    private static void tellLast(Answer answer, Problem problem) {
        AnswerListener listener = answer.listener();
        answer.nobodyListens();
        listener.problem(problem, true);
    }

    private void finish(Answer answer) {
        answer.complete();
        answer.deafness().ifPresent(why -> apply(answer, new Command.AnalysisFailed(), Call.of(why)));
    }

    private void await(Answer answer) {
        answer.nobodyListens();
        answer.note(AttemptStage.RECORDING);
        Command up = new Command.TimeUp(((AwaitingReturn) answer.stage()).absence());
        queue.schedule(() -> apply(answer, up, Call.NONE), returnTime.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void hear(Answer answer, Follower follower) {
        Thread ear = new Thread(() -> follow(answer, follower), "hearing " + answer.id());
        ear.setDaemon(true);
        ears.add(ear);
        ear.start();
    }

    /** Runs on the answer's own thread, from its first sound to its feedback. */
    private void follow(Answer answer, Follower follower) {
        try {
            LiveEar ear = new LiveEar(analyser, answer.habits(), answer::listener);
            follower.follow(engine, ear).ifPresent(heard -> {
                reviewer.done(answer.id(), heard);
                post(answer, new Command.Analysed());
            });
        } catch (AloudException e) {
            noFeedback(answer, e.problems().get(0));
        } catch (RuntimeException e) {
            LOG.error("{} can't be analysed", answer.id(), e);
            noFeedback(answer, Says.OUR_FAULT);
        } finally {
            ears.remove(Thread.currentThread());
        }
    }

    /** Recording goes on without being heard; the page is told once the sound is complete. */
    private void noFeedback(Answer answer, Problem why) {
        try {
            queue.execute(() -> {
                answer.deaf(why);
                apply(answer, new Command.AnalysisFailed(), Call.of(why));
            });
        } catch (RejectedExecutionException e) {
            LOG.debug("{} failed after the end", answer.id());
        }
    }

    private <T> T onDesk(Callable<T> work) {
        try {
            return queue.submit(work).get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof AloudException fault) {
                throw fault;
            }
            throw new IllegalStateException("the recording desk failed", e.getCause());
        } catch (RejectedExecutionException e) {
            throw new AloudException(Kind.UNAVAILABLE, "Aloud is ending.", "live", "Start Aloud again.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AloudException(Kind.UNAVAILABLE, "Aloud is ending.", "live", "Start Aloud again.", e);
        }
    }

    /** Ends every recording; what was said is kept. Closing twice does nothing. */
    @Override
    public void close() {
        if (queue.isShutdown()) {
            return;
        }
        onDesk(() -> {
            answers.values().forEach(a -> {
                apply(a, new Command.Shutdown(), Call.NONE);
                a.abandon();
            });
            return AttemptStage.INTERRUPTED;
        });
        queue.shutdown();
        ears.forEach(RecordingDesk::awaitEnd);
    }

    private static void awaitEnd(Thread ear) {
        try {
            ear.join(ENDING_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
