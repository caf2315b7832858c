package dev.aloud.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * The output of a command: results go to {@code out}, everything else to {@code err}, both in UTF-8. As thread-safe as its
 * streams.
 *
 * @param terminal whether a person looks at it, so that progress may overwrite its own line
 */
public record Console(PrintStream out, PrintStream err, boolean terminal) {
    /** Returns the console of this process. */
    public static Console system() {
        return new Console(utf8(FileDescriptor.out), utf8(FileDescriptor.err), System.console() != null);
    }

    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }
}
