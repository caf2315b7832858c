package dev.aloud.star.training;

import java.util.Arrays;
import java.util.List;

/**
 * Multinomial logistic regression with a squared penalty, solved by L-BFGS. Pure and deterministic: StrictMath and a fixed
 * order of sums give the same bits on every machine.
 */
public final class LogisticRegression {
    /**
     * One example.
     *
     * @param features indices that are on
     * @param numbers that stand beside them, as many in each example
     * @param target share of each class, summing to 1
     * @param weight how much it counts, more than 0
     */
    public record Example(int[] features, float[] numbers, double[] target, double weight) {}

    /** Pairs of steps that L-BFGS remembers. */
    private static final int MEMORY = 8;

    private final int classes;
    private final int rounds;
    private final double penalty;

    public LogisticRegression(int classes, int rounds, double penalty) {
        this.classes = classes;
        this.rounds = rounds;
        this.penalty = penalty;
    }

    /**
     * Weights by feature * classes + class, then those of the numbers by class * numbers + number; {@code scale} says how
     * strongly each feature may speak (1 is usual).
     */
    public double[] train(List<Example> examples, double[] scale) {
        int numbers = examples.isEmpty() ? 0 : examples.get(0).numbers().length;
        return new Lbfgs(MEMORY, rounds)
                .minimise(
                        new double[(scale.length + numbers) * classes],
                        (w, gradient) -> loss(examples, scale, w, gradient));
    }

    private double loss(List<Example> examples, double[] scale, double[] w, double[] gradient) {
        double loss = 0;
        Arrays.fill(gradient, 0);
        double[] p = new double[classes];
        for (Example e : examples) {
            scores(e, scale, w, p);
            softmax(p);
            for (int c = 0; c < classes; c++) {
                if (e.target()[c] > 0) {
                    loss -= e.weight() * e.target()[c] * StrictMath.log(Math.max(1e-12, p[c]));
                }
                p[c] = e.weight() * (p[c] - e.target()[c]);
            }
            addTo(gradient, e, scale, p);
        }
        for (int i = 0; i < w.length; i++) {
            loss += 0.5 * penalty * w[i] * w[i];
            gradient[i] += penalty * w[i];
        }
        return loss;
    }

    private void scores(Example e, double[] scale, double[] w, double[] p) {
        Arrays.fill(p, 0);
        for (int f : e.features()) {
            for (int c = 0; c < classes; c++) {
                p[c] += scale[f] * w[f * classes + c];
            }
        }
        for (int c = 0; c < classes; c++) {
            p[c] += product(e.numbers(), w, scale.length * classes + c * e.numbers().length);
        }
    }

    /** Four sums side by side: one would wait for itself at each step. */
    private static double product(float[] x, double[] w, int from) {
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        int i = 0;
        for (; i + 4 <= x.length; i += 4) {
            a += x[i] * w[from + i];
            b += x[i + 1] * w[from + i + 1];
            c += x[i + 2] * w[from + i + 2];
            d += x[i + 3] * w[from + i + 3];
        }
        for (; i < x.length; i++) {
            a += x[i] * w[from + i];
        }
        return (a + b) + (c + d);
    }

    private void addTo(double[] gradient, Example e, double[] scale, double[] p) {
        for (int f : e.features()) {
            for (int c = 0; c < classes; c++) {
                gradient[f * classes + c] += scale[f] * p[c];
            }
        }
        float[] x = e.numbers();
        for (int c = 0; c < classes; c++) {
            int from = scale.length * classes + c * x.length;
            double wrong = p[c];
            for (int i = 0; i < x.length; i++) {
                gradient[from + i] += x[i] * wrong;
            }
        }
    }

    /** Turns scores into probabilities in place. */
    public static void softmax(double[] p) {
        double max = Double.NEGATIVE_INFINITY;
        for (double v : p) {
            max = Math.max(max, v);
        }
        double sum = 0;
        for (int c = 0; c < p.length; c++) {
            p[c] = StrictMath.exp(p[c] - max);
            sum += p[c];
        }
        for (int c = 0; c < p.length; c++) {
            p[c] /= sum;
        }
    }
}
