package dev.aloud.audio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class LiveMixdownTest {
    private static final int RATE = 16_000;
    private static final double[] SPEECH = TestSounds.voice(RATE, 5, 120, 0.5);

    /** Interleaves the speech with itself, louder or quieter or turned over. */
    private static float[] stereo(double left, double right) {
        float[] samples = new float[2 * SPEECH.length];
        for (int i = 0; i < SPEECH.length; i++) {
            samples[2 * i] = (float) (left * SPEECH[i]);
            samples[2 * i + 1] = (float) (right * SPEECH[i]);
        }
        return samples;
    }

    private static double rms(LiveMixdown mixdown, float[] samples) {
        double energy = 0;
        int block = 2 * RATE / 10;
        for (int at = 0; at < samples.length; at += block) {
            for (float sample : mixdown.mix(java.util.Arrays.copyOfRange(samples, at, at + block))) {
                energy += (double) sample * sample;
            }
        }
        return Math.sqrt(2 * energy / samples.length);
    }

    private static double rmsOfSpeech() {
        double energy = 0;
        for (double sample : SPEECH) {
            energy += sample * sample;
        }
        return Math.sqrt(energy / SPEECH.length);
    }

    @Test
    void channelsOutOfPhaseKeepTheirSoundFromTheFirstBlockOn() {
        LiveMixdown mixdown = new LiveMixdown(2, RATE);
        assertEquals(rmsOfSpeech(), rms(mixdown, stereo(1, -1)), 0.001);
        assertTrue(mixdown.said().contains("cancel each other out"), mixdown.said());
    }

    @Test
    void aSilentChannelTakesNothingAway() {
        LiveMixdown mixdown = new LiveMixdown(2, RATE);
        assertEquals(rmsOfSpeech(), rms(mixdown, stereo(0, 1)), 0.001);
        assertEquals("Only channel 2 of 2 was used: nothing else has sound.", mixdown.said());
    }

    @Test
    void equalChannelsBecomeTheirMean() {
        LiveMixdown mixdown = new LiveMixdown(2, RATE);
        assertEquals(rmsOfSpeech(), rms(mixdown, stereo(1, 1)), 0.001);
        assertEquals("The mean of 2 channels is used.", mixdown.said());
    }

    @Test
    void beforeAnySoundNothingIsDecided() {
        LiveMixdown mixdown = new LiveMixdown(2, RATE);
        rms(mixdown, stereo(0, 0));
        assertEquals("Of 2 channels the louder one is used.", mixdown.said());
    }
}
