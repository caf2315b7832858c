package dev.aloud.audio;

import dev.aloud.problem.Problem;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A device that Java offers for recording. Immutable.
 *
 * @param name as the system gives it; {@code record --mic} takes it, or a part of it
 * @param rates at which it gives 16-bit sound, Hz, 16000 to 96000, lowest first
 * @param stereo whether it gives two channels; otherwise one
 * @param problem why it can't be recorded from now; empty if it can
 */
public record Microphone(String name, List<Integer> rates, boolean stereo, Optional<Problem> problem) {
    public Microphone {
        Objects.requireNonNull(name, "Microphone: name is missing");
        rates = List.copyOf(rates);
        Objects.requireNonNull(problem, "Microphone: problem is missing (use an empty Optional)");
    }

    /** Returns whether it can be recorded from now. */
    public boolean isUsable() {
        return problem.isEmpty();
    }
}
