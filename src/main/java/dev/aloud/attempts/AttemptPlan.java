package dev.aloud.attempts;

import dev.aloud.content.Content;
import dev.aloud.content.Profile;
import dev.aloud.content.Question;
import dev.aloud.content.Targets;
import dev.aloud.star.SpeakerHabits;
import java.util.Objects;
import java.util.Optional;

/**
 * What is about to be answered. Immutable.
 *
 * @param question id of the question; empty where a recording was found again and nothing tells any more
 * @param competency id of the competency it tests
 * @param level id
 * @param profile id
 * @param source where the sound comes from
 * @param name of the file that was imported, for show only; empty for the microphone
 * @param targets that the user had set for that profile; empty for the content's
 * @param habits that were known of the user by then
 */
public record AttemptPlan(
        String question,
        String competency,
        String level,
        String profile,
        Source source,
        String name,
        Optional<Targets> targets,
        SpeakerHabits habits) {
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
        Objects.requireNonNull(targets, "AttemptPlan: targets are missing (use an empty Optional)");
        Objects.requireNonNull(habits, "AttemptPlan: habits are missing (use SpeakerHabits.NONE)");
        Objects.requireNonNull(name, "AttemptPlan: name is missing (use an empty one)");
    }

    /** A plan with the targets of the content, for a speaker of whom nothing is known. */
    public AttemptPlan(String question, String competency, String level, String profile, Source source, String name) {
        this(question, competency, level, profile, source, name, Optional.empty(), SpeakerHabits.NONE);
    }

    /** The same plan, held against those targets. */
    public AttemptPlan with(Optional<Targets> own) {
        return new AttemptPlan(question, competency, level, profile, source, name, own, habits);
    }

    /** The same plan for a speaker with those habits. */
    public AttemptPlan withHabits(SpeakerHabits known) {
        return new AttemptPlan(question, competency, level, profile, source, name, targets, known);
    }

    /** The same plan for a file of that name. */
    public AttemptPlan imported(String file) {
        return new AttemptPlan(question, competency, level, profile, Source.IMPORT, file, targets, habits);
    }

    /** The profile with the targets that this attempt is held against; empty where the content has it no more. */
    public Optional<Profile> profileIn(Content content) {
        return content.profile(profile).map(known -> targets.map(known::with).orElse(known));
    }

    /** The plan to answer that question into the microphone. */
    public static AttemptPlan spoken(Question question, String level, String profile) {
        return new AttemptPlan(question.id(), question.competency(), level, profile, Source.MICROPHONE, "");
    }
}
