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
 * @param dismissed true where the user does not accept it: it stays listed and counts for nothing
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

    /** A finding that nobody dismissed. */
    public Finding(String id, Kind kind, boolean found, List<Evidence> evidence) {
        this(id, kind, found, evidence, false);
    }

    /** Whether it has a say in the verdict. */
    public boolean counts() {
        return found && !dismissed;
    }
}
