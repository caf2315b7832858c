package dev.aloud.rubric;

import java.util.List;
import java.util.Optional;
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
 * @param unsure what may have been said and may not, with its points, most points first
 * @param whatIf what would have raised the verdict by itself, most points first; at most two
 * @param noStory true if no story of the past was heard
 * @param doubt why the verdict is doubtful; empty if it is not
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
        List<Term> unsure,
        List<WhatIf> whatIf,
        boolean noStory,
        Optional<String> doubt) {
    /** One term of the score: what, how many points, and why. */
    public record Term(String what, double points, String why) {}

    /**
     * The verdict, had one more signal been heard.
     *
     * @param signal its id
     * @param said what would have been said, to follow "Had you said"
     */
    public record WhatIf(String signal, String said, Verdict verdict, int score) {}

    /** Creates a scorecard of a story with nothing missing. */
    public Scorecard(
            List<Finding> signals,
            List<Finding> disqualifiers,
            List<Finding> redFlags,
            OptionalInt score,
            Verdict verdict,
            String reason,
            List<Term> sum) {
        this(
                signals,
                disqualifiers,
                redFlags,
                score,
                verdict,
                reason,
                sum,
                List.of(),
                List.of(),
                List.of(),
                false,
                Optional.empty());
    }

    public Scorecard {
        signals = List.copyOf(signals);
        disqualifiers = List.copyOf(disqualifiers);
        redFlags = List.copyOf(redFlags);
        sum = List.copyOf(sum);
        missed = List.copyOf(missed);
        unsure = List.copyOf(unsure);
        whatIf = List.copyOf(whatIf);
    }
}
