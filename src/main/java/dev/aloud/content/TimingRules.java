package dev.aloud.content;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Tolerances, limits and words of content/timing.yaml. Immutable.
 *
 * @param tolerance of one section's seconds
 * @param totalTolerance of the whole answer's seconds
 * @param limitsForTotalSeconds total of the profile that the limits were written for; they shrink with a shorter one
 * @param situationSeconds limit of Situation in that profile
 * @param situationTaskSeconds limit of Situation with Task in that profile
 * @param problemSeconds seconds from the first word until a listener should know the problem, in that profile
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
        double problemSeconds,
        double slackSeconds,
        double actionShareSlack,
        double actionShareTip,
        Map<String, String> texts) {
    /** The flags that must have words, and what each may have filled in. */
    public static final Map<String, Set<String>> FLAGS = Map.of(
            "section_missing", Set.of("section", "limit"),
            "total_long", Set.of("seconds", "limit", "level", "given"),
            "situation_long", Set.of("seconds", "limit"),
            "situation_task_long", Set.of("seconds", "limit"),
            "problem_late", Set.of("seconds", "limit"),
            "action_share", Set.of("share", "target", "height"));

    private static final Pattern FILLED_IN = Pattern.compile("\\{([^}]*)}");

    /**
     * How far off target is still on target: the larger of the two.
     *
     * @param share of the target, 0 to 1
     * @param seconds at least 0
     */
    public record Tolerance(double share, double seconds) {
        public Tolerance {
            inShare("share", share);
            atLeast("seconds", seconds, 0);
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
        atLeast("problemSeconds", problemSeconds, 1);
        atLeast("slackSeconds", slackSeconds, 0);
        inShare("actionShareSlack", actionShareSlack);
        inShare("actionShareTip", actionShareTip);
        if (tolerance == null || totalTolerance == null) {
            throw new IllegalArgumentException("timing: tolerance and totalTolerance must both be given");
        }
        texts = Map.copyOf(texts == null ? Map.of() : texts);
        checkTexts(texts);
    }

    private static void checkTexts(Map<String, String> texts) {
        for (String flag : new TreeSet<>(FLAGS.keySet())) {
            if (!texts.containsKey(flag)) {
                throw new ContentFault("texts", "timing: the flag " + flag + " has no text");
            }
        }
        texts.forEach((flag, text) -> {
            if (!FLAGS.containsKey(flag)) {
                throw new ContentFault(flag, "timing: there is no flag " + flag);
            }
            FILLED_IN.matcher(text).results().map(found -> found.group(1)).forEach(name -> {
                if (!FLAGS.get(flag).contains(name)) {
                    throw new ContentFault(
                            flag,
                            "timing: {" + name + "} can't be filled in in the text of " + flag + ", only "
                                    + new TreeSet<>(FLAGS.get(flag)));
                }
            });
        });
    }

    /** The rules that this build carries; throws with file, line and remedy when the file is wrong. */
    public static TimingRules load() {
        return ContentReader.read("timing.yaml", new TypeReference<>() {});
    }

    private static void atLeast(String name, double value, double least) {
        if (!(value >= least)) {
            throw new ContentFault(name, "timing: " + name + " is " + value + ", it must be at least " + least);
        }
    }

    private static void inShare(String name, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new ContentFault(name, "timing: " + name + " is " + value + ", it must lie from 0 to 1");
        }
    }
}
