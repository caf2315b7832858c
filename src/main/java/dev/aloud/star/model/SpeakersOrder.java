package dev.aloud.star.model;

import dev.aloud.star.SpeakerHabits;
import dev.aloud.star.SpeakerHabits.Stretch;
import java.util.List;

/**
 * Bends what was learnt from everybody towards what one speaker's corrected answers showed. Everybody counts like a few
 * answers of the speaker (a Dirichlet prior), so one odd correction moves little and many decide. Pure.
 */
final class SpeakersOrder {
    /** Everybody counts like so many answers of the speaker: where answers begin (bench/habits). */
    private static final double PRIOR_ANSWERS = 4;

    /** The same for what follows a section, in stretches of that section. */
    private static final double PRIOR_STEPS = 8;

    /** The same for how long a section lasts, in stretches. */
    private static final double PRIOR_LENGTHS = 8;

    private final DecoderParameters everybody;
    private final double[] start;
    private final double[] end;
    private final double[][] step;
    private final double[] logWords;
    private final double[] stretches;
    private int answers;

    private SpeakersOrder(DecoderParameters everybody) {
        int sections = everybody.start().length;
        this.everybody = everybody;
        this.start = new double[sections];
        this.end = new double[sections];
        this.step = new double[sections][sections];
        this.logWords = new double[sections];
        this.stretches = new double[sections];
    }

    /** The parameters for this speaker; everybody's own for one of whom nothing is known. */
    static DecoderParameters of(DecoderParameters everybody, SpeakerHabits habits) {
        if (habits.answers().isEmpty()) {
            return everybody;
        }
        SpeakersOrder order = new SpeakersOrder(everybody);
        habits.answers().forEach(order::count);
        return order.parameters();
    }

    private void count(List<Stretch> answer) {
        answers++;
        start[answer.get(0).section().ordinal()]++;
        end[answer.get(answer.size() - 1).section().ordinal()]++;
        for (int i = 0; i < answer.size(); i++) {
            int y = answer.get(i).section().ordinal();
            stretches[y]++;
            logWords[y] += StrictMath.log(answer.get(i).words());
            if (i > 0) {
                step[answer.get(i - 1).section().ordinal()][y]++;
            }
        }
    }

    private DecoderParameters parameters() {
        int n = start.length;
        double[] begins = new double[n];
        double[] ends = new double[n];
        double[][] steps = new double[n][];
        double[] mean = new double[n];
        for (int x = 0; x < n; x++) {
            begins[x] = everybody.start()[x] + moved(everybody.start()[x], start[x], answers, PRIOR_ANSWERS);
            ends[x] = everybody.end()[x] + moved(everybody.end()[x], end[x], stretches[x], PRIOR_STEPS);
            steps[x] = steps(x);
            mean[x] = (PRIOR_LENGTHS * everybody.meanLogWords()[x] + logWords[x]) / (PRIOR_LENGTHS + stretches[x]);
        }
        return new DecoderParameters(
                begins, ends, steps, mean, everybody.spreadLogWords(), everybody.trust(), everybody.durationTrust());
    }

    private double[] steps(int x) {
        double[] row = everybody.step()[x].clone();
        double sum = 0;
        for (double logScore : row) {
            sum += Math.exp(logScore);
        }
        // The decoder adds the same to every change; what is left of 1 after it is the end.
        double extra = Math.log(sum / (1 - Math.exp(everybody.end()[x])));
        for (int y = 0; y < row.length; y++) {
            if (y != x) {
                row[y] += moved(row[y] - extra, step[x][y], stretches[x], PRIOR_STEPS);
            }
        }
        return row;
    }

    /** How far a logarithm of a probability moves when so many of so many were seen beside the prior. */
    private static double moved(double logProbability, double seen, double of, double prior) {
        double p = Math.exp(logProbability);
        return Math.log((prior * p + seen) / (prior + of)) - logProbability;
    }
}
