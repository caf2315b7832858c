package dev.aloud.audio;

import java.util.Arrays;

/**
 * Tells voice from room by level and zero crossings, with thresholds that follow the recording: a frame is voice where
 * it stands out of the room's noise, is not far under the speech, and crosses zero as often as voice does. What it was
 * measured on stands in docs/decisions/0012-voice-activity.md.
 */
final class VoiceActivity {
    /** dB. Stationary noise stays within 3 dB of its tenth percentile; the quietest found hesitation stood 9 dB out of it. */
    static final float ABOVE_NOISE = 8;

    /** dB. Hesitations are at most so much quieter than the middle of the speech. */
    static final float BELOW_SPEECH = 15;

    /** dBFS. What no microphone delivers as speech: dither and the noise of a converter. */
    static final float LEAST_LEVEL = -70;

    /** Crossings a second. A deep voice's lowest partial makes 200 to 250; mains hum 100 to 120. */
    static final float LEAST_CROSSINGS = 220;

    /** Crossings a second (0.26 a sample at 16 kHz). Breath and hiss make more over 150 ms, voices do not. */
    static final float MOST_CROSSINGS = 4160;

    /** Frames. A voice lasts at least 50 ms; a click does not. */
    static final int LEAST_RUN = 5;

    /** Frames on each side over which crossings are taken together, 150 ms in all. */
    private static final int AROUND = 7;

    private VoiceActivity() {}

    /**
     * @param level above the hum, dBFS a frame
     * @param crossings of zero, a second
     */
    static boolean[] of(float[] level, float[] crossings) {
        boolean[] loud = loud(level);
        boolean[] voiced = new boolean[level.length];
        for (int frame = 0; frame < level.length; frame++) {
            voiced[frame] = loud[frame] && soundsLikeVoice(loud, crossings, frame);
        }
        dropShortRuns(voiced);
        return voiced;
    }

    private static boolean[] loud(float[] level) {
        float noise = percentile(level, level.length, 0.1);
        float outOfNoise = Math.max(LEAST_LEVEL, noise + ABOVE_NOISE);
        float[] standingOut = new float[level.length];
        int count = 0;
        for (float value : level) {
            if (value > outOfNoise) {
                standingOut[count++] = value;
            }
        }
        float threshold = Math.max(outOfNoise, percentile(standingOut, count, 0.6) - BELOW_SPEECH);
        boolean[] loud = new boolean[level.length];
        for (int frame = 0; frame < level.length; frame++) {
            loud[frame] = level[frame] > threshold;
        }
        return loud;
    }

    /** The value under which {@code share} of the first {@code count} values lie; the lowest level where there are none. */
    private static float percentile(float[] values, int count, double share) {
        if (count == 0) {
            return SoundFrames.SILENCE_DBFS;
        }
        float[] sorted = Arrays.copyOf(values, count);
        Arrays.sort(sorted);
        return sorted[(int) (share * (count - 1))];
    }

    private static boolean soundsLikeVoice(boolean[] loud, float[] crossings, int frame) {
        int from = Math.max(0, frame - AROUND);
        int to = Math.min(loud.length, frame + AROUND + 1);
        float[] near = new float[to - from];
        int count = 0;
        for (int i = from; i < to; i++) {
            if (loud[i]) {
                near[count++] = crossings[i];
            }
        }
        float median = percentile(near, count, 0.5);
        return median >= LEAST_CROSSINGS && median <= MOST_CROSSINGS;
    }

    private static void dropShortRuns(boolean[] voiced) {
        int start = 0;
        for (int frame = 0; frame <= voiced.length; frame++) {
            boolean inside = frame < voiced.length && voiced[frame];
            if (!inside) {
                if (frame - start < LEAST_RUN) {
                    Arrays.fill(voiced, start, frame, false);
                }
                start = frame + 1;
            }
        }
    }
}
