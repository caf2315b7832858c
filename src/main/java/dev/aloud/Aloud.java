package dev.aloud;

import dev.aloud.cli.Commands;
import dev.aloud.cli.Console;

/** The way in: hands the words of the command line to the commands and their exit code to the system. */
public final class Aloud {
    private Aloud() {}

    /** Runs one command; without words, {@code serve}. */
    public static void main(String[] args) {
        System.exit(Commands.run(Console.system(), args));
    }
}
