package dev.aloud.content;

import dev.aloud.problem.Problem;
import java.util.ArrayList;
import java.util.List;

/**
 * The user's own target seconds of each section. Immutable.
 *
 * @param situation 1 to 600 seconds; likewise the four after it
 */
public record Targets(double situation, double task, double action, double result, double reflection) {
    /** Least target of a section, seconds: below a second nothing can be said. */
    public static final int LEAST_SECONDS = 1;

    /** Highest target of a section, seconds: ten minutes, more than any interviewer gives a whole answer. */
    public static final int MOST_SECONDS = 600;

    /** What the sections are called, in the order of the figures. */
    public static final List<String> SECTIONS = List.of("situation", "task", "action", "result", "reflection");

    public Targets {
        List<Problem> problems = faults(List.of(situation, task, action, result, reflection));
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(problems.get(0).line());
        }
    }

    /** The targets of those five figures, which have no {@link #faults}. */
    public static Targets of(List<Double> seconds) {
        return new Targets(seconds.get(0), seconds.get(1), seconds.get(2), seconds.get(3), seconds.get(4));
    }

    /** Returns what is wrong with five figures, in the user's words; empty if nothing is. */
    public static List<Problem> faults(List<Double> seconds) {
        List<Problem> problems = new ArrayList<>();
        for (int i = 0; i < SECTIONS.size(); i++) {
            fault(SECTIONS.get(i), seconds.get(i), problems);
        }
        return problems;
    }

    private static void fault(String section, double seconds, List<Problem> problems) {
        if (!(seconds >= LEAST_SECONDS && seconds <= MOST_SECONDS)) {
            String name = Character.toUpperCase(section.charAt(0)) + section.substring(1);
            problems.add(new Problem(
                    name + " is given " + figure(seconds) + " seconds.",
                    section,
                    "Give it from " + LEAST_SECONDS + " to " + MOST_SECONDS + "."));
        }
    }

    private static String figure(double seconds) {
        return seconds == Math.rint(seconds) && Math.abs(seconds) < Integer.MAX_VALUE
                ? Integer.toString((int) seconds)
                : Double.toString(seconds);
    }

    /** Returns the five figures, in the order of {@link #SECTIONS}. */
    public List<Double> seconds() {
        return List.of(situation, task, action, result, reflection);
    }
}
