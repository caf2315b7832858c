package dev.aloud.attempts;

import java.util.Locale;

/** How far an attempt has come. */
public enum AttemptStage {
    /** Asked, but nothing was said yet: not listed. */
    PREPARED,
    RECORDING,
    /** Cut off; its sound is kept and can be recognised. */
    INTERRUPTED,
    ANALYSING,
    DONE,
    /** Hidden; erased for good after {@link Attempts#UNDO_TIME}. */
    DELETED;

    /** The name in JSON and in the database: lower case. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether somebody should be at work on it; where nobody is, it was cut off. */
    boolean isUnderWay() {
        return this == PREPARED || this == RECORDING || this == ANALYSING;
    }

    static AttemptStage ofId(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }
}
