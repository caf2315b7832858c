package dev.aloud.star;

import dev.aloud.transcript.Span;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Seconds of each section beside its target. Immutable.
 *
 * @param sections the five of {@link Section#STORY}, in that order
 * @param total of the answer, from its first word to its last
 * @param thinkingMs before the first word, milliseconds from the start of the recording; in no section and not in the total
 * @param problem where a listener learns what went wrong; empty when no clause was recognised as saying so
 * @param limits what the flags were held against
 * @param flags what is noteworthy, most serious first; none for an answer exactly on target
 */
public record Timing(
        List<Line> sections, Line total, int thinkingMs, Optional<Named> problem, Limits limits, List<Flag> flags) {
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
     * @param tip true for a hint that is no fault ("Action is 70%")
     */
    public record Flag(String id, String text, Span moment, boolean tip) {}

    /**
     * The clause that names the problem.
     *
     * @param afterMs from the first word of the answer to the first of the clause, milliseconds
     * @param clause where it stands
     * @param quote its words as heard
     */
    public record Named(int afterMs, Span clause, String quote) {}

    /**
     * When something is long, milliseconds; in shorter profiles less.
     *
     * @param totalMs the whole answer
     * @param situationMs Situation alone
     * @param situationTaskMs Situation and Task
     * @param problemMs until the problem is named
     * @param levelTotalMs what interviewers at the level give an answer, whatever the profile
     */
    public record Limits(int totalMs, int situationMs, int situationTaskMs, int problemMs, int levelTotalMs) {}

    public Timing {
        sections = List.copyOf(sections);
        flags = List.copyOf(flags);
    }
}
