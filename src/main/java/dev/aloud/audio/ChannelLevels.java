package dev.aloud.audio;

import java.util.Locale;
import java.util.Optional;

/**
 * Measures how loud each channel is, and how loud their mean is. The mean of channels that are out of phase is silent although
 * somebody speaks in each: headset adapters and balanced cables invert one. Not thread-safe.
 */
final class ChannelLevels implements Mixdown {
    /**
     * Where the mean is this much below the loudest channel, that channel alone is taken, in dB. One voice in one of two channels
     * loses exactly 6.02 dB, independent noise in both only 3.
     */
    private static final double MOST_LOSS_DB = 6;

    /** A channel this much below the loudest one is called silent, in dB: crosstalk and noise of a channel without a source. */
    private static final double SILENT_DB = 40;

    private final double[] energy;
    private double meanEnergy;

    ChannelLevels(int channels) {
        this.energy = new double[channels];
    }

    /** Measures these samples, and returns their mean. */
    @Override
    public float mix(float[] channels) {
        for (int c = 0; c < energy.length; c++) {
            energy[c] += (double) channels[c] * channels[c];
        }
        float mean = MEAN.mix(channels);
        meanEnergy += (double) mean * mean;
        return mean;
    }

    /** Returns how to mix the channels that were measured. */
    Mixdown choice() {
        return meanIsTooQuiet() ? Mixdown.channel(loudest()) : MEAN;
    }

    /** Returns what the user should know about the mixdown; empty where all channels are used. */
    Optional<String> note() {
        if (!meanIsTooQuiet()) {
            return Optional.empty();
        }
        String used = String.format(Locale.ROOT, "channel %d of %d", loudest() + 1, energy.length);
        return Optional.of(
                othersAreSilent()
                        ? "Only " + used + " was used: nothing else has sound."
                        : "Only " + used + " was used, because together the channels cancel each other out.");
    }

    private boolean meanIsTooQuiet() {
        return decibelsBelowLoudest(meanEnergy) >= MOST_LOSS_DB;
    }

    private boolean othersAreSilent() {
        for (int c = 0; c < energy.length; c++) {
            if (c != loudest() && decibelsBelowLoudest(energy[c]) < SILENT_DB) {
                return false;
            }
        }
        return true;
    }

    /** Returns 0 where there is no sound at all. */
    private double decibelsBelowLoudest(double other) {
        double most = energy[loudest()];
        return most == 0 ? 0 : 10 * Math.log10(most / other);
    }

    private int loudest() {
        int loudest = 0;
        for (int c = 1; c < energy.length; c++) {
            loudest = energy[c] > energy[loudest] ? c : loudest;
        }
        return loudest;
    }
}
