package dev.aloud.content;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.aloud.problem.Problem;
import java.util.List;

/**
 * The target seconds of each section. Immutable.
 *
 * @param id full, 120, 90 or 60
 * @param name as shown
 * @param situation target seconds, 1 to 600; likewise the four after it
 * @param own true if the user set the targets
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
    public Profile {
        List<Problem> problems = Targets.faults(List.of(situation, task, action, result, reflection));
        if (id == null || id.isBlank() || name == null || name.isBlank()) {
            throw new IllegalArgumentException("profiles: a profile needs id and name, and \"" + id + "\" lacks one");
        }
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(
                    "profiles: in \"" + id + "\" " + problems.get(0).what().replaceFirst("\\.$", ""));
        }
    }

    /** Creates a profile of the content. */
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

    /** Returns the same profile with targets of the user. */
    public Profile with(Targets own) {
        return new Profile(id, name, own.situation(), own.task(), own.action(), own.result(), own.reflection(), true);
    }

    /** Returns the sum of the five targets, seconds. */
    public double totalSeconds() {
        return situation + task + action + result + reflection;
    }
}
