package dev.aloud.content;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.List;
import java.util.Map;

/**
 * Tolerances, limits and words of content/timing.yaml. Immutable.
 *
 * @param tolerance of one section's seconds
 * @param totalTolerance of the whole answer's seconds
 * @param limitsForTotalSeconds total of the profile that the limits were written for; they shrink with a shorter one
 * @param situationSeconds limit of Situation in that profile
 * @param situationTaskSeconds limit of Situation with Task in that profile
 * @param slackSeconds a limit is passed only by more than this
 * @param actionShareSlack how far Action's share may lie below the profile's own, 0 to 1
 * @param actionShareTip the share of Action that the tip names, 0 to 1
 * @param texts what each flag says, by its id
 */
public record TimingRules(
        Tolerance tolerance,
        Tolerance totalTolerance,
        double limitsForTotalSeconds,
        double situationSeconds,
        double situationTaskSeconds,
        double slackSeconds,
        double actionShareSlack,
        double actionShareTip,
        Map<String, String> texts) {
    /** The flags that must have words. */
    public static final List<String> FLAGS =
            List.of("section_missing", "total_long", "situation_long", "situation_task_long", "action_share");

    /**
     * How far off target is still on target: the larger of the two.
     *
     * @param share of the target, 0 to 1
     * @param seconds at least 0
     */
    public record Tolerance(double share, double seconds) {
        public Tolerance {
            inShare("tolerance share", share);
            atLeast("tolerance seconds", seconds, 0);
        }

        /** The tolerance around that target, in the target's own unit of seconds. */
        public double around(double targetSeconds) {
            return Math.max(share * targetSeconds, seconds);
        }
    }

    public TimingRules {
        atLeast("limitsForTotalSeconds", limitsForTotalSeconds, 1);
        atLeast("situationSeconds", situationSeconds, 1);
        atLeast("situationTaskSeconds", situationTaskSeconds, situationSeconds);
        atLeast("slackSeconds", slackSeconds, 0);
        inShare("actionShareSlack", actionShareSlack);
        inShare("actionShareTip", actionShareTip);
        if (tolerance == null || totalTolerance == null) {
            throw new IllegalArgumentException("timing: tolerance and totalTolerance must both be given");
        }
        texts = Map.copyOf(texts == null ? Map.of() : texts);
        for (String flag : FLAGS) {
            if (!texts.containsKey(flag)) {
                throw new IllegalArgumentException("timing: the flag " + flag + " has no text");
            }
        }
    }

    /** The rules that this build carries; throws with file, line and remedy when the file is wrong. */
    public static TimingRules load() {
        return ContentReader.read("timing.yaml", new TypeReference<>() {});
    }

    private static void atLeast(String name, double value, double least) {
        if (!(value >= least)) {
            throw new IllegalArgumentException("timing: " + name + " is " + value + ", it must be at least " + least);
        }
    }

    private static void inShare(String name, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException("timing: " + name + " is " + value + ", it must lie from 0 to 1");
        }
    }
}
