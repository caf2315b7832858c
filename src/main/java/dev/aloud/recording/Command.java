package dev.aloud.recording;

/** What can happen to an answer. */
sealed interface Command {
    /** A page connects. */
    record Join(long page) implements Command {}

    /** A page sends sound. */
    record Sound(long page) implements Command {}

    /** A page says that the answer has ended. */
    record Stop(long page) implements Command {}

    /** A page's connection is gone. */
    record Leave(long page) implements Command {}

    /** The page has been away for too long. */
    record ReturnTimeout(long absence) implements Command {}

    /** Somebody begins another answer. */
    record Release() implements Command {}

    /** As much sound is stored as an answer may have. */
    record Full() implements Command {}

    /** The disk is full. */
    record DiskFailed() implements Command {}

    /** The feedback is stored. */
    record Analysed() implements Command {}

    /** No feedback could be made. */
    record AnalysisFailed() implements Command {}

    /** Aloud ends. */
    record Shutdown() implements Command {}
}
