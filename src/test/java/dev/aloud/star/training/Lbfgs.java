package dev.aloud.star.training;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/**
 * Finds the minimum of a smooth function by limited-memory BFGS (Nocedal 1980) with a backtracking line search. Pure and
 * deterministic.
 */
public final class Lbfgs {
    /** A function and its gradient. */
    public interface Function {
        /** The value at {@code x}; writes the gradient there into {@code gradient}. */
        double at(double[] x, double[] gradient);
    }

    /** One remembered step: how far it went and how the gradient changed. */
    private record Step(double[] moved, double[] turned, double rho) {}

    /** Share of the promised descent that a step must keep (Armijo; the usual value). */
    private static final double SUFFICIENT = 1e-4;

    /** A relative gain under this ends the search. */
    private static final double ENOUGH = 1e-5;

    private static final int MAX_HALVINGS = 20;

    private final int memory;
    private final int rounds;

    public Lbfgs(int memory, int rounds) {
        this.memory = memory;
        this.rounds = rounds;
    }

    /** The best point that was found within the rounds, beginning at {@code start}, which stays as it is. */
    public double[] minimise(double[] start, Function f) {
        double[] x = start.clone();
        double[] g = new double[x.length];
        double value = f.at(x, g);
        Deque<Step> steps = new ArrayDeque<>();
        for (int round = 0; round < rounds; round++) {
            double[] direction = direction(g, steps);
            double slope = dot(direction, g);
            double t = steps.isEmpty() ? 1 / Math.sqrt(Math.max(1e-12, dot(g, g))) : 1;
            double[] next = new double[x.length];
            double[] nextG = new double[x.length];
            double nextValue = Double.POSITIVE_INFINITY;
            for (int half = 0; half < MAX_HALVINGS; half++, t /= 2) {
                for (int i = 0; i < x.length; i++) {
                    next[i] = x[i] + t * direction[i];
                }
                nextValue = f.at(next, nextG);
                if (nextValue <= value + SUFFICIENT * t * slope) {
                    break;
                }
            }
            if (!(nextValue < value)) {
                return x;
            }
            remember(steps, x, next, g, nextG);
            boolean enough = value - nextValue < ENOUGH * Math.abs(nextValue);
            x = next;
            g = nextG;
            value = nextValue;
            if (enough) {
                return x;
            }
        }
        return x;
    }

    private void remember(Deque<Step> steps, double[] x, double[] next, double[] g, double[] nextG) {
        double[] moved = new double[x.length];
        double[] turned = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            moved[i] = next[i] - x[i];
            turned[i] = nextG[i] - g[i];
        }
        double curvature = dot(moved, turned);
        if (curvature > 1e-10) {
            steps.addFirst(new Step(moved, turned, 1 / curvature));
        }
        if (steps.size() > memory) {
            steps.removeLast();
        }
    }

    /** The two-loop recursion. */
    private static double[] direction(double[] g, Deque<Step> steps) {
        double[] q = new double[g.length];
        for (int i = 0; i < g.length; i++) {
            q[i] = -g[i];
        }
        double[] alpha = new double[steps.size()];
        int k = 0;
        for (Step s : steps) {
            alpha[k] = s.rho() * dot(s.moved(), q);
            add(q, -alpha[k], s.turned());
            k++;
        }
        if (!steps.isEmpty()) {
            Step last = steps.peekFirst();
            double scale = 1 / (last.rho() * dot(last.turned(), last.turned()));
            for (int i = 0; i < q.length; i++) {
                q[i] *= scale;
            }
        }
        for (Iterator<Step> it = steps.descendingIterator(); it.hasNext(); ) {
            Step s = it.next();
            k--;
            add(q, alpha[k] - s.rho() * dot(s.turned(), q), s.moved());
        }
        return q;
    }

    private static void add(double[] to, double factor, double[] what) {
        for (int i = 0; i < to.length; i++) {
            to[i] += factor * what[i];
        }
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
