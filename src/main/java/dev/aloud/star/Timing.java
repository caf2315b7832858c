package dev.aloud.star;

import dev.aloud.transcript.Span;
import java.util.List;
import java.util.Locale;

/**
 * Seconds of each section beside its target. Immutable.
 *
 * @param sections the five of {@link Section#STORY}, in that order
 * @param total of the answer, from its first word to its last
 * @param flags what is noteworthy, most serious first; none for an answer exactly on target
 */
public record Timing(List<Line> sections, Line total, List<Flag> flags) {
    /** Where the seconds lie beside the target, tolerance included. */
    public enum Status {
        MISSING,
        SHORT,
        ON_TARGET,
        LONG;

        /** The name in JSON: lower case. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One row.
     *
     * @param section null for the total
     * @param ms what was spoken, milliseconds
     * @param targetMs what the profile asks for
     */
    public record Line(Section section, int ms, int targetMs, Status status) {}

    /**
     * One thing to look at.
     *
     * @param id of the flag in content/timing.yaml
     * @param text what it says to the candidate, figures included
     * @param moment the stretch it is about
     * @param tip true for a hint that is no fault ("Action is 70 %")
     */
    public record Flag(String id, String text, Span moment, boolean tip) {}

    public Timing {
        sections = List.copyOf(sections);
        flags = List.copyOf(flags);
    }
}
