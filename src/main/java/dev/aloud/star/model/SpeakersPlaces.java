package dev.aloud.star.model;

import dev.aloud.star.SpeakerHabits;
import dev.aloud.star.SpeakerHabits.Stretch;
import java.util.List;

/**
 * Where in an answer one speaker tells which section, against where everybody does: somebody who tells the result first is
 * believed to do it again. Immutable and thread-safe.
 */
final class SpeakersPlaces {
    /** Of a speaker of whom nothing is known: no place speaks for anything. */
    static final SpeakersPlaces NOBODYS = new SpeakersPlaces(new double[5][6]);

    /** Share of the words of each section (columns) in each fifth of an answer (rows), over all labelled answers (bench/habits). */
    private static final double[][] EVERYBODYS = {
        {0.76, 0.09, 0.03, 0.04, 0.02, 0.06},
        {0.20, 0.32, 0.38, 0.03, 0.02, 0.05},
        {0.03, 0.03, 0.83, 0.04, 0.02, 0.05},
        {0.02, 0.03, 0.57, 0.31, 0.02, 0.05},
        {0.02, 0.02, 0.06, 0.36, 0.46, 0.08},
    };

    /** Everybody counts like so many answers of the speaker (bench/habits). */
    private static final double PRIOR_ANSWERS = 30;

    private final double[][] bias;

    private SpeakersPlaces(double[][] bias) {
        this.bias = bias;
    }

    static SpeakersPlaces of(SpeakerHabits habits) {
        if (habits.answers().isEmpty()) {
            return NOBODYS;
        }
        double[][] shares = new double[EVERYBODYS.length][EVERYBODYS[0].length];
        habits.answers().forEach(answer -> count(answer, shares));
        int answers = habits.answers().size();
        double[][] bias = new double[shares.length][shares[0].length];
        for (int fifth = 0; fifth < shares.length; fifth++) {
            for (int y = 0; y < bias[fifth].length; y++) {
                double usual = EVERYBODYS[fifth][y];
                bias[fifth][y] =
                        Math.log((PRIOR_ANSWERS * usual + shares[fifth][y]) / (PRIOR_ANSWERS + answers) / usual);
            }
        }
        return new SpeakersPlaces(bias);
    }

    private static void count(List<Stretch> answer, double[][] shares) {
        int all = answer.stream().mapToInt(Stretch::words).sum();
        int word = 0;
        for (Stretch stretch : answer) {
            for (int i = 0; i < stretch.words(); i++) {
                int fifth = shares.length * word++ / all;
                shares[fifth][stretch.section().ordinal()] += (double) shares.length / all;
            }
        }
    }

    /** What the place of a word speaks for a section, natural logarithm. */
    double bias(int word, int words, int section) {
        return bias[bias.length * word / words][section];
    }
}
