package dev.aloud.star.model;

/**
 * What the decoder has learnt about how answers run. Sections are indexed as in {@link dev.aloud.star.Section}; all scores
 * are natural logarithms. Immutable by convention: nobody writes into the arrays.
 *
 * @param start of beginning with a section
 * @param end of ending with one
 * @param step of going from one (row) to another (column)
 * @param meanLogWords mean of the logarithm of a stretch's length in words
 * @param spreadLogWords its standard deviation
 * @param trust how much a clause's own probabilities count
 * @param durationTrust how much the length of a stretch counts
 */
public record DecoderParameters(
        double[] start,
        double[] end,
        double[][] step,
        double[] meanLogWords,
        double[] spreadLogWords,
        double trust,
        double durationTrust) {
    /** The same for an answer that is still being spoken: it may stop in any section. */
    DecoderParameters openEnded() {
        return new DecoderParameters(
                start, new double[end.length], step, meanLogWords, spreadLogWords, trust, durationTrust);
    }
}
