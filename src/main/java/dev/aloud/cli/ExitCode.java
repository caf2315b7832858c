package dev.aloud.cli;

import dev.aloud.problem.AloudException;

/** What a command returns to the shell; scripts rely on it. */
final class ExitCode {
    /** All was done; a silent recording is done too. */
    static final int DONE = 0;

    /** Our own fault. */
    static final int FAULT = 1;

    /** The command line itself is wrong. */
    static final int USAGE = 2;

    /** Something handed in, or a part of the machine, can't be used; the rest of the call was done. */
    static final int UNUSABLE = 3;

    private ExitCode() {}

    /** The code for that kind of exception. */
    static int of(AloudException.Kind kind) {
        return switch (kind) {
            case BAD_REQUEST -> USAGE;
            case FAULT -> FAULT;
            case UNUSABLE_INPUT, NOT_FOUND, BUSY, FORBIDDEN, TOO_LARGE, UNAVAILABLE -> UNUSABLE;
        };
    }

    /** The code for a call of which two parts ended so: our own fault outweighs everything, then the higher one. */
    static int worse(int one, int other) {
        return one == FAULT || other == FAULT ? FAULT : Math.max(one, other);
    }
}
