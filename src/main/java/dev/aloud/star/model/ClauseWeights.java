package dev.aloud.star.model;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How much each feature speaks for each section: feature names as sorted 64-bit hashes, weights beside them. Immutable and
 * thread-safe.
 */
public final class ClauseWeights {
    private static final int SECTIONS = 6;

    private final long[] features;
    private final float[] weights;

    ClauseWeights(long[] features, float[] weights) {
        this.features = features;
        this.weights = weights;
    }

    /** The weights (six a feature) of these names. */
    public static ClauseWeights of(Map<String, double[]> byName) {
        TreeMap<Long, double[]> sorted = new TreeMap<>();
        byName.forEach((name, w) -> sorted.put(hash(name), w));
        long[] features = new long[sorted.size()];
        float[] weights = new float[sorted.size() * SECTIONS];
        int at = 0;
        for (Map.Entry<Long, double[]> entry : sorted.entrySet()) {
            features[at] = entry.getKey();
            for (int c = 0; c < SECTIONS; c++) {
                weights[at * SECTIONS + c] = (float) entry.getValue()[c];
            }
            at++;
        }
        return new ClauseWeights(features, weights);
    }

    long[] features() {
        return features;
    }

    float[] weights() {
        return weights;
    }

    /** Logarithms of the probability of each section for a clause with these features, a repeated one counted once. */
    public double[] logProbabilities(List<String> names) {
        double[] scores = new double[SECTIONS];
        long[] hashes = names.stream()
                .mapToLong(ClauseWeights::hash)
                .sorted()
                .distinct()
                .toArray();
        for (long hash : hashes) {
            int at = Arrays.binarySearch(features, hash);
            for (int c = 0; at >= 0 && c < SECTIONS; c++) {
                scores[c] += weights[at * SECTIONS + c];
            }
        }
        double max = Arrays.stream(scores).max().orElse(0);
        double sum = 0;
        for (double score : scores) {
            sum += Math.exp(score - max);
        }
        for (int c = 0; c < SECTIONS; c++) {
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
