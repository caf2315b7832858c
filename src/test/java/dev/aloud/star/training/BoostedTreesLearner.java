package dev.aloud.star.training;

import dev.aloud.star.model.BoostedTrees;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Learns boosted trees for classes: each round adds one tree a class to what is still wrong (second order, histograms). Pure and
 * deterministic: each class's tree is made alone, in a fixed order of sums.
 */
final class BoostedTreesLearner {
    /** Rounds, and how much of each tree is believed (bench/sections: 120 rounds of 0.06 do alike). */
    private static final int ROUNDS = 80;

    private static final double BELIEF = 0.1;

    /** Pulls leaves towards nothing, as this many examples would. */
    private static final double PENALTY = 5;

    /** A leaf that fewer examples than about this many (of probability a half) come to is chance. */
    private static final double LEAST_MASS = 10;

    /** Values told apart of each number. */
    private static final int BINS = 63;

    private static final int QUESTIONS = (1 << BoostedTrees.DEPTH) - 1;

    private final int classes;
    private final float[][] examples;
    private final int[] labels;
    private final double[] weights;
    private final float[][] edges;
    private final byte[][] bins;

    /**
     * A learner.
     *
     * @param examples as many numbers in each
     * @param labels class of each, from 0
     * @param weights how much each counts, about 1
     */
    BoostedTreesLearner(int classes, float[][] examples, int[] labels, double[] weights) {
        this.classes = classes;
        this.examples = examples;
        this.labels = labels;
        this.weights = weights;
        this.edges = IntStream.range(0, examples[0].length)
                .parallel()
                .mapToObj(this::edgesOf)
                .toArray(float[][]::new);
        this.bins = new byte[examples.length][edges.length];
        for (int i = 0; i < examples.length; i++) {
            for (int d = 0; d < edges.length; d++) {
                bins[i][d] = (byte) bin(edges[d], examples[i][d]);
            }
        }
    }

    /** Values between which examples are told apart, ascending. */
    private float[] edgesOf(int d) {
        float[] all = new float[examples.length];
        for (int i = 0; i < all.length; i++) {
            all[i] = examples[i][d];
        }
        Arrays.sort(all);
        float[] found = new float[BINS];
        int count = 0;
        for (int b = 1; b < BINS; b++) {
            float edge = all[(int) ((long) b * all.length / BINS)];
            if ((count == 0 || edge > found[count - 1]) && edge < all[all.length - 1]) {
                found[count++] = edge;
            }
        }
        return Arrays.copyOf(found, count);
    }

    private static int bin(float[] edges, float value) {
        int at = Arrays.binarySearch(edges, value);
        return at >= 0 ? at : -at - 1;
    }

    BoostedTrees learn() {
        double[] start = start();
        double[][] scores = new double[classes][examples.length];
        for (int c = 0; c < classes; c++) {
            Arrays.fill(scores[c], start[c]);
        }
        List<BoostedTrees.Tree> trees = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            double[][] likely = likely(scores);
            trees.addAll(IntStream.range(0, classes)
                    .parallel()
                    .mapToObj(c -> tree(c, likely[c], scores[c]))
                    .toList());
        }
        return new BoostedTrees(start, trees);
    }

    private double[] start() {
        double[] sum = new double[classes];
        Arrays.fill(sum, 1);
        for (int i = 0; i < labels.length; i++) {
            sum[labels[i]] += weights[i];
        }
        double all = Arrays.stream(sum).sum();
        return Arrays.stream(sum).map(s -> StrictMath.log(s / all)).toArray();
    }

    private double[][] likely(double[][] scores) {
        double[][] likely = new double[classes][examples.length];
        double[] p = new double[classes];
        for (int i = 0; i < examples.length; i++) {
            for (int c = 0; c < classes; c++) {
                p[c] = scores[c][i];
            }
            LogisticRegression.softmax(p);
            for (int c = 0; c < classes; c++) {
                likely[c][i] = p[c];
            }
        }
        return likely;
    }

    /** Grows one tree and adds what it says to the scores. */
    private BoostedTrees.Tree tree(int c, double[] likely, double[] scores) {
        double[] slope = new double[examples.length];
        double[] bend = new double[examples.length];
        for (int i = 0; i < slope.length; i++) {
            slope[i] = weights[i] * (likely[i] - (labels[i] == c ? 1 : 0));
            bend[i] = weights[i] * likely[i] * (1 - likely[i]);
        }
        int[] number = new int[QUESTIONS];
        int[] edge = new int[QUESTIONS];
        int[] at = new int[examples.length];
        for (int level = 0; level < BoostedTrees.DEPTH; level++) {
            ask(level, at, slope, bend, number, edge);
        }
        float[] leaf = leaves(at, slope, bend);
        for (int i = 0; i < scores.length; i++) {
            scores[i] += leaf[at[i] - QUESTIONS];
        }
        float[] threshold = new float[QUESTIONS];
        for (int q = 0; q < QUESTIONS; q++) {
            threshold[q] = edge[q] < 0 ? Float.MAX_VALUE : edges[number[q]][edge[q]];
        }
        return new BoostedTrees.Tree(number, threshold, leaf);
    }

    /** Chooses the questions of one level, and moves each example to what follows its answer. */
    private void ask(int level, int[] at, double[] slope, double[] bend, int[] number, int[] edge) {
        int first = (1 << level) - 1;
        int width = edges.length * BINS * 2;
        double[] sums = new double[(1 << level) * width];
        for (int i = 0; i < at.length; i++) {
            int base = (at[i] - first) * width;
            byte[] own = bins[i];
            for (int d = 0; d < own.length; d++) {
                int to = base + (d * BINS + own[d]) * 2;
                sums[to] += slope[i];
                sums[to + 1] += bend[i];
            }
        }
        for (int q = first; q < 2 * first + 1; q++) {
            best(sums, (q - first) * width, q, number, edge);
        }
        for (int i = 0; i < at.length; i++) {
            int q = at[i];
            at[i] = 2 * q + (edge[q] < 0 || bins[i][number[q]] <= edge[q] ? 1 : 2);
        }
    }

    /** The question that gains most; edge -1 where none gains anything. */
    private void best(double[] sums, int base, int q, int[] number, int[] edge) {
        double most = 1e-9;
        edge[q] = -1;
        for (int d = 0; d < edges.length; d++) {
            int from = base + d * BINS * 2;
            double slope = 0;
            double bend = 0;
            for (int b = 0; b < BINS; b++) {
                slope += sums[from + 2 * b];
                bend += sums[from + 2 * b + 1];
            }
            double left = 0;
            double leftBend = 0;
            double whole = slope * slope / (bend + PENALTY);
            for (int b = 0; b < edges[d].length; b++) {
                left += sums[from + 2 * b];
                leftBend += sums[from + 2 * b + 1];
                double right = slope - left;
                double rightBend = bend - leftBend;
                double gain = left * left / (leftBend + PENALTY) + right * right / (rightBend + PENALTY) - whole;
                if (gain > most && leftBend >= LEAST_MASS / 4 && rightBend >= LEAST_MASS / 4) {
                    most = gain;
                    number[q] = d;
                    edge[q] = b;
                }
            }
        }
    }

    private static float[] leaves(int[] at, double[] slope, double[] bend) {
        double[] down = new double[QUESTIONS + 1];
        double[] mass = new double[QUESTIONS + 1];
        for (int i = 0; i < at.length; i++) {
            down[at[i] - QUESTIONS] -= slope[i];
            mass[at[i] - QUESTIONS] += bend[i];
        }
        float[] leaf = new float[down.length];
        for (int l = 0; l < leaf.length; l++) {
            leaf[l] = (float) (BELIEF * down[l] / (mass[l] + PENALTY));
        }
        return leaf;
    }
}
