package dev.aloud;

import dev.aloud.cli.Commands;
import dev.aloud.cli.Console;

/** The entry point: runs a command and returns its exit code to the system. */
public final class Aloud {
    private Aloud() {}

    /** Runs one command; without arguments, {@code serve}. */
    public static void main(String[] args) {
        Console console = Console.system();
        // jFLAC prints to System.out on rare or damaged frames, but standard output is only for results.
        System.setOut(System.err);
        System.exit(Commands.run(console, args));
    }
}
