package dev.aloud.star.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a clause means, as numbers: clauses that say alike lie near each other though they share no word. The first layers of a
 * small public language model, pruned (docs/decisions, bench/sections). It has learnt nothing of sections. Thread-safe; what was
 * read lately is remembered, so a clause that is asked for again costs nothing.
 */
public final class ClauseEncoder {
    /** How many numbers a clause gets. */
    public static final int NUMBERS = 96;

    /** Clauses remembered, about 20 minutes of live updates: some 8 MB. */
    private static final int REMEMBERED = 16_384;

    private static final class Shared {
        private static final ClauseEncoder ENCODER = EncoderFile.load();
    }

    private final EncoderWeights weights;
    private final Map<List<String>, float[]> remembered;

    ClauseEncoder(EncoderWeights weights) {
        this(weights, REMEMBERED);
    }

    private ClauseEncoder(EncoderWeights weights, int most) {
        this.weights = weights;
        this.remembered = new LinkedHashMap<>(256, 0.75f, true) {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<List<String>, float[]> eldest) {
                return size() > most;
            }
        };
    }

    /** The same encoder with a memory of its own, for so many clauses. */
    public ClauseEncoder remembering(int most) {
        return new ClauseEncoder(weights, most);
    }

    /** The encoder that the jar carries; throws in words when its file is missing or damaged. */
    public static ClauseEncoder load() {
        return Shared.ENCODER;
    }

    EncoderWeights weights() {
        return weights;
    }

    /** {@link #NUMBERS} numbers for these words; not to be changed. */
    public float[] of(List<String> words) {
        synchronized (remembered) {
            float[] known = remembered.get(words);
            if (known != null) {
                return known;
            }
        }
        float[] meaning = project(mean(words));
        synchronized (remembered) {
            remembered.put(List.copyOf(words), meaning);
        }
        return meaning;
    }

    /** The mean of the pieces after the last layer, of length 1. */
    float[] mean(List<String> words) {
        float[][] rows = rows(words);
        for (EncoderLayer layer : weights.layers()) {
            rows = layer.apply(rows);
        }
        float[] mean = new float[rows[0].length];
        for (float[] row : rows) {
            for (int d = 0; d < mean.length; d++) {
                mean[d] += row[d];
            }
        }
        float square = 0;
        for (float x : mean) {
            square += x * x;
        }
        for (int d = 0; d < mean.length; d++) {
            mean[d] /= (float) StrictMath.sqrt(square);
        }
        return mean;
    }

    /** The pieces as they enter the first layer. */
    float[][] rows(List<String> words) {
        List<Integer> pieces = pieces(words);
        float[][] rows = new float[pieces.size()][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = weights.widen().apply(weights.piece(pieces.get(i)));
            EncoderLayer.normalise(rows[i], weights.positions()[i], weights.norm());
        }
        return rows;
    }

    private List<Integer> pieces(List<String> words) {
        List<Integer> pieces = new ArrayList<>();
        pieces.add(weights.pieces().first());
        words.forEach(word -> pieces.addAll(weights.pieces().of(word)));
        int room = weights.positions().length - 1;
        List<Integer> kept = pieces.size() > room ? pieces.subList(0, room) : pieces;
        kept.add(weights.pieces().last());
        return kept;
    }

    private float[] project(float[] mean) {
        return weights.projection().apply(mean);
    }
}
