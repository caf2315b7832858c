package dev.aloud.star;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** A way of building answers that corrected answers can show. */
public enum Habit {
    RESULT_FIRST("You tell the result first.", order -> order.startsWith("R")),
    ACTION_AND_RESULT_IN_TURN("You switch between action and result.", order -> order.matches(".*(ARA|RAR).*")),
    TASK_COMES_BACK(
            "You come back to the task later.",
            order -> order.contains("T") && order.indexOf('T') != order.lastIndexOf('T')),
    NO_SITUATION("You leave out the situation.", order -> !order.contains("S")),
    NO_TASK("You leave out the task.", order -> !order.contains("T")),
    NO_RESULT("You leave out the result.", order -> !order.contains("R")),
    NO_REFLECTION("You leave out the reflection.", order -> !order.contains("L"));

    /** Fewest answers of a habit; fewer may be chance. */
    private static final int LEAST_ANSWERS = 2;

    private final String sentence;
    private final Predicate<String> shows;

    Habit(String sentence, Predicate<String> shows) {
        this.sentence = sentence;
        this.shows = shows;
    }

    /** The name in JSON: lower case. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the habit as a sentence for the speaker. */
    public String sentence() {
        return sentence;
    }

    /**
     * A habit and how often it showed.
     *
     * @param answers that showed it
     * @param of all corrected answers
     */
    public record Seen(Habit habit, int answers, int of) {}

    /** Returns the habits of at least two and at least half of the corrected answers, in the order of this list. */
    public static List<Seen> of(SpeakerHabits habits) {
        List<String> orders = habits.answers().stream().map(Habit::order).toList();
        List<Seen> seen = new ArrayList<>();
        for (Habit habit : values()) {
            int times = (int) orders.stream().filter(habit.shows).count();
            if (times >= LEAST_ANSWERS && 2 * times >= orders.size()) {
                seen.add(new Seen(habit, times, orders.size()));
            }
        }
        return seen;
    }

    /** Returns the letters of the sections in order, without OTHER, and with neighbours merged. */
    private static String order(List<SpeakerHabits.Stretch> answer) {
        return answer.stream()
                .filter(s -> s.section() != Section.OTHER)
                .map(s -> "" + s.section().letter())
                .collect(Collectors.joining())
                .replaceAll("(.)\\1+", "$1");
    }
}
