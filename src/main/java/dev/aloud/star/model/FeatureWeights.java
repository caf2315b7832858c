package dev.aloud.star.model;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How much each feature speaks for each class: feature names as sorted 64-bit hashes, weights beside them. Immutable and
 * thread-safe.
 */
public final class FeatureWeights {
    private final int classes;
    private final long[] features;
    private final float[] weights;

    FeatureWeights(int classes, long[] features, float[] weights) {
        this.classes = classes;
        this.features = features;
        this.weights = weights;
    }

    /** The weights (one a class) of these names. */
    public static FeatureWeights of(int classes, Map<String, double[]> byName) {
        TreeMap<Long, double[]> sorted = new TreeMap<>();
        byName.forEach((name, w) -> sorted.put(hash(name), w));
        long[] features = new long[sorted.size()];
        float[] weights = new float[sorted.size() * classes];
        int at = 0;
        for (Map.Entry<Long, double[]> entry : sorted.entrySet()) {
            features[at] = entry.getKey();
            for (int c = 0; c < classes; c++) {
                weights[at * classes + c] = (float) entry.getValue()[c];
            }
            at++;
        }
        return new FeatureWeights(classes, features, weights);
    }

    int classes() {
        return classes;
    }

    long[] features() {
        return features;
    }

    float[] weights() {
        return weights;
    }

    /** Logarithms of the probability of each class where these features are on, a repeated one counted once. */
    public double[] logProbabilities(List<String> names) {
        double[] scores = new double[classes];
        long[] hashes = names.stream()
                .mapToLong(FeatureWeights::hash)
                .sorted()
                .distinct()
                .toArray();
        for (long hash : hashes) {
            int at = Arrays.binarySearch(features, hash);
            for (int c = 0; at >= 0 && c < classes; c++) {
                scores[c] += weights[at * classes + c];
            }
        }
        double max = Arrays.stream(scores).max().orElse(0);
        double sum = 0;
        for (double score : scores) {
            sum += Math.exp(score - max);
        }
        for (int c = 0; c < classes; c++) {
            scores[c] = scores[c] - max - Math.log(sum);
        }
        return scores;
    }

    /** FNV-1a over the UTF-8 bytes. */
    static long hash(String name) {
        long hash = 0xcbf29ce484222325L;
        for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (b & 0xff)) * 0x100000001b3L;
        }
        return hash;
    }
}
