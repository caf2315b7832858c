package dev.aloud.cli;

import dev.aloud.analysis.Analyser;
import dev.aloud.attempts.Attempt;
import dev.aloud.attempts.AttemptPlan;
import dev.aloud.attempts.Attempts;
import dev.aloud.attempts.CustomTargets;
import dev.aloud.attempts.HabitStore;
import dev.aloud.attempts.Importer;
import dev.aloud.attempts.Review;
import dev.aloud.attempts.Reviewer;
import dev.aloud.content.Content;
import dev.aloud.content.Question;
import dev.aloud.problem.AloudException;
import dev.aloud.recording.TranscriptionQueue;
import dev.aloud.speech.SpeechEngine;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code import}: puts recordings among the attempts. A file that can't be used doesn't stop the others. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Puts recordings among your past attempts, with their date, and analyses them.",
        footer = "Exit codes: 0 done, 2 wrong usage, 3 some input can't be used (the rest is done), 1 a bug in Aloud.")
final class ImportCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Recordings (.wav, .flac, .aiff).")
    private List<Path> files;

    @Mixin
    private ScoringOptions options;

    @Option(
            names = "--date",
            paramLabel = "DATE",
            description =
                    "When it was spoken, as 2026-11-03 or 2026-11-03T14:30. Default: the date inside the file, else when it was last changed.")
    private String date;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "The folder for attempts and recordings. Default: the system's usual place.")
    private Path data;

    @Mixin
    private SpeechModelOptions modelOptions;

    /** What every file of a call needs. */
    private record Work(Importer importer, TranscriptionQueue queue, AttemptPlan plan, Optional<Instant> date) {}

    ImportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Content content = Content.load();
        ScoringOptions.Settings judging = options.resolve(content);
        Question question = judging.question().orElseThrow(ImportCommand::noQuestion);
        Optional<Instant> spoken = Optional.ofNullable(date).map(SpokenDate::parse);
        Path folder = DefaultDataFolder.prepare(DefaultDataFolder.of(data));
        Attempts attempts = Attempts.open(folder, Clock.systemUTC());
        attempts.notices().forEach(notice -> ErrorReporter.report(console, notice));
        HabitStore habits = new HabitStore(attempts);
        String profile = judging.profile().id();
        AttemptPlan plan = AttemptPlan.spoken(question, judging.level().id(), profile)
                .with(new CustomTargets(attempts).of(profile))
                .withHabits(habits.all());
        Reviewer reviewer = new Reviewer(attempts, content, Analyser.load());
        try (SpeechEngine engine = SpeechEngines.requireChosen(console, modelOptions, folder);
                TranscriptionQueue queue = new TranscriptionQueue(attempts, reviewer, engine)) {
            return all(new Work(new Importer(attempts), queue, plan, spoken));
        }
    }

    private int all(Work work) {
        int code = ExitCode.DONE;
        for (Path file : files) {
            code = ExitCode.worse(code, one(file, work));
        }
        return code;
    }

    private int one(Path file, Work work) {
        try {
            Attempt attempt = accepted(file, work);
            Review review = work.queue.transcribe(attempt.id());
            console.out()
                    .println(file + " -> " + attempt.id() + ", "
                            + review.analysis().scorecard().verdict().id());
            return ExitCode.DONE;
        } catch (AloudException e) {
            return ErrorReporter.report(console, e);
        } catch (RuntimeException e) {
            console.err().println(file + ": not done.");
            return ErrorReporter.report(console, e);
        }
    }

    private Attempt accepted(Path file, Work work) {
        if (!Files.isRegularFile(file)) {
            throw new AloudException(
                    AloudException.Kind.UNUSABLE_INPUT,
                    Files.isDirectory(file) ? "This is a folder, not a recording." : "There is no such file.",
                    file.toString(),
                    Files.isDirectory(file) ? "Choose the files in it." : "Check the name and the folder.");
        }
        String name = Importer.shownName(file.getFileName().toString());
        try (InputStream in = Files.newInputStream(file)) {
            Instant changed = Files.getLastModifiedTime(file).toInstant();
            return work.importer.accept(in, work.plan.imported(name), work.date, Optional.of(changed));
        } catch (IOException e) {
            throw new AloudException(
                    AloudException.Kind.UNUSABLE_INPUT,
                    "The file can't be read: " + IoProblems.reason(e) + ".",
                    file.toString(),
                    "Check its permissions and the disk.",
                    e);
        }
    }

    private static AloudException noQuestion() {
        return new AloudException(
                AloudException.Kind.BAD_REQUEST,
                "The question is missing.",
                "--question",
                "Name the question that the recordings answer, such as --question ownership-1.");
    }
}
