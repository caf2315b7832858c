package dev.aloud.audio;

import java.util.Optional;

/**
 * Turns the channels of a microphone into one while it records. The louder channel is taken at first, block by block, since a mean
 * of channels out of phase would lose the first words; after two seconds of sound the better of both is kept. Not thread-safe.
 */
final class LiveMixdown {
    /** Seconds of sound after which it is decided. */
    private static final int DECIDE_AFTER_SECONDS = 2;

    /** A block whose loudest sample lies below this is no sound to decide by (-50 dBFS). */
    private static final float AUDIBLE = 0.003f;

    private final int channels;
    private final int framesToHear;
    private final ChannelLevels levels;
    private int heard;
    private Optional<Mixdown> decided = Optional.empty();

    LiveMixdown(int channels, int rate) {
        this.channels = channels;
        this.framesToHear = DECIDE_AFTER_SECONDS * rate;
        this.levels = new ChannelLevels(channels);
    }

    /** Returns one sample for each frame of interleaved samples, -1 to 1. */
    float[] mix(float[] samples) {
        if (channels == 1) {
            return samples;
        }
        float[] mixed = new float[samples.length / channels];
        Mixdown now = decided.orElseGet(() -> Mixdown.channel(louder(samples)));
        float[] frame = new float[channels];
        for (int i = 0; i < mixed.length; i++) {
            System.arraycopy(samples, i * channels, frame, 0, channels);
            mixed[i] = now.mix(frame);
        }
        return mixed;
    }

    private int louder(float[] samples) {
        double[] energy = new double[channels];
        float[] frame = new float[channels];
        float peak = 0;
        for (int i = 0; i + channels <= samples.length; i += channels) {
            System.arraycopy(samples, i, frame, 0, channels);
            levels.mix(frame);
            for (int c = 0; c < channels; c++) {
                energy[c] += frame[c] * frame[c];
                peak = Math.max(peak, Math.abs(frame[c]));
            }
        }
        heard += peak >= AUDIBLE ? samples.length / channels : 0;
        if (heard >= framesToHear) {
            decided = Optional.of(levels.choice());
        }
        int loudest = 0;
        for (int c = 1; c < channels; c++) {
            loudest = energy[c] > energy[loudest] ? c : loudest;
        }
        return loudest;
    }

    /** Returns which channels are used, in the user's words. */
    String said() {
        if (channels == 1) {
            return "One channel.";
        }
        return decided.isEmpty()
                ? "Of " + channels + " channels the louder one is used."
                : levels.note().orElse("The mean of " + channels + " channels is used.");
    }
}
