package dev.aloud.problem;

import java.util.Objects;

/**
 * One problem, in the user's words. Immutable and thread-safe.
 *
 * @param what what happened, with the value, as one sentence
 * @param where the file, line, field or request; empty if there is no better place than "here"
 * @param remedy what to do next, as one sentence
 */
public record Problem(String what, String where, String remedy) {
    public Problem {
        Objects.requireNonNull(what, "Problem: what happened must be said");
        Objects.requireNonNull(where, "Problem: where must be said, or be empty");
        Objects.requireNonNull(remedy, "Problem: a remedy must be named");
    }

    /** Returns the problem as one line: place, what, remedy. */
    public String line() {
        return (where.isEmpty() ? "" : where + ": ") + what + " " + remedy;
    }
}
