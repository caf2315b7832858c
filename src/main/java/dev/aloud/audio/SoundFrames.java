package dev.aloud.audio;

import java.util.Arrays;
import java.util.Objects;

/**
 * Level, pitch and voice of a recording, one value per frame of {@link #FRAME_MS} ms: everything that the pure rooms know of the
 * sound. Frame i covers [10 i, 10 i + 10) ms. Do not write to the arrays; then it is thread-safe.
 *
 * @param sampleRate of the recording as it was made, Hz
 * @param lengthMs the whole recording's length
 * @param levelDbfs root mean square level of each frame in dB relative to full scale, at least {@link #SILENCE_DBFS}
 * @param voiceDbfs the same above 150 Hz, without mains hum, over the 25 ms around the frame's middle
 * @param crossingsHz zero crossings a second over the same 25 ms; hiss and breath have thousands, a vowel has hundreds
 * @param pitchHz fundamental frequency of each frame, 0 where none was found
 * @param voiced true where the frame holds voice rather than room
 * @param clippedShare share of samples at full scale, or on flat tops at the recording's own highest value, 0 to 1
 * @param peakDbfs the largest single sample in dB relative to full scale, {@link #SILENCE_DBFS} to 0
 */
public record SoundFrames(
        int sampleRate,
        int lengthMs,
        float[] levelDbfs,
        float[] voiceDbfs,
        float[] crossingsHz,
        float[] pitchHz,
        boolean[] voiced,
        double clippedShare,
        float peakDbfs) {
    /** Length of a frame, milliseconds. */
    public static final int FRAME_MS = 10;

    /** Level of digital silence, below the lowest level of 16-bit sound (20 log10(1/32768) = -90.3). */
    public static final float SILENCE_DBFS = -96f;

    public SoundFrames {
        Objects.requireNonNull(levelDbfs, "SoundFrames: levels are missing");
        Objects.requireNonNull(pitchHz, "SoundFrames: pitch is missing");
        Objects.requireNonNull(voiced, "SoundFrames: voice activity is missing");
        requireAsMany(levelDbfs.length, voiceDbfs.length, "levels above 150 Hz");
        requireAsMany(levelDbfs.length, crossingsHz.length, "crossing rates");
        requireAsMany(levelDbfs.length, pitchHz.length, "pitches");
        requireAsMany(levelDbfs.length, voiced.length, "voice flags");
    }

    private static void requireAsMany(int levels, int others, String name) {
        if (levels != others) {
            throw new IllegalArgumentException(
                    "SoundFrames: " + levels + " levels and " + others + " " + name + " do not match");
        }
    }

    /** Creates frames without a measured peak (the loudest frame's level is used) and without crossings (0, for unknown). */
    public SoundFrames(
            int sampleRate, int lengthMs, float[] levelDbfs, float[] pitchHz, boolean[] voiced, double clippedShare) {
        this(sampleRate, lengthMs, levelDbfs, pitchHz, voiced, clippedShare, loudest(levelDbfs));
    }

    /** Creates frames as attempts stored them before their voice was measured apart: without hum taken out, and without crossings (0, for unknown). */
    public SoundFrames(
            int sampleRate,
            int lengthMs,
            float[] levelDbfs,
            float[] pitchHz,
            boolean[] voiced,
            double clippedShare,
            float peakDbfs) {
        this(
                sampleRate,
                lengthMs,
                levelDbfs,
                levelDbfs,
                new float[levelDbfs.length],
                pitchHz,
                voiced,
                clippedShare,
                peakDbfs);
    }

    private static float loudest(float[] levelDbfs) {
        float loudest = SILENCE_DBFS;
        for (float level : levelDbfs) {
            loudest = Math.max(loudest, level);
        }
        return loudest;
    }

    /** Compares the values, not the arrays. */
    @Override
    public boolean equals(Object other) {
        return other instanceof SoundFrames that
                && sampleRate == that.sampleRate
                && lengthMs == that.lengthMs
                && Double.compare(clippedShare, that.clippedShare) == 0
                && Float.compare(peakDbfs, that.peakDbfs) == 0
                && Arrays.equals(levelDbfs, that.levelDbfs)
                && Arrays.equals(voiceDbfs, that.voiceDbfs)
                && Arrays.equals(crossingsHz, that.crossingsHz)
                && Arrays.equals(pitchHz, that.pitchHz)
                && Arrays.equals(voiced, that.voiced);
    }

    @Override
    public int hashCode() {
        return Objects.hash(
                sampleRate, lengthMs, clippedShare, peakDbfs, Arrays.hashCode(levelDbfs), Arrays.hashCode(pitchHz));
    }

    /** Returns the number of frames. */
    public int count() {
        return levelDbfs.length;
    }
}
