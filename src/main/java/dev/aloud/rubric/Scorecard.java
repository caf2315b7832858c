package dev.aloud.rubric;

import java.util.List;
import java.util.OptionalInt;

/**
 * Findings, score and verdict of an answer. Immutable.
 *
 * @param signals every signal of the competency, found or not
 * @param disqualifiers those found
 * @param redFlags those found
 * @param score 0 to 100; empty when not scored
 * @param verdict never null
 * @param reason one or two sentences for the candidate
 * @param sum the terms of the score, in order
 * @param missed what was not heard, with its points at this level, most points first; empty if the transcript was too
 *     poor
 * @param noStory true if no story of the past was heard
 */
public record Scorecard(
        List<Finding> signals,
        List<Finding> disqualifiers,
        List<Finding> redFlags,
        OptionalInt score,
        Verdict verdict,
        String reason,
        List<Term> sum,
        List<Term> missed,
        boolean noStory) {
    /** One term of the score: what, how many points, and why. */
    public record Term(String what, double points, String why) {}

    /** Creates a scorecard of a story with nothing missing. */
    public Scorecard(
            List<Finding> signals,
            List<Finding> disqualifiers,
            List<Finding> redFlags,
            OptionalInt score,
            Verdict verdict,
            String reason,
            List<Term> sum) {
        this(signals, disqualifiers, redFlags, score, verdict, reason, sum, List.of(), false);
    }

    public Scorecard {
        signals = List.copyOf(signals);
        disqualifiers = List.copyOf(disqualifiers);
        redFlags = List.copyOf(redFlags);
        sum = List.copyOf(sum);
        missed = List.copyOf(missed);
    }
}
