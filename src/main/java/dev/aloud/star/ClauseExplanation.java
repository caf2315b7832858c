package dev.aloud.star;

import dev.aloud.transcript.Clause;
import java.util.List;
import java.util.Objects;

/**
 * Why a clause was given its section. Immutable.
 *
 * @param clause that is explained
 * @param section that it was given
 * @param runnerUp the second most likely section of the clause alone
 * @param byOrder whether the clause alone fits the runner-up better, so that the order of the answer decided
 * @param evidence what supported the section, strongest first; empty if no words stand out
 */
public record ClauseExplanation(
        Clause clause, Section section, Section runnerUp, boolean byOrder, List<Evidence> evidence) {
    /** Where the words are. */
    public enum Place {
        /** In the clause itself. */
        INSIDE,
        /** In the clause before it. */
        BEFORE,
        /** In the clause after it. */
        AFTER;
    }

    /**
     * Words that supported the section.
     *
     * @param place where they are
     * @param firstWord 0-based index of the first of them in the answer
     * @param endWord index after the last
     * @param weight how much less likely the section is against the runner-up without them, natural logarithm, above 0
     */
    public record Evidence(Place place, int firstWord, int endWord, double weight) {}

    public ClauseExplanation {
        Objects.requireNonNull(clause, "ClauseExplanation: clause is missing");
        Objects.requireNonNull(section, "ClauseExplanation: section is missing");
        Objects.requireNonNull(runnerUp, "ClauseExplanation: runner-up is missing");
        evidence = List.copyOf(evidence);
    }
}
