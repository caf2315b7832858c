package dev.aloud.attempts;

import dev.aloud.analysis.Analysis;
import dev.aloud.analysis.Corrections;

/**
 * An attempt with its words, corrections and analysis. Immutable.
 *
 * @param heard the recognised words, uncorrected
 * @param corrections the current ones
 * @param analysis with the user's own medians, without the delivery that was switched off
 */
public record Review(Attempt attempt, RecognitionResult heard, Corrections corrections, Analysis analysis) {}
