package dev.aloud.content;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.aloud.problem.Problem;
import java.util.ArrayList;
import java.util.List;

/**
 * The target seconds of each section. Immutable.
 *
 * @param id full, 120, 90 or 60
 * @param name as shown
 * @param situation target seconds, 1 to 600; likewise the four after it
 * @param own true where the user set the targets himself
 */
public record Profile(
        String id,
        String name,
        double situation,
        double task,
        double action,
        double result,
        double reflection,
        boolean own) {
    /** Least target of a section, seconds: below a second nothing can be said. */
    public static final int LEAST_SECONDS = 1;

    /** Highest target of a section, seconds: ten minutes, more than any interviewer gives a whole answer. */
    public static final int MOST_SECONDS = 600;

    public Profile {
        List<Problem> problems = faults(situation, task, action, result, reflection);
        if (id == null || id.isBlank() || name == null || name.isBlank()) {
            throw new IllegalArgumentException("profiles: a profile needs id and name, and \"" + id + "\" lacks one");
        }
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException("profiles: \"" + id + "\": "
                    + problems.get(0).where() + ": " + problems.get(0).what().replaceFirst("\\.$", ""));
        }
    }

    /** A profile of the content. */
    @JsonCreator
    public Profile(
            @JsonProperty("id") String id,
            @JsonProperty("name") String name,
            @JsonProperty("situation") double situation,
            @JsonProperty("task") double task,
            @JsonProperty("action") double action,
            @JsonProperty("result") double result,
            @JsonProperty("reflection") double reflection) {
        this(id, name, situation, task, action, result, reflection, false);
    }

    /** The same profile with targets that the user set. They must have no {@link #faults}. */
    public Profile withOwn(double situation, double task, double action, double result, double reflection) {
        return new Profile(id, name, situation, task, action, result, reflection, true);
    }

    /** What is wrong with such targets, in the user's words; empty when nothing is. */
    public static List<Problem> faults(double situation, double task, double action, double result, double reflection) {
        List<Problem> problems = new ArrayList<>();
        check("situation", situation, problems);
        check("task", task, problems);
        check("action", action, problems);
        check("result", result, problems);
        check("reflection", reflection, problems);
        return problems;
    }

    private static void check(String section, double seconds, List<Problem> problems) {
        if (!(seconds >= LEAST_SECONDS && seconds <= MOST_SECONDS)) {
            String said = seconds == Math.rint(seconds) ? Long.toString((long) seconds) : Double.toString(seconds);
            problems.add(new Problem(
                    "The target is " + said + " seconds.",
                    section,
                    "Give it " + LEAST_SECONDS + " to " + MOST_SECONDS + " seconds."));
        }
    }

    /** Sum of the five targets, seconds. */
    public double totalSeconds() {
        return situation + task + action + result + reflection;
    }
}
