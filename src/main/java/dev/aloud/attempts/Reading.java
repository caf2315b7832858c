package dev.aloud.attempts;

import dev.aloud.analysis.Corrections;
import java.time.Instant;

/**
 * One recognition of a recording, with the user's corrections of it. Every reading of an attempt is kept; one is in force. Immutable.
 *
 * @param number 1 for the first reading of the attempt
 * @param made when it was recognised
 * @param inForce whether the attempt is judged by it
 * @param corrections the current ones of this reading; those of another reading don't fit, because they count its words
 */
public record Reading(int number, Instant made, boolean inForce, RecognitionResult heard, Corrections corrections) {
    /** Returns the same with other corrections. */
    Reading with(Corrections others) {
        return new Reading(number, made, inForce, heard, others);
    }
}
