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
 * The single owner of answers being spoken. Everything that happens to them goes through one queue and one thread. Callers wait
 * until their call is done, so sound that arrives faster than the disk can store it waits at its sender, not in memory. One
 * answer is recorded at a time; earlier ones may still be analysed. Thread-safe.
 */
public final class RecordingCoordinator implements AutoCloseable {
    /** Longest answer, minutes. */
    public static final int MAX_MINUTES = SoundFile.MAX_MINUTES;

    /** Lowest sample rate, Hz; the recogniser gives nothing below it. */
    public static final int LEAST_RATE = SoundFile.LEAST_RATE;

    /** Highest sample rate, Hz. */
    public static final int MOST_RATE = SoundFile.MOST_RATE;

    /** How long a recording waits for its page. A reload takes a second, a browser restart about ten. */
    public static final Duration RETURN_TIME = Duration.ofSeconds(30);

    /** How long the shutdown waits for a transcriber. A block takes a tenth of a second; the rest is for slow disks. */
    private static final long SHUTDOWN_MS = 5000;

    private static final Logger LOG = LoggerFactory.getLogger(RecordingCoordinator.class);

    private final Attempts attempts;
    private final Reviewer reviewer;
    private final Analyser analyser;
    private final SpeechEngine engine;
    private final Duration returnTime;
    private final Duration longest;
    private final ScheduledThreadPoolExecutor queue =
            new ScheduledThreadPoolExecutor(1, run -> new Thread(run, "recordings"));
    private final Map<String, AnswerRecording> answers = new ConcurrentHashMap<>();
    private final Set<Thread> transcribers = ConcurrentHashMap.newKeySet();
    private long pages;

    public RecordingCoordinator(Attempts attempts, Reviewer reviewer, Analyser analyser, SpeechEngine engine) {
        this(attempts, reviewer, analyser, engine, RETURN_TIME, Duration.ofMinutes(MAX_MINUTES));
    }

    RecordingCoordinator(
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
        // A running timer must not keep the process alive.
        queue.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    /**
     * Connects to an answer, for the first time or again. The listener is told {@code ready} before this returns.
     *
     * @param rate sample rate of the sound, Hz
     * @throws AloudException NOT_FOUND, BUSY while another answer is recorded, BAD_REQUEST for an unsupported rate
     */
    public RecordingConnection join(String id, int rate, AnswerListener listener) {
        if (rate < LEAST_RATE || rate > MOST_RATE) {
            throw RecordingProblems.rate(rate);
        }
        attempts.get(id);
        return onQueue(() -> {
            releaseOthers(id);
            AnswerRecording answer = answerOf(id, rate);
            if (!answer.acceptsRate(rate)) {
                throw RecordingProblems.rate(rate, answer.rate());
            }
            long page = ++pages;
            apply(answer, new Command.Join(page), Call.of(listener));
            return new RecordingConnection(this, answer, page);
        });
    }

    /** An interrupted answer is loaded again: it may have been transcribed or deleted since. */
    private AnswerRecording answerOf(String id, int rate) {
        AnswerRecording known = answers.get(id);
        if (known != null && !(known.stage() instanceof Stage.Interrupted)) {
            return known;
        }
        Attempt attempt = attempts.get(id);
        AnswerRecording answer = new AnswerRecording(attempt, attempts, rate, stageOf(attempt));
        answers.put(id, answer);
        return answer;
    }

    /** Returns the attempt whose page is connected; empty if another answer may start. */
    public Optional<String> currentAttempt() {
        return answers.values().stream()
                .filter(RecordingCoordinator::isActive)
                .map(AnswerRecording::id)
                .findFirst();
    }

    /** Throws BUSY while another answer is being recorded. An answer whose page is gone does not count. */
    public void checkFree() {
        currentAttempt().ifPresent(id -> {
            throw RecordingProblems.busy();
        });
    }

    /** Closes an answer whose page is gone, so that it can be transcribed or deleted. Other answers stay as they are. */
    public void stopWaiting(String id) {
        onQueue(() -> {
            Optional.ofNullable(answers.get(id)).ifPresent(a -> apply(a, new Command.Release(), Call.NONE));
            return id;
        });
    }

    private static boolean isActive(AnswerRecording answer) {
        return answer.stage() instanceof Recording || answer.stage() instanceof Connected;
    }

    /** Returns whether that attempt is being recorded, waited for or analysed by this process. */
    public boolean isBusyWith(String id) {
        AnswerRecording answer = answers.get(id);
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
            case ANALYSING, DELETED -> throw RecordingProblems.beingHeard(attempt.id());
        };
    }

    private static Stage cutOff(Attempt attempt) {
        if (attempt.plan().source() != AttemptPlan.Source.MICROPHONE) {
            throw RecordingProblems.imported(attempt.id());
        }
        return new Stage.Interrupted();
    }

    private void releaseOthers(String id) {
        for (AnswerRecording other : answers.values()) {
            if (other.id().equals(id)) {
                continue;
            }
            apply(other, new Command.Release(), Call.NONE);
            if (isActive(other)) {
                throw RecordingProblems.busy();
            }
            if (!isLive(other.stage())) {
                answers.remove(other.id());
            }
        }
    }

    /** The data of a command. */
    private record Call(AnswerListener listener, byte[] pcm, int length, Problem problem) {
        private static final Call NONE = of(NullListener.INSTANCE);

        private static Call of(AnswerListener listener) {
            return new Call(listener, new byte[0], 0, RecordingProblems.OUR_FAULT);
        }

        private static Call of(Problem problem) {
            return new Call(NullListener.INSTANCE, new byte[0], 0, problem);
        }
    }

    /** Returns whether the answer took the sound: it doesn't from a page that left or was replaced, or after the end. */
    boolean sound(AnswerRecording answer, long page, byte[] pcm, int length) {
        if (length == 0) {
            // An empty frame is no sound and must not start a recording.
            return true;
        }
        return onQueue(() -> {
            long room = longest.toSeconds() * 2 * answer.rate() - answer.bytes();
            int fits = (int) Math.min(length, room);
            long before = answer.bytes();
            apply(
                    answer,
                    new Command.Sound(page),
                    new Call(NullListener.INSTANCE, pcm, fits, RecordingProblems.OUR_FAULT));
            boolean taken = answer.bytes() != before;
            if (fits == room) {
                apply(answer, new Command.Full(), Call.NONE);
            }
            return taken;
        });
    }

    /** Does not wait: the end of a socket may be noticed on any thread, also on the coordinator's own. */
    void post(AnswerRecording answer, Command command) {
        try {
            queue.execute(() -> apply(answer, command, Call.NONE));
        } catch (RejectedExecutionException e) {
            LOG.debug("{} comes after the end", command);
        }
    }

    private void apply(AnswerRecording answer, Command command, Call call) {
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

    private void perform(Effect effect, AnswerRecording answer, Call call) {
        AnswerListener listener = answer.listener();
        switch (effect) {
            case ATTACH -> answer.attach(call.listener());
            case TELL_TAKEN_OVER -> sendFinal(answer, RecordingProblems.TAKEN_OVER);
            case OPEN -> startTranscription(answer, answer.open());
            case RESUME -> startTranscription(answer, answer.resume(call.listener()));
            case APPEND -> answer.append(call.pcm(), call.length());
            case SUSPEND -> answer.suspend();
            case FINISH -> finish(answer);
            case AWAIT_RETURN -> await(answer);
            case TELL_ANALYSING -> listener.analysing();
            case TELL_DONE -> listener.done();
            case TELL_NO_SOUND -> sendFinal(answer, RecordingProblems.NO_SOUND);
            case TELL_FULL -> listener.problem(RecordingProblems.FULL, false);
            case TELL_DISK -> sendFinal(answer, call.problem());
            case TELL_NO_FEEDBACK -> {
                answer.saveStage(AttemptStage.INTERRUPTED);
                sendFinal(answer, call.problem());
            }
        }
    }

    private static void sendFinal(AnswerRecording answer, Problem problem) {
        AnswerListener listener = answer.listener();
        answer.detach();
        listener.problem(problem, true);
    }

    private void finish(AnswerRecording answer) {
        answer.complete();
        answer.transcriptionProblem().ifPresent(why -> apply(answer, new Command.AnalysisFailed(), Call.of(why)));
    }

    private void await(AnswerRecording answer) {
        answer.detach();
        answer.saveStage(AttemptStage.RECORDING);
        Command up = new Command.ReturnTimeout(((AwaitingReturn) answer.stage()).absence());
        queue.schedule(() -> apply(answer, up, Call.NONE), returnTime.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void startTranscription(AnswerRecording answer, LiveTranscriber transcriber) {
        Thread thread = new Thread(() -> transcribe(answer, transcriber), "transcribing " + answer.id());
        thread.setDaemon(true);
        transcribers.add(thread);
        thread.start();
    }

    /** Runs on a thread of its own, from the first sound to the feedback. */
    private void transcribe(AnswerRecording answer, LiveTranscriber transcriber) {
        try {
            LiveUpdates updates = new LiveUpdates(analyser, answer.habits(), answer::listener);
            transcriber.transcribe(engine, updates).ifPresent(heard -> {
                reviewer.done(answer.id(), heard);
                post(answer, new Command.Analysed());
            });
        } catch (AloudException e) {
            transcriptionFailed(answer, e.problems().get(0));
        } catch (RuntimeException e) {
            LOG.error("{} can't be analysed", answer.id(), e);
            transcriptionFailed(answer, RecordingProblems.OUR_FAULT);
        } finally {
            transcribers.remove(Thread.currentThread());
        }
    }

    /** The recording continues without transcription. The page is told once the sound is complete. */
    private void transcriptionFailed(AnswerRecording answer, Problem why) {
        try {
            queue.execute(() -> {
                answer.transcriptionFailed(why);
                apply(answer, new Command.AnalysisFailed(), Call.of(why));
            });
        } catch (RejectedExecutionException e) {
            LOG.debug("{} failed after the end", answer.id());
        }
    }

    private <T> T onQueue(Callable<T> work) {
        try {
            return queue.submit(work).get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof AloudException fault) {
                throw fault;
            }
            throw new IllegalStateException("the recording queue failed", e.getCause());
        } catch (RejectedExecutionException e) {
            throw new AloudException(Kind.UNAVAILABLE, "Aloud is shutting down.", "live", "Start Aloud again.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AloudException(Kind.UNAVAILABLE, "Aloud is shutting down.", "live", "Start Aloud again.", e);
        }
    }

    /** Ends every recording and keeps the sound. Closing twice does nothing. */
    @Override
    public void close() {
        if (queue.isShutdown()) {
            return;
        }
        onQueue(() -> {
            answers.values().forEach(a -> {
                apply(a, new Command.Shutdown(), Call.NONE);
                a.cancelTranscription();
            });
            return AttemptStage.INTERRUPTED;
        });
        queue.shutdown();
        transcribers.forEach(RecordingCoordinator::awaitTranscriber);
    }

    private static void awaitTranscriber(Thread thread) {
        try {
            thread.join(SHUTDOWN_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
