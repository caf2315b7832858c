package dev.aloud.star.model;

import java.util.Arrays;

/**
 * Cuts a row of clauses into stretches of one section each: the best cut (Viterbi), and how likely each beginning is
 * (forward-backward). Lengths are counted in words, so pauses don't matter. Immutable and thread-safe.
 */
final class SemiMarkov {
    /** Longest stretch, clauses: about eight minutes of speech; bounds the cost of an hour-long answer. */
    private static final int MAX_CLAUSES = 120;

    /** What it costs to go on with the same section after the longest stretch. */
    private static final double GO_ON = -12;

    /** No place is a less likely start than this: the recogniser may have lost the pause. */
    private static final double LEAST_LOG_START = -6;

    private static final int LABELS = 6;
    private static final double NONE = Double.NEGATIVE_INFINITY;

    private final DecoderParameters parameters;

    SemiMarkov(DecoderParameters parameters) {
        this.parameters = parameters;
    }

    /**
     * What stands before the decoder.
     *
     * @param logProbability of each section, by clause
     * @param words length of each clause
     * @param logStart how likely a sentence begins with each clause: sections change between sentences
     */
    record Row(double[][] logProbability, int[] words, double[] logStart) {
        int size() {
            return words.length;
        }
    }

    /** The sums that make the score of a stretch cheap. */
    private final class Scores {
        private final int n;
        private final double[][] sum;
        private final int[] words;
        private final double[] breaks;

        Scores(Row row) {
            n = row.size();
            sum = new double[n + 1][LABELS];
            words = new int[n + 1];
            breaks = new double[n + 1];
            for (int k = 0; k < n; k++) {
                words[k + 1] = words[k] + row.words()[k];
                for (int y = 0; y < LABELS; y++) {
                    sum[k + 1][y] = sum[k][y] + parameters.trust() * row.logProbability()[k][y];
                }
                breaks[k] = Math.max(LEAST_LOG_START, row.logStart()[k]);
            }
        }

        /** Score of section y over the clauses [i, j), without what leads into it. */
        double stretch(int y, int i, int j) {
            double z = (Math.log(words[j] - words[i]) - parameters.meanLogWords()[y])
                    / parameters.spreadLogWords()[y];
            double length = -0.5 * z * z - Math.log(parameters.spreadLogWords()[y]);
            return sum[j][y]
                    - sum[i][y]
                    + parameters.durationTrust() * length
                    + (j == n ? parameters.end()[y] : 0);
        }

        /** Score of changing from section x to section y before clause i. */
        double change(int x, int y, int i) {
            return (x == y ? GO_ON : parameters.step()[x][y]) + breaks[i];
        }
    }

    private static int first(int j) {
        return Math.max(0, j - MAX_CLAUSES);
    }

    /** The section of each clause in the best cut; empty without clauses. */
    int[] best(Row row) {
        Scores scores = new Scores(row);
        int n = row.size();
        double[][] into = new double[n + 1][LABELS];
        int[][] cameFrom = new int[n + 1][LABELS];
        int[][] began = new int[n + 1][LABELS];
        into[0] = parameters.start().clone();
        double[] last = new double[LABELS];
        for (int j = 1; j <= n; j++) {
            for (int y = 0; y < LABELS; y++) {
                last[y] = NONE;
                for (int i = first(j); i < j; i++) {
                    double value = into[i][y] + scores.stretch(y, i, j);
                    if (value > last[y]) {
                        last[y] = value;
                        began[j][y] = i;
                    }
                }
            }
            enter(scores, j, last, into[j], cameFrom[j]);
        }
        return trace(n, last, began, cameFrom);
    }

    /** The best way into each section at clause j after something else ended there. */
    private static void enter(Scores scores, int j, double[] last, double[] into, int[] cameFrom) {
        for (int y = 0; y < LABELS; y++) {
            into[y] = NONE;
            for (int x = 0; x < LABELS; x++) {
                double value = last[x] + scores.change(x, y, j);
                if (value > into[y]) {
                    into[y] = value;
                    cameFrom[y] = x;
                }
            }
        }
    }

    private static int[] trace(int n, double[] last, int[][] began, int[][] cameFrom) {
        int[] labels = new int[n];
        int y = 0;
        for (int c = 1; c < LABELS; c++) {
            y = last[c] > last[y] ? c : y;
        }
        for (int j = n; j > 0; ) {
            int i = began[j][y];
            Arrays.fill(labels, i, j, y);
            y = cameFrom[i][y];
            j = i;
        }
        return labels;
    }

    /** How likely a stretch of each section begins at each clause, 0 to 1, by clause and section. */
    double[][] beginnings(Row row) {
        Scores scores = new Scores(row);
        int n = row.size();
        double[][] into = new double[n + 1][LABELS];
        double[][] out = new double[n + 1][LABELS];
        double[][] ended = forward(scores, n, into);
        backward(scores, n, out);
        double total = logSum(ended[n]);
        double[][] p = new double[n][LABELS];
        for (int i = 0; i < n; i++) {
            for (int y = 0; y < LABELS; y++) {
                p[i][y] = Math.min(1, Math.exp(into[i][y] + out[i][y] - total));
            }
        }
        return p;
    }

    /** Fills {@code into}: all ways to begin section y at i; gives all ways to have ended x at j. */
    private double[][] forward(Scores scores, int n, double[][] into) {
        double[][] ended = new double[n + 1][LABELS];
        into[0] = parameters.start().clone();
        double[] ways = new double[MAX_CLAUSES];
        double[] changes = new double[LABELS];
        for (int j = 1; j <= n; j++) {
            for (int y = 0; y < LABELS; y++) {
                int from = first(j);
                for (int i = from; i < j; i++) {
                    ways[i - from] = into[i][y] + scores.stretch(y, i, j);
                }
                ended[j][y] = logSum(ways, j - from);
            }
            for (int y = 0; y < LABELS; y++) {
                for (int x = 0; x < LABELS; x++) {
                    changes[x] = ended[j][x] + scores.change(x, y, j);
                }
                into[j][y] = logSum(changes);
            }
        }
        return ended;
    }

    /** Fills {@code out}: all ways to go on to the end once section y begins at i. */
    private static void backward(Scores scores, int n, double[][] out) {
        double[] ways = new double[MAX_CLAUSES];
        double[][] after = new double[n + 1][LABELS];
        double[] changes = new double[LABELS];
        for (int i = n - 1; i >= 0; i--) {
            for (int y = 0; y < LABELS; y++) {
                int to = Math.min(n, i + MAX_CLAUSES);
                for (int j = i + 1; j <= to; j++) {
                    ways[j - i - 1] = scores.stretch(y, i, j) + after[j][y];
                }
                out[i][y] = logSum(ways, to - i);
            }
            for (int x = 0; x < LABELS; x++) {
                for (int y = 0; y < LABELS; y++) {
                    changes[y] = scores.change(x, y, i) + out[i][y];
                }
                after[i][x] = logSum(changes);
            }
        }
    }

    private static double logSum(double[] values) {
        return logSum(values, values.length);
    }

    private static double logSum(double[] values, int size) {
        double max = NONE;
        for (int i = 0; i < size; i++) {
            max = Math.max(max, values[i]);
        }
        if (max == NONE) {
            return NONE;
        }
        double sum = 0;
        for (int i = 0; i < size; i++) {
            sum += Math.exp(values[i] - max);
        }
        return max + Math.log(sum);
    }
}
