package dev.aloud.star.model;

import java.util.Arrays;

/**
 * Turns the decoder's own probability into the share of cases in which it proved right: straight lines between learnt
 * points. Immutable by convention: nobody writes into the arrays.
 *
 * @param raw the decoder's probability, rising
 * @param honest what it was worth by cross-validation, never falling
 */
public record Calibration(double[] raw, double[] honest) {
    /** Takes the decoder at its word. */
    public static final Calibration NONE = new Calibration(new double[] {0, 1}, new double[] {0, 1});

    public Calibration {
        if (raw.length == 0 || raw.length != honest.length) {
            throw new IllegalArgumentException(
                    "Calibration: " + raw.length + " raw values stand beside " + honest.length + " honest ones");
        }
    }

    /** The honest probability, 0 to 1. */
    public double of(double probability) {
        int at = Arrays.binarySearch(raw, probability);
        if (at >= 0) {
            return honest[at];
        }
        int above = -at - 1;
        if (above == 0 || above == raw.length) {
            return honest[Math.min(above, raw.length - 1)];
        }
        double share = (probability - raw[above - 1]) / (raw[above] - raw[above - 1]);
        return honest[above - 1] + share * (honest[above] - honest[above - 1]);
    }
}
