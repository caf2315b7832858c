package dev.aloud.attempts;

import dev.aloud.content.Question;
import java.util.Objects;

/**
 * What is about to be answered. Immutable.
 *
 * @param question id of the question; empty where a recording was found again and nothing tells any more
 * @param competency id of the competency it tests
 * @param level id
 * @param profile id
 * @param source where the sound comes from
 * @param name of the file that was imported, for show only; empty for the microphone
 */
public record AttemptPlan(
        String question, String competency, String level, String profile, Source source, String name) {
    /** Where the sound comes from. */
    public enum Source {
        MICROPHONE,
        IMPORT;

        /** The name in JSON and in the database: lower case. */
        public String id() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        static Source ofId(String id) {
            return valueOf(id.toUpperCase(java.util.Locale.ROOT));
        }
    }

    public AttemptPlan {
        Objects.requireNonNull(question, "AttemptPlan: question is missing");
        Objects.requireNonNull(competency, "AttemptPlan: competency is missing");
        Objects.requireNonNull(level, "AttemptPlan: level is missing");
        Objects.requireNonNull(profile, "AttemptPlan: profile is missing");
        Objects.requireNonNull(source, "AttemptPlan: source is missing");
        Objects.requireNonNull(name, "AttemptPlan: name is missing (use an empty one)");
    }

    /** The plan to answer that question into the microphone. */
    public static AttemptPlan spoken(Question question, String level, String profile) {
        return new AttemptPlan(question.id(), question.competency(), level, profile, Source.MICROPHONE, "");
    }
}
