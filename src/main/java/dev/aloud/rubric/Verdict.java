package dev.aloud.rubric;

import java.util.Locale;

/** The verdicts, lowest first; NOT_SCORED if there was not enough to judge. */
public enum Verdict {
    NOT_SCORED,
    NO_HIRE,
    LEANING_NO_HIRE,
    LEANING_HIRE,
    HIRE,
    STRONG_HIRE;

    /** The name in JSON: lower case. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
