package dev.aloud.audio;

import be.tarsos.dsp.AudioEvent;

/**
 * Measures level, pitch, voice activity and clipping of incoming sound, in frames of {@link SoundFrames#FRAME_MS} ms. Takes under
 * 1% of real time, and about 20 bytes a frame (7 MB an hour). Not thread-safe.
 */
public final class FrameMeter {
    private static final int FRAMES_A_SECOND = 1000 / SoundFrames.FRAME_MS;

    /** Samples this close to the end of the scale count as clipped: converters stop a little short of it. */
    private static final int CLIPPED_FROM = 32_700;

    private final int sampleRate;
    private final VoiceMeter voice;
    private final FloatList levels = new FloatList();
    private float[] frame;
    private int filled;
    private long samples;
    private long clipped;
    private final FlatTops flatTops = new FlatTops();
    private int peak;
    private boolean halfSample;
    private byte lowByte;

    /** @param sampleRate Hz, at least 4000 */
    public FrameMeter(int sampleRate) {
        if (sampleRate < HeaderLimits.LEAST_RATE) {
            throw new IllegalArgumentException("FrameMeter: " + sampleRate + " Hz is under " + HeaderLimits.LEAST_RATE);
        }
        this.sampleRate = sampleRate;
        this.voice = new VoiceMeter(sampleRate);
        this.frame = new float[(int) frameEnd(0)];
    }

    /** Returns the end of frame {@code index} in samples. At 22,050 Hz, frames alternate between 220 and 221 samples. */
    private long frameEnd(long index) {
        return (index + 1) * sampleRate / FRAMES_A_SECOND;
    }

    /**
     * Measures the next sound: mono, 16-bit, little-endian. A sample may be split between two calls.
     *
     * @param length bytes to take from the start of {@code pcm}
     */
    public void accept(byte[] pcm, int length) {
        for (int i = 0; i < length; i++) {
            if (halfSample) {
                sample((short) (pcm[i] << 8 | lowByte & 0xFF));
            } else {
                lowByte = pcm[i];
            }
            halfSample = !halfSample;
        }
    }

    private void sample(short value) {
        int size = Math.abs(value);
        peak = Math.max(peak, size);
        clipped += size >= CLIPPED_FROM ? 1 : 0;
        flatTops.accept(value);
        samples++;
        frame[filled++] = value / 32768f;
        if (filled == frame.length) {
            endFrame();
        }
    }

    private void endFrame() {
        levels.add(Decibels.of(AudioEvent.calculateRMS(frame)));
        voice.accept(frame);
        int next = levels.count();
        int length = (int) (frameEnd(next) - frameEnd(next - 1));
        if (length != frame.length) {
            frame = new float[length];
        }
        filled = 0;
    }

    /** Ends the recording and returns its frames. A partial last frame is measured over its samples. Call it once. */
    public SoundFrames finish() {
        if (filled > 0) {
            frame = java.util.Arrays.copyOf(frame, filled);
            endFrame();
        }
        float[] level = levels.toArray();
        VoiceMeter.Found found = voice.finish(level.length);
        return new SoundFrames(
                sampleRate,
                (int) (samples * 1000 / sampleRate),
                level,
                found.voiceDbfs(),
                found.crossingsHz(),
                found.pitchHz(),
                found.voiced(),
                samples == 0 ? 0 : (double) Math.max(clipped, flatTops.count()) / samples,
                Decibels.of(peak / 32768.0));
    }
}
