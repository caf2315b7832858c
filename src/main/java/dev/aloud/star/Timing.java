package dev.aloud.star;

import dev.aloud.transcript.Span;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Seconds and targets of each section. Immutable.
 *
 * @param sections the five of {@link Section#STORY}, in that order
 * @param total of the answer, from its first word to its last
 * @param thinkingMs before the first word, milliseconds from the start of the recording; in no section and not in the total
 * @param problem where the problem is named; empty if no such clause was recognised
 * @param limits the limits of the flags
 * @param flags remarks, most serious first; none for an answer exactly on target
 */
public record Timing(
        List<Line> sections, Line total, int thinkingMs, Optional<Named> problem, Limits limits, List<Flag> flags) {
    /** How the seconds compare with the target, tolerance included. */
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
     * @param ms spoken time, milliseconds
     * @param targetMs target of the profile, milliseconds
     */
    public record Line(Section section, int ms, int targetMs, Status status) {}

    /**
     * One remark.
     *
     * @param id of the flag in content/timing.yaml
     * @param text what it says to the candidate, figures included
     * @param moment the part of the recording
     * @param tip true for a hint that is not a fault ("Action is 70%")
     */
    public record Flag(String id, String text, Span moment, boolean tip) {}

    /**
     * The clause that names the problem.
     *
     * @param afterMs from the first word of the answer to the first of the clause, milliseconds
     * @param clause its time
     * @param quote its words
     */
    public record Named(int afterMs, Span clause, String quote) {}

    /**
     * The limits, milliseconds; shorter profiles have lower ones.
     *
     * @param totalMs the whole answer
     * @param situationMs Situation alone
     * @param situationTaskMs Situation and Task
     * @param problemMs until the problem is named
     * @param levelTotalMs time that interviewers at the level allow, whatever the profile
     */
    public record Limits(int totalMs, int situationMs, int situationTaskMs, int problemMs, int levelTotalMs) {}

    public Timing {
        sections = List.copyOf(sections);
        flags = List.copyOf(flags);
    }
}
