package dev.aloud.rubric;

import java.util.List;
import java.util.Objects;

/**
 * A signal, disqualifier or red flag that was looked for. Immutable.
 *
 * @param id as in the content, e.g. "self_noticed"
 * @param kind which of the three
 * @param found whether it stands; a signal that was not found is listed with false, the other two are only listed if found
 * @param evidence the words it rests on, in order; empty when not found, or when what was found is an absence
 */
public record Finding(String id, Kind kind, boolean found, List<Evidence> evidence) {
    /** What a finding does to the verdict: raises, caps, lowers. */
    public enum Kind {
        SIGNAL,
        DISQUALIFIER,
        RED_FLAG
    }

    public Finding {
        Objects.requireNonNull(id, "Finding: id is missing");
        evidence = List.copyOf(evidence);
    }
}
