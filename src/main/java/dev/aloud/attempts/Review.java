package dev.aloud.attempts;

import dev.aloud.analysis.Analysis;
import dev.aloud.analysis.Corrections;

/**
 * An attempt with all that there is to say of it. Immutable.
 *
 * @param heard the machine's own reading, uncorrected
 * @param corrections those in force
 */
public record Review(Attempt attempt, RecognitionResult heard, Corrections corrections, Analysis analysis) {}
