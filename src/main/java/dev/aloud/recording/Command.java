package dev.aloud.recording;

/** Everything that can happen to an answer. */
sealed interface Command {
    /** A page connects. */
    record Join(long page) implements Command {}

    /** A page sends sound. */
    record Sound(long page) implements Command {}

    /** A page stops the answer. */
    record Stop(long page) implements Command {}

    /** A page lost its connection. */
    record Leave(long page) implements Command {}

    /** The page did not return in time. */
    record ReturnTimeout(long absence) implements Command {}

    /** Another answer starts. */
    record Release() implements Command {}

    /** The answer has reached its maximum length. */
    record Full() implements Command {}

    /** Storing the sound failed. */
    record DiskFailed() implements Command {}

    /** The feedback is stored. */
    record Analysed() implements Command {}

    /** The feedback failed. */
    record AnalysisFailed() implements Command {}

    /** Aloud shuts down. */
    record Shutdown() implements Command {}
}
