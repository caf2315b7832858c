package dev.aloud.attempts;

import java.util.Locale;

/** The stages of an attempt. */
public enum AttemptStage {
    /** The question was asked, but nothing was said: not listed. */
    PREPARED,
    RECORDING,
    /** Cut off; its sound is kept and can be transcribed. */
    INTERRUPTED,
    ANALYSING,
    DONE,
    /** Hidden; erased for good after {@link Attempts#UNDO_TIME}. */
    DELETED;

    /** The name in JSON and in the database: lower case. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns whether a process should be working on it; if none is, it was cut off. */
    boolean isUnderWay() {
        return this == PREPARED || this == RECORDING || this == ANALYSING;
    }

    static AttemptStage ofId(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }
}
