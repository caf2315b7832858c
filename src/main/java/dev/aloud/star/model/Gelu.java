package dev.aloud.star.model;

/** The Gaussian error linear unit, x times the normal distribution at x, from a table: exact to 0.00002, and fast. Stateless. */
final class Gelu {
    private static final int STEPS = 512;

    /** Beyond this the unit is x, or 0 below it, to within 0.00003. */
    private static final int END = 5;

    private static final float[] TABLE = table();

    private Gelu() {}

    static void apply(float[] row) {
        for (int d = 0; d < row.length; d++) {
            row[d] = of(row[d]);
        }
    }

    static float of(float x) {
        if (x <= -END) {
            return 0;
        }
        if (x >= END) {
            return x;
        }
        float at = (x + END) * STEPS;
        int left = (int) at;
        return TABLE[left] + (at - left) * (TABLE[left + 1] - TABLE[left]);
    }

    private static float[] table() {
        float[] table = new float[2 * END * STEPS + 2];
        for (int i = 0; i < table.length; i++) {
            double x = (double) i / STEPS - END;
            table[i] = (float) (x * normal(x));
        }
        return table;
    }

    /** The normal distribution: Abramowitz and Stegun 26.2.17, error under 7.5e-8. */
    private static double normal(double x) {
        double t = 1 / (1 + 0.2316419 * Math.abs(x));
        double series =
                t * (0.319381530 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
        double upper = StrictMath.exp(-x * x / 2) / StrictMath.sqrt(2 * Math.PI) * series;
        return x >= 0 ? 1 - upper : upper;
    }
}
