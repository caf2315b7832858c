package dev.aloud.cli;

import dev.aloud.problem.AloudException;
import dev.aloud.problem.Problem;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;

/** Prints problems to the error stream, one line each and never a stack trace, and returns the exit code. */
final class ErrorReporter {
    private ErrorReporter() {}

    /** Prints an exception; returns its exit code. */
    static int report(Console console, Throwable fault) {
        if (fault instanceof AloudException known && known.kind() != AloudException.Kind.FAULT) {
            known.problems().forEach(p -> report(console, p));
            return ExitCode.of(known.kind());
        }
        report(console, new Problem(firstLine(fault), "aloud", traceNote(fault)));
        return ExitCode.FAULT;
    }

    /** Prints one problem in one line. */
    static void report(Console console, Problem problem) {
        console.err().println(problem.line().replace("\n", " "));
    }

    private static String firstLine(Throwable fault) {
        String message = fault.getMessage();
        String what = message == null || message.isBlank()
                ? fault.getClass().getSimpleName()
                : message.lines().findFirst().orElse("");
        return "This is a bug in Aloud: " + what + (what.endsWith(".") ? "" : ".");
    }

    private static String traceNote(Throwable fault) {
        try {
            Path trace = Files.createTempFile("aloud-fault-", ".txt");
            StringWriter text = new StringWriter();
            fault.printStackTrace(new PrintWriter(text, true));
            Files.writeString(trace, text.toString());
            return "Please report it together with " + trace
                    + ". This file says where it happened and contains no recording.";
        } catch (IOException e) {
            return "The details could not be saved: " + e.getMessage() + ".";
        }
    }
}
