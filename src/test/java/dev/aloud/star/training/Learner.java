package dev.aloud.star.training;

import dev.aloud.star.model.FeatureWeights;
import dev.aloud.star.model.Features;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Gathers examples whose features have names, and learns the weight of each name. Deterministic. Not thread-safe. */
final class Learner {
    /** Rounds of L-BFGS at most; it ends sooner when nothing is gained. */
    private static final int ROUNDS = 40;

    private static final double USUAL_COUNT = 30;

    /** One example whose names have no numbers yet. */
    private record Named(List<String> names, float[] meaning, int label, double weight) {}

    private final int classes;
    private final int minAnswers;
    private final double penalty;
    private final double rareExponent;
    private final Map<String, Set<String>> answersByName = new HashMap<>();
    private final List<Named> examples = new ArrayList<>();

    /**
     * A learner.
     *
     * @param minAnswers a name seen in fewer answers is noise and left out
     * @param penalty strength of the squared penalty
     * @param rareExponent a name seen n times speaks (30 / n)^this as strongly; 0 for no difference
     */
    Learner(int classes, int minAnswers, double penalty, double rareExponent) {
        this.classes = classes;
        this.minAnswers = minAnswers;
        this.penalty = penalty;
        this.rareExponent = rareExponent;
    }

    void add(String answer, Features features, int label, double weight) {
        List<String> once = features.names().stream().distinct().toList();
        once.forEach(name ->
                answersByName.computeIfAbsent(name, n -> new HashSet<>()).add(answer));
        examples.add(new Named(once, features.meaning(), label, weight));
    }

    FeatureWeights learn() {
        Map<String, Integer> ids = ids();
        double[] seen = new double[ids.size()];
        List<LogisticRegression.Example> numbered = new ArrayList<>();
        for (Named example : examples) {
            int[] on = example.names().stream()
                    .filter(ids::containsKey)
                    .mapToInt(ids::get)
                    .sorted()
                    .toArray();
            for (int f : on) {
                seen[f] += example.weight();
            }
            double[] target = new double[classes];
            target[example.label()] = 1;
            numbered.add(new LogisticRegression.Example(on, example.meaning(), target, example.weight()));
        }
        double[] scale = new double[seen.length];
        for (int f = 0; f < scale.length; f++) {
            scale[f] = StrictMath.pow(seen[f] / USUAL_COUNT, -rareExponent);
        }
        return named(ids, scale, new LogisticRegression(classes, ROUNDS, penalty).train(numbered, scale));
    }

    /** Numbers in the order of the names, so that equal examples give equal sums. */
    private Map<String, Integer> ids() {
        Map<String, Integer> ids = new TreeMap<>();
        answersByName.forEach((name, answers) -> {
            if (answers.size() >= minAnswers) {
                ids.put(name, 0);
            }
        });
        int next = 0;
        for (Map.Entry<String, Integer> entry : ids.entrySet()) {
            entry.setValue(next++);
        }
        return ids;
    }

    private FeatureWeights named(Map<String, Integer> ids, double[] scale, double[] weights) {
        Map<String, double[]> byName = new HashMap<>();
        ids.forEach((name, f) -> {
            double[] own = new double[classes];
            for (int c = 0; c < classes; c++) {
                own[c] = scale[f] * weights[f * classes + c];
            }
            byName.put(name, own);
        });
        return FeatureWeights.of(classes, byName, Arrays.copyOfRange(weights, ids.size() * classes, weights.length));
    }
}
