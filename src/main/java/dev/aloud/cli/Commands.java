package dev.aloud.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.aloud.problem.AloudException;
import dev.aloud.problem.Problem;
import dev.aloud.server.Version;
import java.io.PrintWriter;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** All commands, and the handling of wrong usage. */
@Command(
        name = "aloud",
        description = "A mock interviewer that listens, on your own machine. Without a command: serve.",
        mixinStandardHelpOptions = true,
        version = "aloud " + Version.TEXT)
public final class Commands implements Runnable {
    private Commands() {}

    /** Runs a command, {@code serve} by default; returns its exit code and never throws. */
    public static int run(Console console, String... args) {
        return commandLine(console).execute(args.length == 0 ? new String[] {"serve"} : args);
    }

    static CommandLine commandLine(Console console) {
        CommandLine line = new CommandLine(new Commands());
        line.addSubcommand("serve", new ServeCommand(console));
        line.addSubcommand("score", new ScoreCommand(console));
        line.addSubcommand("import", new ImportCommand(console));
        line.addSubcommand("transcribe", new TranscribeCommand(console));
        line.addSubcommand("evaluate", new EvaluateCommand(console));
        line.addSubcommand("record", new RecordCommand(console));
        line.addSubcommand("mics", new MicsCommand(console));
        line.addSubcommand("models", new ModelsCommand(console));
        line.addSubcommand("doctor", new DoctorCommand(console));
        line.setOut(new PrintWriter(console.out(), true, UTF_8));
        line.setErr(new PrintWriter(console.err(), true, UTF_8));
        line.registerConverter(Path.class, Commands::path);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setUsageHelpWidth(100);
        line.setParameterExceptionHandler((e, args) -> wrongUsage(console, e));
        line.setExecutionExceptionHandler((e, command, result) -> ErrorReporter.report(console, e));
        return line;
    }

    /** Only called with options but no command, such as {@code aloud --}. */
    @Override
    public void run() {
        throw new AloudException(
                AloudException.Kind.BAD_REQUEST,
                "No command was given.",
                "aloud",
                "Use serve, record, score, import, transcribe, evaluate, mics, models or doctor. --help describes them.");
    }

    private static int wrongUsage(Console console, ParameterException e) {
        CommandLine command = e.getCommandLine();
        String what = e.getMessage().lines().findFirst().orElse("The command line is wrong");
        List<String> near = e instanceof UnmatchedArgumentException unknown ? unknown.getSuggestions() : List.of();
        String name = command.getCommandSpec().qualifiedName(" ");
        String remedy = near.isEmpty() ? "" : "Did you mean " + String.join(" or ", near) + "? ";
        ErrorReporter.report(
                console,
                new Problem(what.endsWith(".") ? what : what + ".", name, remedy + "See: " + name + " --help"));
        return ExitCode.USAGE;
    }

    private static Path path(String name) {
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            throw new TypeConversionException("it can't be the name of a file here (" + e.getReason()
                    + "); where it has letters beyond ASCII, set LC_ALL=C.UTF-8 and try again.");
        }
    }
}
