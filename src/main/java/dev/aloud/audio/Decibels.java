package dev.aloud.audio;

/** Levels relative to full scale. */
final class Decibels {
    private Decibels() {}

    /** 20 log10 of an amplitude, where 1 is full scale; never under {@link SoundFrames#SILENCE_DBFS}. */
    static float of(double amplitude) {
        return amplitude <= 0
                ? SoundFrames.SILENCE_DBFS
                : (float) Math.max(SoundFrames.SILENCE_DBFS, 20 * Math.log10(amplitude));
    }
}
