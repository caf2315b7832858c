package dev.aloud.rubric;

import java.util.List;
import java.util.Objects;

/**
 * A signal, disqualifier or red flag that was looked for. Immutable.
 *
 * @param id as in the content, e.g. "self_noticed"
 * @param kind which of the three
 * @param found whether it was found; signals are always listed, the other two only if found
 * @param evidence the words that support it, in order; empty if not found, or if the finding is an absence
 * @param dismissed true if the user dismissed it: it is listed but does not count
 */
public record Finding(String id, Kind kind, boolean found, List<Evidence> evidence, boolean dismissed) {
    /** What a finding does to the verdict: raises, caps, lowers. */
    public enum Kind {
        SIGNAL,
        DISQUALIFIER,
        RED_FLAG
    }

    public Finding {
        Objects.requireNonNull(id, "Finding: id is missing");
        Objects.requireNonNull(kind, "Finding: kind is missing");
        evidence = List.copyOf(evidence);
    }

    /** Creates a finding that is not dismissed. */
    public Finding(String id, Kind kind, boolean found, List<Evidence> evidence) {
        this(id, kind, found, evidence, false);
    }

    /** Returns whether it counts for the verdict. */
    public boolean counts() {
        return found && !dismissed;
    }
}
