package dev.aloud.rubric;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.aloud.content.ContentReader;
import dev.aloud.problem.AloudException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What findings are worth, for all competencies and levels (content/rubric/verdict.yaml, docs/decisions/0032). Immutable.
 *
 * @param version of findings and weights, stored with each attempt
 * @param base points that a story has before anything is found, by level id
 * @param disqualifier points for a disqualifier, negative; a second one costs nothing more
 * @param points for each signal, by id
 * @param flags points for each red flag, by id, negative
 * @param tellFirst ids of the signals that a reason names first when they were heard, the best proof first
 * @param bands the lowest score of each verdict above no_hire
 * @param levels what each level asks, by its id
 * @param caps what a verdict can't rise above without, at every level
 * @param competencies points that replace the common ones, by competency id
 */
record Weights(
        String version,
        Map<String, Double> base,
        double disqualifier,
        Map<String, Double> points,
        Map<String, Double> flags,
        List<String> tellFirst,
        Map<Verdict, Integer> bands,
        Map<String, ForLevel> levels,
        List<Cap> caps,
        Map<String, Own> competencies) {
    private static final String FILE = "rubric/verdict.yaml";

    /** Points of one competency that differ from the common ones. */
    record Own(Map<String, Double> points, Map<String, Double> flags) {
        static final Own NONE = new Own(Map.of(), Map.of());
    }

    /**
     * What a level asks.
     *
     * @param notAsked ids of signals that earn their points and are not named as missing
     * @param caps beside those of all levels
     */
    record ForLevel(List<String> notAsked, List<Cap> caps) {
        ForLevel {
            notAsked = notAsked == null ? List.of() : List.copyOf(notAsked);
            caps = caps == null ? List.of() : List.copyOf(caps);
        }
    }

    /**
     * A verdict that can't be passed while something was not heard.
     *
     * @param unless ids of signals, or "section:result", any one of which lifts the cap; one that is unsure lifts it too
     * @param atMost the best verdict without them
     * @param onlyFor ids of the competencies it holds for; all when left out
     * @param why said to the candidate
     */
    record Cap(List<String> unless, Verdict atMost, List<String> onlyFor, String why) {
        Cap {
            onlyFor = onlyFor == null ? List.of() : List.copyOf(onlyFor);
        }
    }

    /** The weights of this build; throws with file and remedy when they leave a signal, red flag or level out. */
    static Weights load(List<FindingText> texts) {
        Weights weights = ContentReader.read(FILE, new TypeReference<>() {});
        for (FindingText text : texts) {
            boolean missing = text.kind() == Finding.Kind.SIGNAL && !weights.points.containsKey(text.id())
                    || text.kind() == Finding.Kind.RED_FLAG && !weights.flags.containsKey(text.id());
            if (missing) {
                throw wrong("It gives no points for \"" + text.id() + "\".");
            }
        }
        for (String level : List.of("sde1", "sde2", "senior", "staff", "other")) {
            if (!weights.levels.containsKey(level) || !weights.base.containsKey(level)) {
                throw wrong("It says nothing of the level \"" + level + "\".");
            }
        }
        return weights;
    }

    private static AloudException wrong(String what) {
        return new AloudException(AloudException.Kind.FAULT, what, "content/" + FILE, "Add it to that file.");
    }

    double pointsFor(String signal, String competency) {
        return own(competency).points().getOrDefault(signal, points.getOrDefault(signal, 0.0));
    }

    /** What a red flag costs; a disqualifier that is none here is a red flag, and costs half of one. */
    double costOf(String flag, String competency) {
        return own(competency).flags().getOrDefault(flag, flags.getOrDefault(flag, disqualifier / 2));
    }

    private Own own(String competency) {
        return competencies.getOrDefault(competency, Own.NONE);
    }

    /** Whether a candidate of that level is told that the signal was missing. */
    boolean asks(String signal, String level) {
        return !levels.get(level).notAsked().contains(signal);
    }

    Stream<Cap> capsOf(String level, String competency) {
        return Stream.concat(caps.stream(), levels.get(level).caps().stream())
                .filter(c -> c.onlyFor().isEmpty() || c.onlyFor().contains(competency));
    }

    /** The verdict of that score, before any cap. */
    Verdict band(int score) {
        return bands.entrySet().stream()
                .filter(band -> score >= band.getValue())
                .map(Map.Entry::getKey)
                .max(Verdict::compareTo)
                .orElse(Verdict.NO_HIRE);
    }

    /** The highest score that still is that verdict. */
    int ceiling(Verdict verdict) {
        return bands.entrySet().stream()
                        .filter(e -> e.getKey().compareTo(verdict) > 0)
                        .mapToInt(Map.Entry::getValue)
                        .min()
                        .orElse(101)
                - 1;
    }
}
