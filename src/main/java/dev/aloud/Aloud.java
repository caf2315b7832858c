package dev.aloud;

import dev.aloud.cli.Commands;
import dev.aloud.cli.Console;

/** The way in: hands the words of the command line to the commands and their exit code to the system. */
public final class Aloud {
    private Aloud() {}

    /** Runs one command; without words, {@code serve}. */
    public static void main(String[] args) {
        Console console = Console.system();
        // jFLAC prints to System.out when it meets a rare or damaged frame; standard output is for results alone.
        System.setOut(System.err);
        System.exit(Commands.run(console, args));
    }
}
