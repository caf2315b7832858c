package dev.aloud.cli;

import dev.aloud.analysis.Analyser;
import dev.aloud.analysis.Analysis;
import dev.aloud.attempts.Attempt;
import dev.aloud.attempts.AttemptPlan;
import dev.aloud.attempts.Attempts;
import dev.aloud.attempts.CustomTargets;
import dev.aloud.attempts.HabitStore;
import dev.aloud.attempts.Reviewer;
import dev.aloud.audio.MicrophoneLine;
import dev.aloud.audio.Microphones;
import dev.aloud.content.Content;
import dev.aloud.content.Profile;
import dev.aloud.content.Question;
import dev.aloud.problem.AloudException;
import dev.aloud.recording.MicrophoneFeed;
import dev.aloud.recording.RecordingConnection;
import dev.aloud.recording.RecordingCoordinator;
import dev.aloud.server.AttemptPlanFactory;
import dev.aloud.speech.SpeechEngine;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code record}: one whole mock answer in the terminal, kept among the same attempts as those of the page. */
@Command(
        name = "record",
        mixinStandardHelpOptions = true,
        description = "Asks a question, records your answer from this computer's microphone, and scores it."
                + " Enter stops; Ctrl-C ends and keeps what you said.")
final class RecordCommand implements Callable<Integer> {
    private static final int PREPARATION_SECONDS = 30;

    private final Console console;

    @Option(
            names = "--question",
            paramLabel = "ID",
            description = "The question. Default: one of those that are scored.")
    private String question;

    @Option(names = "--mic", paramLabel = "NAME", description = "The microphone, or a part of its name. See: mics.")
    private String microphone;

    @Option(names = "--level", paramLabel = "ID", description = "The level. Default: sde2.")
    private String level;

    @Option(names = "--profile", paramLabel = "P", description = "full, 120, 90 or 60. Default: the level's.")
    private String profile;

    @Option(names = "--prepare", paramLabel = "SECONDS", description = "Time to think. Default: 30. Enter skips it.")
    private int prepareSeconds = PREPARATION_SECONDS;

    @Option(names = "--data", paramLabel = "DIR", description = "The data folder. Default: the system's usual place.")
    private Path data;

    @Mixin
    private SpeechModelOptions modelOptions;

    RecordCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (prepareSeconds < 0 || prepareSeconds > 600) {
            throw new AloudException(
                    AloudException.Kind.BAD_REQUEST,
                    "A preparation of " + prepareSeconds + " s is not possible.",
                    "--prepare",
                    "Use 0 to 600 seconds.");
        }
        Path folder = DefaultDataFolder.prepare(DefaultDataFolder.of(data));
        Content content = Content.load();
        Attempts attempts = Attempts.open(folder, Clock.systemUTC());
        AttemptPlan plan = new AttemptPlanFactory(content, new CustomTargets(attempts), new HabitStore(attempts))
                .forMicrophone(question == null ? any(content.questions()) : question, level, profile);
        Analyser analyser = Analyser.load();
        Reviewer reviewer = new Reviewer(attempts, content, analyser);
        try (MicrophoneLine line = Microphones.open(Optional.ofNullable(microphone));
                SpeechEngine engine = SpeechEngines.open(console, modelOptions, folder);
                RecordingCoordinator coordinator = new RecordingCoordinator(attempts, reviewer, analyser, engine)) {
            engine.unavailable().ifPresent(why -> ErrorReporter.report(console, why));
            return answer(content, attempts, reviewer, coordinator, line, plan);
        }
    }

    private static String any(List<Question> questions) {
        return questions
                .get(ThreadLocalRandom.current().nextInt(questions.size()))
                .id();
    }

    private int answer(
            Content content,
            Attempts attempts,
            Reviewer reviewer,
            RecordingCoordinator coordinator,
            MicrophoneLine line,
            AttemptPlan plan)
            throws InterruptedException {
        Profile length = plan.profileIn(content).orElseThrow();
        TerminalAnswer screen = new TerminalAnswer(console, length);
        screen.ask(content.question(plan.question()).orElseThrow(), line);
        StandardInput input = StandardInput.start();
        screen.prepare(prepareSeconds, input);
        Attempt attempt = attempts.prepare(plan);
        RecordingConnection connection = coordinator.join(attempt.id(), line.rate(), screen);
        Thread onInterrupt = new Thread(() -> interrupted(coordinator, connection, line), "aloud-keep");
        Runtime.getRuntime().addShutdownHook(onInterrupt);
        MicrophoneFeed feed = MicrophoneFeed.start(line);
        feed.listen(screen);
        feed.record(connection);
        boolean stopped = screen.speak(input);
        feed.close();
        if (stopped) {
            connection.stop();
            screen.awaitFeedback();
        } else {
            connection.leave();
        }
        forget(onInterrupt);
        return finish(reviewer, attempt.id(), screen);
    }

    private static void forget(Thread onInterrupt) {
        try {
            Runtime.getRuntime().removeShutdownHook(onInterrupt);
        } catch (IllegalStateException e) {
            // Ctrl-C came between the last word and here; the hook is at work already.
            return;
        }
    }

    /** Ctrl-C: everything is stored already; the answer is closed so that it can be continued or judged in the page. */
    private void interrupted(RecordingCoordinator coordinator, RecordingConnection connection, MicrophoneLine line) {
        line.close();
        connection.leave();
        coordinator.close();
        console.err().println();
        console.err()
                .println("What you said is kept. Start Aloud without a command to continue or judge it in the page.");
    }

    private int finish(Reviewer reviewer, String id, TerminalAnswer screen) {
        if (screen.fault().isPresent()) {
            ErrorReporter.report(console, screen.fault().get());
            return ExitCode.UNUSABLE;
        }
        Optional<Analysis> analysis = reviewer.review(id).map(review -> review.analysis());
        analysis.ifPresent(done -> console.out().print(ScoreReport.of("Your answer", done, Optional.empty(), false)));
        console.err().println("Kept as attempt " + id + ". Start Aloud without a command to hear it again.");
        return ExitCode.DONE;
    }
}
