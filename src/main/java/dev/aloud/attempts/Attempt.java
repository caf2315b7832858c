package dev.aloud.attempts;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One answer to one question at one time, without its words and sound. Immutable.
 *
 * @param id opaque, unique
 * @param plan what was to be answered
 * @param created when it was asked
 * @param lengthMs length of the recording, milliseconds; 0 before any sound
 * @param stage {@link AttemptStage#DELETED} if it was deleted
 * @param notes of the user, may be empty
 * @param verdict id of the verdict; empty before it is done
 * @param score empty before it is done or when not scored
 * @param rubricVersion of the rules for verdict and score; empty before it is done
 * @param corrected whether the user corrected it
 */
public record Attempt(
        String id,
        AttemptPlan plan,
        Instant created,
        int lengthMs,
        AttemptStage stage,
        String notes,
        Optional<String> verdict,
        OptionalInt score,
        Optional<String> rubricVersion,
        boolean corrected) {
    public Attempt {
        Objects.requireNonNull(id, "Attempt: id is missing");
        Objects.requireNonNull(plan, "Attempt: plan is missing");
        Objects.requireNonNull(stage, "Attempt: stage is missing");
        if (lengthMs < 0) {
            throw new IllegalArgumentException("Attempt: length " + lengthMs + " ms is below 0");
        }
    }
}
