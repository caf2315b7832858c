package dev.aloud.server;

import dev.aloud.attempts.AttemptPlan;
import dev.aloud.attempts.CustomTargets;
import dev.aloud.attempts.HabitStore;
import dev.aloud.content.Content;
import dev.aloud.content.Level;
import dev.aloud.content.Profile;
import dev.aloud.content.Question;
import dev.aloud.problem.AloudException;
import dev.aloud.problem.AloudException.Kind;
import dev.aloud.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Creates attempt plans; checks all ids against the content and reports all problems at once. Thread-safe. */
public final class AttemptPlanFactory {
    private static final String DEFAULT_LEVEL = "sde2";

    private final Content content;
    private final CustomTargets own;
    private final HabitStore habits;

    public AttemptPlanFactory(Content content, CustomTargets own, HabitStore habits) {
        this.content = content;
        this.own = own;
        this.habits = habits;
    }

    /** Returns the plan of an answer into the microphone, with the user's own targets and habits. The level defaults to sde2, the profile to
     * the level's own. UNUSABLE_INPUT for unknown ids. */
    public AttemptPlan forMicrophone(String question, String level, String profile) {
        List<Problem> problems = new ArrayList<>();
        Optional<Question> asked = content.question(String.valueOf(question));
        Optional<Level> chosenLevel = content.level(level == null ? DEFAULT_LEVEL : level);
        if (asked.isEmpty()) {
            problems.add(unknown("question", question, "Take an id from GET /api/questions."));
        }
        if (chosenLevel.isEmpty()) {
            problems.add(unknown("level", level, "Use " + ids(content.levels(), Level::id) + "."));
        }
        if (profile != null && content.profile(profile).isEmpty()) {
            problems.add(unknown("profile", profile, "Use " + ids(content.profiles(), Profile::id) + "."));
        }
        if (!problems.isEmpty()) {
            throw new AloudException(Kind.UNUSABLE_INPUT, problems, null);
        }
        String length = profile == null ? chosenLevel.get().defaultProfile() : profile;
        return AttemptPlan.spoken(asked.get(), chosenLevel.get().id(), length)
                .with(own.of(length))
                .withHabits(habits.all());
    }

    /** As {@link #forMicrophone}, for an imported file of that name. */
    AttemptPlan forImport(String question, String level, String profile, String name) {
        return forMicrophone(question, level, profile).imported(name);
    }

    /** Throws UNUSABLE_INPUT if there is no such question. */
    void requireQuestion(String id) {
        if (content.question(id).isEmpty()) {
            throw new AloudException(
                    Kind.UNUSABLE_INPUT, List.of(unknown("question", id, "Take an id from GET /api/questions.")), null);
        }
    }

    private static <T> String ids(List<T> values, Function<T, String> id) {
        return QueryParameters.choices(values.stream().map(id).toList());
    }

    private static Problem unknown(String what, String id, String remedy) {
        return new Problem("There is no " + what + " \"" + (id == null ? "" : id) + "\".", what, remedy);
    }
}
