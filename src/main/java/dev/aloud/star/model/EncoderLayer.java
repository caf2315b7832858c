package dev.aloud.star.model;

/**
 * One layer of a transformer (Vaswani and others, 2017, as BERT has it): every piece looks at every other one, then each is
 * read on its own. Immutable by convention and thread-safe.
 *
 * @param query as many columns as {@code key}, {@code value}: heads times {@link #HEAD}
 * @param output back to the width of a piece
 * @param attentionNorm gain and offset after attention
 * @param up to the inner width
 * @param down back again
 * @param outputNorm gain and offset at the end
 */
record EncoderLayer(
        DenseLayer query,
        DenseLayer key,
        DenseLayer value,
        DenseLayer output,
        float[][] attentionNorm,
        DenseLayer up,
        DenseLayer down,
        float[][] outputNorm) {
    /** Width of one head of attention. */
    static final int HEAD = 32;

    private static final double SPREAD_FLOOR = 1e-12;

    /** The rows after this layer; those given are not changed. */
    float[][] apply(float[][] rows) {
        float[][] seen = output.apply(attention(rows));
        for (int i = 0; i < rows.length; i++) {
            normalise(seen[i], rows[i], attentionNorm);
        }
        float[][] inner = up.apply(seen);
        for (float[] row : inner) {
            Gelu.apply(row);
        }
        float[][] out = down.apply(inner);
        for (int i = 0; i < rows.length; i++) {
            normalise(out[i], seen[i], outputNorm);
        }
        return out;
    }

    /** Each head's mean of the values, weighted by how much each piece looks at each. */
    float[][] attention(float[][] rows) {
        float[][] q = query.apply(rows);
        float[][] k = key.apply(rows);
        float[][] v = value.apply(rows);
        float[][] out = new float[rows.length][value.out()];
        float[] looks = new float[rows.length];
        for (int h = 0; h < value.out(); h += HEAD) {
            for (int i = 0; i < rows.length; i++) {
                looks(q[i], k, h, looks);
                for (int j = 0; j < rows.length; j++) {
                    for (int d = h; d < h + HEAD; d++) {
                        out[i][d] += looks[j] * v[j][d];
                    }
                }
            }
        }
        return out;
    }

    private static void looks(float[] q, float[][] k, int h, float[] to) {
        float max = Float.NEGATIVE_INFINITY;
        for (int j = 0; j < to.length; j++) {
            float sum = 0;
            for (int d = h; d < h + HEAD; d++) {
                sum += q[d] * k[j][d];
            }
            to[j] = sum / (float) StrictMath.sqrt(HEAD);
            max = Math.max(max, to[j]);
        }
        float all = 0;
        for (int j = 0; j < to.length; j++) {
            to[j] = (float) StrictMath.exp(to[j] - max);
            all += to[j];
        }
        for (int j = 0; j < to.length; j++) {
            to[j] /= all;
        }
    }

    /** Adds the residual to the row, then centres it and gives it unit spread, gain and offset, in place. */
    static void normalise(float[] row, float[] residual, float[][] norm) {
        float mean = 0;
        for (int d = 0; d < row.length; d++) {
            row[d] += residual[d];
            mean += row[d];
        }
        mean /= row.length;
        float square = 0;
        for (float x : row) {
            square += (x - mean) * (x - mean);
        }
        float scale = (float) (1 / StrictMath.sqrt(square / row.length + SPREAD_FLOOR));
        for (int d = 0; d < row.length; d++) {
            row[d] = (row[d] - mean) * scale * norm[0][d] + norm[1][d];
        }
    }
}
