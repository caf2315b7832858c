package dev.aloud.star.model;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How much each feature speaks for each class: feature names as sorted 64-bit hashes, weights beside them; and how much each
 * number of what the words mean ({@link ClauseEncoder}) does. Immutable and thread-safe.
 */
public final class FeatureWeights {
    private static final char LAST_ASCII = 127;

    private final int classes;
    private final long[] features;
    private final float[] weights;
    private final float[] meaning;

    /** Where each feature stands, found by its hash: 0 for nowhere, else one more than its index. */
    private final int[] slots;

    FeatureWeights(int classes, long[] features, float[] weights, float[] meaning) {
        this.classes = classes;
        this.features = features;
        this.weights = weights;
        this.meaning = meaning;
        this.slots = slots(features);
    }

    /**
     * The weights (one a class) of these names.
     *
     * @param meaning weights of the numbers, by class * numbers + number; empty where meaning isn't looked at
     */
    public static FeatureWeights of(int classes, Map<String, double[]> byName, double[] meaning) {
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
        float[] numbers = new float[meaning.length];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = (float) meaning[i];
        }
        return new FeatureWeights(classes, features, weights, numbers);
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

    float[] meaning() {
        return meaning;
    }

    /** Logarithms of the probability of each class where these features are on, a repeated one counted once. */
    public double[] logProbabilities(Features features) {
        double[] scores = new double[classes];
        long[] hashes = hashes(features.names());
        for (int i = 0; i < hashes.length; i++) {
            int at = i > 0 && hashes[i] == hashes[i - 1] ? -1 : place(hashes[i]);
            for (int c = 0; at >= 0 && c < classes; c++) {
                scores[c] += weights[at * classes + c];
            }
        }
        float[] numbers = features.meaning();
        for (int c = 0; c < classes; c++) {
            float sum = 0;
            for (int d = 0; d < numbers.length; d++) {
                sum += numbers[d] * meaning[c * numbers.length + d];
            }
            scores[c] += sum;
        }
        return logarithms(scores);
    }

    /** Scores turned into logarithms of probabilities, in place. */
    static double[] logarithms(double[] scores) {
        double max = Arrays.stream(scores).max().orElse(0);
        double sum = 0;
        for (double score : scores) {
            sum += Math.exp(score - max);
        }
        for (int c = 0; c < scores.length; c++) {
            scores[c] = scores[c] - max - Math.log(sum);
        }
        return scores;
    }

    /** In ascending order, so that equal features always add up to the same bits. */
    private static long[] hashes(List<String> names) {
        long[] hashes = new long[names.size()];
        for (int i = 0; i < hashes.length; i++) {
            hashes[i] = hash(names.get(i));
        }
        Arrays.sort(hashes);
        return hashes;
    }

    /** Index of that feature; -1 where nothing was learnt of it. */
    private int place(long hash) {
        int slot = (int) (hash >>> 20) & (slots.length - 1);
        while (slots[slot] != 0 && features[slots[slot] - 1] != hash) {
            slot = (slot + 1) & (slots.length - 1);
        }
        return slots[slot] - 1;
    }

    private static int[] slots(long[] features) {
        int[] slots = new int[Math.max(2, Integer.highestOneBit(Math.max(1, features.length)) << 2)];
        for (int i = 0; i < features.length; i++) {
            int slot = (int) (features[i] >>> 20) & (slots.length - 1);
            while (slots[slot] != 0) {
                slot = (slot + 1) & (slots.length - 1);
            }
            slots[slot] = i + 1;
        }
        return slots;
    }

    /** FNV-1a over the UTF-8 bytes. */
    static long hash(String name) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < name.length(); i++) {
            char letter = name.charAt(i);
            if (letter > LAST_ASCII) {
                return hashOfBytes(name);
            }
            hash = (hash ^ letter) * 0x100000001b3L;
        }
        return hash;
    }

    private static long hashOfBytes(String name) {
        long hash = 0xcbf29ce484222325L;
        for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (b & 0xff)) * 0x100000001b3L;
        }
        return hash;
    }
}
