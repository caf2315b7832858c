package dev.aloud.cli;

import dev.aloud.problem.AloudException;

/** The exit codes of the commands; scripts rely on them. */
final class ExitCode {
    /** Everything was done, silent recordings included. */
    static final int DONE = 0;

    /** A bug in Aloud. */
    static final int FAULT = 1;

    /** The command line is wrong. */
    static final int USAGE = 2;

    /** Some input, or a part of the machine, can't be used; the rest was done. */
    static final int UNUSABLE = 3;

    private ExitCode() {}

    /** Returns the code for a kind of exception. */
    static int of(AloudException.Kind kind) {
        return switch (kind) {
            case BAD_REQUEST -> USAGE;
            case FAULT -> FAULT;
            case UNUSABLE_INPUT, NOT_FOUND, BUSY, FORBIDDEN, TOO_LARGE, UNAVAILABLE -> UNUSABLE;
        };
    }

    /** Returns the more severe of two codes: a bug first, then the higher one. */
    static int worse(int one, int other) {
        return one == FAULT || other == FAULT ? FAULT : Math.max(one, other);
    }
}
