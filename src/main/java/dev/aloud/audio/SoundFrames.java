package dev.aloud.audio;

import java.util.Arrays;
import java.util.Objects;

/**
 * What the sound did, one value a frame of {@link #FRAME_MS} ms: all that the pure rooms need to know of a recording.
 * Frame i covers [10 i, 10 i + 10) ms. Arrays are owned by the record: do not write to them. Thread-safe when nobody does.
 *
 * @param sampleRate of the recording as it was made, Hz
 * @param lengthMs the whole recording's length
 * @param levelDbfs root mean square level of each frame in dB relative to full scale, at least {@link #SILENCE_DBFS}
 * @param pitchHz fundamental frequency of each frame, 0 where none was found
 * @param voiced true where the frame holds voice rather than room
 * @param clippedShare share of samples at full scale, 0 to 1
 * @param peakDbfs the largest single sample in dB relative to full scale, {@link #SILENCE_DBFS} to 0
 */
public record SoundFrames(
        int sampleRate,
        int lengthMs,
        float[] levelDbfs,
        float[] pitchHz,
        boolean[] voiced,
        double clippedShare,
        float peakDbfs) {
    /** Length of a frame. */
    public static final int FRAME_MS = 10;

    /** What digital silence reads: the floor of 16-bit sound (20 log10(1/32768) = -90.3) rounded down. */
    public static final float SILENCE_DBFS = -96f;

    public SoundFrames {
        Objects.requireNonNull(levelDbfs, "SoundFrames: levels are missing");
        Objects.requireNonNull(pitchHz, "SoundFrames: pitch is missing");
        Objects.requireNonNull(voiced, "SoundFrames: voice activity is missing");
        if (levelDbfs.length != pitchHz.length || levelDbfs.length != voiced.length) {
            throw new IllegalArgumentException("SoundFrames: " + levelDbfs.length + " levels, " + pitchHz.length
                    + " pitches and " + voiced.length + " voice flags do not match");
        }
    }

    /** Frames whose peak nobody measured: the loudest frame's level stands for it. */
    public SoundFrames(
            int sampleRate, int lengthMs, float[] levelDbfs, float[] pitchHz, boolean[] voiced, double clippedShare) {
        this(sampleRate, lengthMs, levelDbfs, pitchHz, voiced, clippedShare, loudest(levelDbfs));
    }

    private static float loudest(float[] levelDbfs) {
        float loudest = SILENCE_DBFS;
        for (float level : levelDbfs) {
            loudest = Math.max(loudest, level);
        }
        return loudest;
    }

    /** Equal when every figure is: two readings of one recording are the same, though their arrays are not. */
    @Override
    public boolean equals(Object other) {
        return other instanceof SoundFrames that
                && sampleRate == that.sampleRate
                && lengthMs == that.lengthMs
                && Double.compare(clippedShare, that.clippedShare) == 0
                && Float.compare(peakDbfs, that.peakDbfs) == 0
                && Arrays.equals(levelDbfs, that.levelDbfs)
                && Arrays.equals(pitchHz, that.pitchHz)
                && Arrays.equals(voiced, that.voiced);
    }

    @Override
    public int hashCode() {
        return Objects.hash(
                sampleRate, lengthMs, clippedShare, peakDbfs, Arrays.hashCode(levelDbfs), Arrays.hashCode(pitchHz));
    }

    /** How many frames there are. */
    public int count() {
        return levelDbfs.length;
    }
}
