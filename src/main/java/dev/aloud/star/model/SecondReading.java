package dev.aloud.star.model;

import java.util.Arrays;

/**
 * What the first reading of a whole answer says of each clause and of everything around it, as numbers for a second one: the
 * sections of the clause and its neighbours, what has been told before and is told after, and where the clause stands. Immutable.
 */
public final class SecondReading {
    private static final int LABELS = 6;

    /** Stands for the sections of a clause that isn't there. */
    private static final float NOWHERE = -0.2f;

    private static final int[] NEIGHBOURS = {-3, -2, -1, 1, 2, 3};
    private static final int SINGLES = 4;

    /** Itself and the clauses beside it: there, what the clause and what its sentences say is told apart. */
    private static final int[] NEXT = {-1, 0, 1};

    /** How many numbers a clause gets. */
    public static final int NUMBERS = LABELS * (5 + NEIGHBOURS.length + 5 + 2 * NEXT.length) + SINGLES;

    /**
     * The first reading.
     *
     * @param row what stood before the decoder
     * @param byClause logarithm of the probability of each section as the clause alone says, by clause
     * @param bySentence the same as the sentences say that the clause may belong to
     */
    record First(SemiMarkov.Row row, double[][] byClause, double[][] bySentence) {}

    private final First first;
    private final SemiMarkov.Row row;
    private final int[] labels;
    private final double[][] likely;
    private final double[][] guessed;
    private final double[][] decided;

    private SecondReading(First first, int[] labels) {
        this.first = first;
        this.row = first.row();
        this.labels = labels;
        this.likely = new double[row.size()][LABELS];
        this.guessed = new double[row.size() + 1][LABELS];
        this.decided = new double[row.size() + 1][LABELS];
        for (int k = 0; k < row.size(); k++) {
            double all = Arrays.stream(row.logProbability()[k]).map(Math::exp).sum();
            for (int y = 0; y < LABELS; y++) {
                likely[k][y] = Math.exp(row.logProbability()[k][y]) / all;
                guessed[k + 1][y] = guessed[k][y] + likely[k][y] * row.words()[k];
                decided[k + 1][y] = decided[k][y] + (labels[k] == y ? row.words()[k] : 0);
            }
        }
    }

    /** {@link #NUMBERS} numbers for each clause of a row that was cut into these labels. */
    static float[][] of(First first, int[] labels) {
        SecondReading reading = new SecondReading(first, labels);
        float[][] numbers = new float[labels.length][];
        for (int k = 0; k < numbers.length; k++) {
            numbers[k] = reading.numbers(k);
        }
        return numbers;
    }

    private float[] numbers(int k) {
        float[] to = new float[NUMBERS];
        int n = row.size();
        int at = put(row.logProbability()[k], 1, to, 0);
        at = put(likely[k], 1, to, at);
        at = around(likely, NEIGHBOURS, k, to, at);
        for (int near = Math.max(0, k - 1); near <= Math.min(n - 1, k + 1); near++) {
            to[at + LABELS * (near - k + 1) + labels[near]] = 1;
        }
        at += 3 * LABELS;
        at = share(guessed, 0, k, to, at);
        at = share(guessed, k + 1, n, to, at);
        at = share(guessed, 0, n, to, at);
        at = share(decided, 0, k, to, at);
        at = share(decided, k + 1, n, to, at);
        at = around(first.byClause(), NEXT, k, to, at);
        at = around(first.bySentence(), NEXT, k, to, at);
        to[at] = (float) k / n;
        to[at + 1] = (float)
                (Arrays.stream(guessed[k]).sum() / Arrays.stream(guessed[n]).sum());
        to[at + 2] = begins(k);
        to[at + 3] = k + 1 < n ? begins(k + 1) : 1;
        return to;
    }

    private static int around(double[][] opinion, int[] steps, int k, float[] to, int at) {
        int next = at;
        for (int step : steps) {
            int near = k + step;
            next = near >= 0 && near < opinion.length ? put(opinion[near], 1, to, next) : fill(to, next);
        }
        return next;
    }

    private float begins(int k) {
        return k == 0 ? 1 : (float) Math.exp(row.logStart()[k]);
    }

    private static int put(double[] values, double factor, float[] to, int at) {
        for (int y = 0; y < LABELS; y++) {
            to[at + y] = (float) (values[y] * factor);
        }
        return at + LABELS;
    }

    private static int fill(float[] to, int at) {
        Arrays.fill(to, at, at + LABELS, NOWHERE);
        return at + LABELS;
    }

    /** Shares of the words from clause i to clause j, each section's. */
    private static int share(double[][] sums, int i, int j, float[] to, int at) {
        double[] part = new double[LABELS];
        for (int y = 0; y < LABELS; y++) {
            part[y] = sums[Math.max(i, j)][y] - sums[i][y];
        }
        return put(part, 1 / Math.max(1, Arrays.stream(part).sum()), to, at);
    }
}
