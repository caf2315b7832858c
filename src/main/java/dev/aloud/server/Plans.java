package dev.aloud.server;

import dev.aloud.attempts.AttemptPlan;
import dev.aloud.attempts.LearntHabits;
import dev.aloud.attempts.OwnTargets;
import dev.aloud.content.Content;
import dev.aloud.content.Level;
import dev.aloud.content.Question;
import dev.aloud.problem.AloudException;
import dev.aloud.problem.AloudException.Kind;
import dev.aloud.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Checks what is about to be answered against the content: all faults at once. */
final class Plans {
    private static final String DEFAULT_LEVEL = "sde2";

    private final Content content;
    private final OwnTargets own;
    private final LearntHabits habits;

    Plans(Content content, OwnTargets own, LearntHabits habits) {
        this.content = content;
        this.own = own;
        this.habits = habits;
    }

    /** The plan; the level is sde2 where none is given, the profile then the level's own; with the user's own targets and what is known of his habits. UNUSABLE_INPUT for unknown ids. */
    AttemptPlan spoken(String question, String level, String profile) {
        List<Problem> problems = new ArrayList<>();
        Optional<Question> asked = content.question(String.valueOf(question));
        Optional<Level> rung = content.level(level == null ? DEFAULT_LEVEL : level);
        if (asked.isEmpty()) {
            problems.add(unknown("question", question, "Take an id from GET /api/questions."));
        }
        if (rung.isEmpty()) {
            problems.add(unknown("level", level, "Take an id from GET /api/setup."));
        }
        if (profile != null && content.profile(profile).isEmpty()) {
            problems.add(unknown("profile", profile, "Take an id from GET /api/setup."));
        }
        if (!problems.isEmpty()) {
            throw new AloudException(Kind.UNUSABLE_INPUT, problems, null);
        }
        String length = profile == null ? rung.get().defaultProfile() : profile;
        return AttemptPlan.spoken(asked.get(), rung.get().id(), length)
                .with(own.of(length))
                .spokenBy(habits.all());
    }

    /** Likewise for a file of that name. */
    AttemptPlan imported(String question, String level, String profile, String name) {
        return spoken(question, level, profile).imported(name);
    }

    private static Problem unknown(String what, String id, String remedy) {
        return new Problem("There is no " + what + " \"" + (id == null ? "" : id) + "\".", what, remedy);
    }
}
