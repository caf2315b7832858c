package dev.aloud.rubric;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.aloud.content.ContentReader;
import dev.aloud.problem.AloudException;
import java.util.List;
import java.util.Map;

/**
 * What findings are worth for one competency, level by level (content/rubric/&lt;competency&gt;.yaml,
 * docs/decisions/0031). Immutable.
 *
 * @param competency id
 * @param version of rules and weights, stored with each attempt
 * @param base points that a story has before anything is found
 * @param points for each signal, by id
 * @param flags points for each red flag, by id, negative
 * @param disqualifier points for each disqualifier, negative
 * @param tellFirst ids of the signals that a reason names first when they were heard, the best proof first
 * @param levels by level id
 */
record Weights(
        String competency,
        String version,
        double base,
        Map<String, Double> points,
        Map<String, Double> flags,
        double disqualifier,
        List<String> tellFirst,
        Map<String, ForLevel> levels) {
    /**
     * What a level does differently.
     *
     * @param points that replace those of the competency
     * @param bands the lowest score of each verdict above no_hire
     * @param caps what a verdict can't rise above without
     * @param notAsked ids of signals that earn their points and are not named as missing; none when left out
     */
    record ForLevel(Map<String, Double> points, Map<Verdict, Integer> bands, List<Cap> caps, List<String> notAsked) {
        ForLevel {
            notAsked = notAsked == null ? List.of() : List.copyOf(notAsked);
        }
    }

    /**
     * A verdict that can't be passed while something is missing.
     *
     * @param unless ids of signals, or "section:result", any one of which lifts the cap
     * @param atMost the best verdict without them
     * @param why said to the candidate
     */
    record Cap(List<String> unless, Verdict atMost, String why) {}

    /** The weights of that competency; throws with file and remedy when they leave a signal, red flag or level out. */
    static Weights load(String competency, List<Rule> rules) {
        String file = "rubric/" + competency + ".yaml";
        Weights weights = ContentReader.read(file, new TypeReference<>() {});
        for (Rule rule : rules) {
            boolean missing = rule.kind() == Rule.Kind.SIGNAL && !weights.points.containsKey(rule.id())
                    || rule.kind() == Rule.Kind.RED_FLAG && !weights.flags.containsKey(rule.id());
            if (missing) {
                throw wrong("It gives no points for \"" + rule.id() + "\".", file);
            }
        }
        for (String level : List.of("sde1", "sde2", "senior", "staff", "other")) {
            ForLevel at = weights.levels.get(level);
            if (at == null || at.bands.size() != 4) {
                throw wrong("It has no four bands for the level \"" + level + "\".", file);
            }
        }
        return weights;
    }

    private static AloudException wrong(String what, String file) {
        return new AloudException(AloudException.Kind.FAULT, what, "content/" + file, "Add it to that file.");
    }

    double pointsFor(String signal, String level) {
        return levels.get(level).points().getOrDefault(signal, points.getOrDefault(signal, 0.0));
    }

    /** Whether a candidate of that level is told that the signal was missing. */
    boolean asks(String signal, String level) {
        return !levels.get(level).notAsked().contains(signal);
    }

    /** The verdict of that score by the level's bands, before any cap. */
    Verdict band(int score, String level) {
        Verdict best = Verdict.NO_HIRE;
        for (Map.Entry<Verdict, Integer> band : levels.get(level).bands().entrySet()) {
            if (score >= band.getValue() && band.getKey().compareTo(best) > 0) {
                best = band.getKey();
            }
        }
        return best;
    }

    /** The highest score that still is that verdict. */
    int ceiling(Verdict verdict, String level) {
        return levels.get(level).bands().entrySet().stream()
                        .filter(e -> e.getKey().compareTo(verdict) > 0)
                        .mapToInt(Map.Entry::getValue)
                        .min()
                        .orElse(101)
                - 1;
    }
}
