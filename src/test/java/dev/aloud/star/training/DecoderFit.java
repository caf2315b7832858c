package dev.aloud.star.training;

import dev.aloud.star.model.DecoderParameters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Counts how answers run: where they begin and end, what follows what, how long a stretch lasts. Pure. */
final class DecoderFit {
    /** Added to each count, so that what was never seen stays possible. */
    private static final double SMOOTH = 0.5;

    /** Added to each variance of log length: a few answers make it look surer than it is. */
    private static final double EXTRA_VARIANCE = 0.05;

    /** How much a clause's own probabilities count beside lengths and order (bench/sections). */
    private static final double TRUST = 1;

    /** Added to each change of section: without it the likely starts of sentences, never quite 1, make changes too dear (bench/sections). */
    private static final double CHANGE = 0.3;

    private static final double DURATION_TRUST = 1;
    private static final int SECTIONS = 6;

    private final double[] start = filled();
    private final double[] end = filled();
    private final double[][] step = new double[SECTIONS][];
    private final List<List<Double>> lengths = new ArrayList<>();

    private DecoderFit() {
        for (int y = 0; y < SECTIONS; y++) {
            step[y] = filled();
            lengths.add(new ArrayList<>());
        }
    }

    private static double[] filled() {
        double[] counts = new double[SECTIONS];
        Arrays.fill(counts, SMOOTH);
        return counts;
    }

    static DecoderParameters fit(List<LabelledClauses> answers) {
        DecoderFit fit = new DecoderFit();
        answers.forEach(fit::count);
        return fit.parameters();
    }

    private void count(LabelledClauses answer) {
        int[] labels = answer.labels();
        start[labels[0]]++;
        end[labels[labels.length - 1]]++;
        int words = 0;
        for (int k = 0; k < labels.length; k++) {
            words += answer.words()[k];
            if (k + 1 == labels.length || labels[k + 1] != labels[k]) {
                lengths.get(labels[k]).add(StrictMath.log(words));
                words = 0;
                if (k + 1 < labels.length) {
                    step[labels[k]][labels[k + 1]]++;
                }
            }
        }
    }

    private DecoderParameters parameters() {
        double starts = Arrays.stream(start).sum();
        double[] mean = new double[SECTIONS];
        double[] spread = new double[SECTIONS];
        for (int x = 0; x < SECTIONS; x++) {
            step[x][x] = 0;
            double leaves = Arrays.stream(step[x]).sum() + end[x];
            for (int y = 0; y < SECTIONS; y++) {
                step[x][y] = StrictMath.log(step[x][y] / leaves) + CHANGE;
            }
            end[x] = StrictMath.log(end[x] / leaves);
            start[x] = StrictMath.log(start[x] / starts);
            double m = lengths.get(x).stream().mapToDouble(v -> v).average().orElse(3);
            double variance = lengths.get(x).stream()
                    .mapToDouble(v -> (v - m) * (v - m))
                    .average()
                    .orElse(1);
            mean[x] = m;
            spread[x] = Math.sqrt(variance + EXTRA_VARIANCE);
        }
        return new DecoderParameters(start, end, step, mean, spread, TRUST, DURATION_TRUST);
    }
}
