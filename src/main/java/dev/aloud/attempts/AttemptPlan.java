package dev.aloud.attempts;

import dev.aloud.content.Content;
import dev.aloud.content.Profile;
import dev.aloud.content.Question;
import dev.aloud.content.Targets;
import dev.aloud.star.SpeakerHabits;
import java.util.Objects;
import java.util.Optional;

/**
 * What an attempt answers, and how it is judged. Immutable.
 *
 * @param question id of the question; empty for a recovered recording without a record
 * @param competency id of the competency it tests
 * @param level id
 * @param profile id
 * @param source where the sound comes from
 * @param name of the imported file, for display; empty for the microphone
 * @param targets of the user for that profile; empty for the standard ones
 * @param habits known of the user at that time
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

    /** Creates a plan with standard targets, for a speaker without known habits. */
    public AttemptPlan(String question, String competency, String level, String profile, Source source, String name) {
        this(question, competency, level, profile, source, name, Optional.empty(), SpeakerHabits.NONE);
    }

    /** Returns the same plan with these targets. */
    public AttemptPlan with(Optional<Targets> own) {
        return new AttemptPlan(question, competency, level, profile, source, name, own, habits);
    }

    /** Returns the same plan for a speaker with these habits. */
    public AttemptPlan withHabits(SpeakerHabits known) {
        return new AttemptPlan(question, competency, level, profile, source, name, targets, known);
    }

    /** Returns the same plan for an imported file of that name. */
    public AttemptPlan imported(String file) {
        return new AttemptPlan(question, competency, level, profile, Source.IMPORT, file, targets, habits);
    }

    /** Returns the profile with the targets of this attempt; empty if the content no longer has it. */
    public Optional<Profile> profileIn(Content content) {
        return content.profile(profile).map(known -> targets.map(known::with).orElse(known));
    }

    /** Returns a plan to answer that question into the microphone. */
    public static AttemptPlan spoken(Question question, String level, String profile) {
        return new AttemptPlan(question.id(), question.competency(), level, profile, Source.MICROPHONE, "");
    }
}
