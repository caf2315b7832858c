package dev.aloud.speech;

import dev.aloud.problem.Problem;
import java.util.Locale;
import java.util.Optional;
import org.vosk.LibVosk;

/** Loads Vosk's native library once, and describes why it can't be loaded. */
final class VoskLibrary {
    /** Vosk's log levels go down from 0 (verbose); from -3 on it only prints failed assertions. */
    private static final int QUIET = -3;

    /** The result of the first attempt. A second one would fail with less detail, since the JVM loads a class once. */
    private static final Optional<Problem> OUTCOME = attempt();

    private VoskLibrary() {}

    /** Empty if the library works. */
    static Optional<Problem> load() {
        return OUTCOME;
    }

    private static Optional<Problem> attempt() {
        try {
            passPathsAsUtf8();
            LibVosk.vosk_set_log_level(QUIET);
            return Optional.empty();
        } catch (LinkageError | RuntimeException e) {
            return Optional.of(problem(e));
        }
    }

    /**
     * With LANG=C the JVM passes "?" for each non-ASCII letter to the library, and the model is not found. Windows needs its own
     * code page, which JNA uses by default.
     */
    private static void passPathsAsUtf8() {
        if (!isWindows() && System.getProperty("jna.encoding") == null) {
            System.setProperty("jna.encoding", "UTF-8");
        }
    }

    private static boolean isWindows() {
        return System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");
    }

    private static Problem problem(Throwable fault) {
        String machine = System.getProperty("os.name") + " on " + System.getProperty("os.arch");
        return new Problem(
                "Speech recognition does not work here: its library can't be loaded on " + machine + " ("
                        + firstLine(fault) + ").",
                "",
                "Recording and replay work without it. Recognition needs 64-bit x86 Linux or Windows, or a Mac.");
    }

    private static String firstLine(Throwable fault) {
        Throwable cause =
                fault instanceof ExceptionInInitializerError && fault.getCause() != null ? fault.getCause() : fault;
        String message = cause.getMessage() == null ? "" : cause.getMessage().strip();
        int end = message.indexOf('\n');
        return message.isEmpty() ? cause.getClass().getSimpleName() : end < 0 ? message : message.substring(0, end);
    }
}
