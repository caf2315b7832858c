package dev.aloud.content;

/**
 * The target seconds of each section. Immutable.
 *
 * @param id full, 120, 90 or 60
 * @param name as shown
 * @param situation target seconds, likewise the four after it
 */
public record Profile(
        String id, String name, double situation, double task, double action, double result, double reflection) {
    /** Sum of the five targets, seconds. */
    public double totalSeconds() {
        return situation + task + action + result + reflection;
    }
}
