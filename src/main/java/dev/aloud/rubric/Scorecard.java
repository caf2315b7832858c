package dev.aloud.rubric;

import java.util.List;
import java.util.OptionalInt;

/**
 * How an answer was judged. Immutable.
 *
 * @param signals every signal of the competency, found or not
 * @param disqualifiers those found
 * @param redFlags those found
 * @param score 0 to 100; empty when not scored
 * @param verdict never null
 * @param reason one or two sentences in the candidate's words that say why
 * @param sum the whole sum, a line a term, in the order it was made
 * @param missed what was not heard and what it would have been worth at this level, the most first; empty where the answer
 *     could not be heard well enough to say
 * @param noStory true where nothing that happened was told
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
    /** One term of the sum: what, how many points, why. */
    public record Term(String what, double points, String why) {}

    /** A scorecard of a story with nothing missed. */
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
