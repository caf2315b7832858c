package dev.aloud.rubric;

import java.util.Locale;

/** What an interviewer would write down, lowest first; NOT_SCORED where there was nothing to judge by. */
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
