package dev.aloud.star.model;

/**
 * What the spoken sentences that a clause may belong to say of its section. Nobody knows where sentences begin, so every
 * row of clauses that may be one is read whole, and counts as much as it is likely to be a sentence. Not thread-safe.
 */
final class SentenceGuess {
    /** Longest sentence, clauses: longer ones are rare, and each more costs time. */
    private static final int MAX_CLAUSES = 6;

    /** A row of clauses less likely than this to be a sentence isn't read. */
    private static final double LEAST_LIKELY = 0.03;

    /** No section is less likely than this for a clause: keeps logarithms finite. */
    private static final double LEAST_PROBABILITY = 1e-6;

    private final FeatureWeights weights;
    private final ClauseFeatures.Stretches stretches;
    private final double[] logStart;
    private final double[][] sum;
    private final double[] mass;

    /**
     * A guess.
     *
     * @param weights for the section of a whole sentence
     * @param stretches the features of any row of clauses
     * @param logStart how likely a sentence begins with each clause
     */
    SentenceGuess(FeatureWeights weights, ClauseFeatures.Stretches stretches, double[] logStart) {
        this.weights = weights;
        this.stretches = stretches;
        this.logStart = logStart;
        this.sum = new double[logStart.length][weights.classes()];
        this.mass = new double[logStart.length];
    }

    /** Logarithm of the probability of each section, by clause. */
    double[][] logProbabilities() {
        int n = logStart.length;
        for (int i = 0; i < n; i++) {
            double begun = i == 0 ? 1 : Math.exp(logStart[i]);
            for (int j = i + 1; j <= Math.min(n, i + MAX_CLAUSES); j++) {
                double ends = j == n ? 1 : Math.exp(logStart[j]);
                if (begun * ends > LEAST_LIKELY) {
                    read(i, j, begun * ends);
                }
                begun *= 1 - ends;
            }
        }
        for (int k = 0; k < n; k++) {
            if (mass[k] == 0) {
                read(k, k + 1, 1);
            }
            for (int y = 0; y < sum[k].length; y++) {
                sum[k][y] = Math.log(Math.max(LEAST_PROBABILITY, sum[k][y] / mass[k]));
            }
        }
        return sum;
    }

    /** Reads the clauses [i, j) as one sentence that is that likely to be one. */
    private void read(int i, int j, double likely) {
        double[] log = weights.logProbabilities(stretches.of(i, j));
        for (int k = i; k < j; k++) {
            mass[k] += likely;
            for (int y = 0; y < log.length; y++) {
                sum[k][y] += likely * Math.exp(log[y]);
            }
        }
    }
}
