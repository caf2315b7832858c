package dev.aloud.star.model;

/**
 * Rows times a matrix plus a constant row. Sums run in a fixed order, so every machine gets the same bits. Immutable by
 * convention and thread-safe.
 *
 * @param weights in x out
 * @param bias out
 */
record DenseLayer(float[][] weights, float[] bias) {
    /** How many rows of the matrix are added at once: fewer passes over the sum. */
    private static final int AT_ONCE = 4;

    int in() {
        return weights.length;
    }

    int out() {
        return bias.length;
    }

    /** New rows, as many as were given. The matrix is gone through once for all of them: it is larger than what a core keeps near. */
    float[][] apply(float[][] rows) {
        float[][] sums = new float[rows.length][];
        for (int i = 0; i < rows.length; i++) {
            sums[i] = bias.clone();
        }
        int k = 0;
        for (; k + AT_ONCE <= weights.length; k += AT_ONCE) {
            for (int i = 0; i < rows.length; i++) {
                addFour(rows[i], k, sums[i]);
            }
        }
        for (; k < weights.length; k++) {
            for (int i = 0; i < rows.length; i++) {
                addOne(rows[i][k], weights[k], sums[i]);
            }
        }
        return sums;
    }

    float[] apply(float[] row) {
        return apply(new float[][] {row})[0];
    }

    private static void addOne(float x, float[] w, float[] sum) {
        for (int j = 0; j < sum.length; j++) {
            sum[j] += x * w[j];
        }
    }

    /** Kept small and plain, so that the compiler makes vector instructions of it. */
    private void addFour(float[] row, int k, float[] sum) {
        float[] a = weights[k];
        float[] b = weights[k + 1];
        float[] c = weights[k + 2];
        float[] d = weights[k + 3];
        float x = row[k];
        float y = row[k + 1];
        float z = row[k + 2];
        float u = row[k + 3];
        for (int j = 0; j < sum.length; j++) {
            sum[j] += (x * a[j] + y * b[j]) + (z * c[j] + u * d[j]);
        }
    }
}
