package dev.aloud.star.training;

import dev.aloud.star.model.Calibration;
import dev.aloud.star.model.ClauseFeatures;
import dev.aloud.star.model.ClauseWeights;
import dev.aloud.star.model.Cues;
import dev.aloud.star.model.SectionModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Learns a model from labelled answers. Pure and deterministic: equal answers in equal order give equal models. */
public final class Trainer {
    /** A feature seen in fewer clauses than this is noise (bench/sections: 2 costs 0.6 points). */
    private static final int MIN_SEEN = 3;

    /** Strength of the squared penalty (bench/sections: flat from 2 to 5). */
    private static final double PENALTY = 2;

    /** Rounds of L-BFGS at most; it ends sooner when nothing is gained. */
    private static final int ROUNDS = 60;

    /** A feature seen n times speaks (30 / n)^0.25 as strongly, so that rare telling words are not drowned. */
    private static final double RARE_EXPONENT = 0.25;

    private static final double USUAL_COUNT = 30;
    private static final int USUAL_WORDS = 7;

    /** A clause counts (words / 7)^0.25: a long one fills more time. */
    private static final double LENGTH_EXPONENT = 0.25;

    private static final int SECTIONS = 6;

    private final ClauseFeatures features = new ClauseFeatures(Cues.load());

    /** The model that these answers teach, not yet calibrated. */
    public SectionModel train(List<LabelledAnswer> answers) {
        List<LabelledClauses> all = answers.stream()
                .filter(a -> !a.words().isEmpty())
                .map(a -> LabelledClauses.of(a, features))
                .toList();
        return new SectionModel(clauseWeights(all), DecoderFit.fit(all), Calibration.NONE);
    }

    private static ClauseWeights clauseWeights(List<LabelledClauses> all) {
        Map<String, Integer> ids = ids(all);
        List<LogisticRegression.Example> examples = new ArrayList<>();
        double[] seen = new double[ids.size()];
        for (LabelledClauses answer : all) {
            for (int k = 0; k < answer.size(); k++) {
                LogisticRegression.Example example = example(answer, k, ids);
                for (int f : example.features()) {
                    seen[f] += example.weight();
                }
                examples.add(example);
            }
        }
        double[] scale = new double[seen.length];
        for (int f = 0; f < scale.length; f++) {
            scale[f] = StrictMath.pow(seen[f] / USUAL_COUNT, -RARE_EXPONENT);
        }
        double[] weights = new LogisticRegression(SECTIONS, ROUNDS, PENALTY).train(examples, scale);
        return named(ids, scale, weights);
    }

    private static Map<String, Integer> ids(List<LabelledClauses> all) {
        Map<String, Integer> seen = new HashMap<>();
        for (LabelledClauses answer : all) {
            for (List<String> names : answer.features()) {
                new HashSet<>(names).forEach(name -> seen.merge(name, 1, Integer::sum));
            }
        }
        seen.values().removeIf(count -> count < MIN_SEEN);
        Map<String, Integer> ids = new TreeMap<>(seen);
        int next = 0;
        for (Map.Entry<String, Integer> entry : ids.entrySet()) {
            entry.setValue(next++);
        }
        return ids;
    }

    private static LogisticRegression.Example example(LabelledClauses answer, int k, Map<String, Integer> ids) {
        int[] on = answer.features().get(k).stream()
                .distinct()
                .filter(ids::containsKey)
                .mapToInt(ids::get)
                .sorted()
                .toArray();
        double[] target = new double[SECTIONS];
        target[answer.labels()[k]] = 1;
        return new LogisticRegression.Example(
                on, target, StrictMath.pow(answer.words()[k] / (double) USUAL_WORDS, LENGTH_EXPONENT));
    }

    private static ClauseWeights named(Map<String, Integer> ids, double[] scale, double[] weights) {
        Map<String, double[]> byName = new HashMap<>();
        ids.forEach((name, f) -> {
            double[] own = new double[SECTIONS];
            for (int c = 0; c < SECTIONS; c++) {
                own[c] = scale[f] * weights[f * SECTIONS + c];
            }
            byName.put(name, own);
        });
        return ClauseWeights.of(byName);
    }
}
