package dev.aloud.rubric;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * A signal, disqualifier or red flag that was looked for. Immutable.
 *
 * @param id as in the content, e.g. "self_noticed"
 * @param kind which of the three
 * @param state how sure it is; signals are always listed, the other two only if heard
 * @param chance that it is there, 0 to 1, as far as the reader knows
 * @param evidence the sentences that show it, the clearest first; empty if it was not heard, or if it belongs to no one sentence
 * @param dismissed true if the user dismissed it: it is listed but does not count
 */
public record Finding(String id, Kind kind, State state, double chance, List<Evidence> evidence, boolean dismissed) {
    /** What a finding does to the verdict: raises, caps, lowers. */
    public enum Kind {
        @JsonProperty("signal")
        SIGNAL,
        @JsonProperty("disqualifier")
        DISQUALIFIER,
        @JsonProperty("red_flag")
        RED_FLAG
    }

    /** How sure a finding is. Only what was not heard may hold a verdict down or become advice; what is unsure is asked about. */
    public enum State {
        HEARD,
        UNSURE,
        NOT_HEARD;

        /** The name in JSON: lower case. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Finding {
        Objects.requireNonNull(id, "Finding: id is missing");
        Objects.requireNonNull(kind, "Finding: kind is missing");
        Objects.requireNonNull(state, "Finding: state is missing");
        evidence = List.copyOf(evidence);
        if (!(chance >= 0 && chance <= 1)) {
            throw new IllegalArgumentException("Finding: chance " + chance + " is outside 0 to 1");
        }
    }

    /** Creates a finding that was certainly heard or not, and is not dismissed. */
    public Finding(String id, Kind kind, boolean found, List<Evidence> evidence) {
        this(id, kind, found ? State.HEARD : State.NOT_HEARD, found ? 1 : 0, evidence, false);
    }

    /** Returns whether it was heard. */
    public boolean found() {
        return state == State.HEARD;
    }

    /** Returns whether it counts for the verdict. */
    public boolean counts() {
        return found() && !dismissed;
    }
}
