package dev.aloud.audio;

/** Turns the samples of all channels at one moment into one sample. */
interface Mixdown {
    /** The mean of all channels. */
    Mixdown MEAN = channels -> {
        float sum = 0;
        for (float sample : channels) {
            sum += sample;
        }
        return sum / channels.length;
    };

    /** Returns the mono sample; {@code channels} holds one sample per channel, -1 to 1, and is not kept. */
    float mix(float[] channels);

    /** Returns the samples of one channel, by 0-based index. */
    static Mixdown channel(int index) {
        return channels -> channels[index];
    }
}
