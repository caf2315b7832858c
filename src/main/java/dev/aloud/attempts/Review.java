package dev.aloud.attempts;

import dev.aloud.analysis.Analysis;
import dev.aloud.analysis.Corrections;

/**
 * An attempt with one of its readings and the analysis of it. Immutable.
 *
 * @param reading the one that was analysed: that in force, unless another one was asked for
 * @param analysis with the user's own medians, without the delivery that was switched off
 */
public record Review(Attempt attempt, Reading reading, Analysis analysis) {
    /** Returns the recognised words, uncorrected. */
    public RecognitionResult heard() {
        return reading.heard();
    }

    /** Returns the current corrections. */
    public Corrections corrections() {
        return reading.corrections();
    }
}
