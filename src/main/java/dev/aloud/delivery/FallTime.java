package dev.aloud.delivery;

import static dev.aloud.audio.SoundFrames.FRAME_MS;

import java.util.Arrays;
import java.util.OptionalInt;

/**
 * Measures how long speech takes to fade: in a near microphone it falls within some hundredths of a second, from far away the room goes
 * on sounding. Steady noise hardly changes it, because the fall is measured above the noise. Stateless.
 */
final class FallTime {
    /** dB under the middle of the speech. A fall begins at the last frame above this. */
    private static final double FROM = 5;

    /** dB under the middle of the speech. A fall ends at the first frame below this, or where the noise hides it. */
    private static final double TO = 15;

    /** dB. What is less above the noise may be noise. */
    private static final double ABOVE_NOISE = 4;

    /** dB. Over less than this, a fall says nothing of how it would go on. */
    private static final double LEAST_FALL = 6;

    /** Fewer falls than this say more of the words than of the room. */
    private static final int LEAST_FALLS = 5;

    /** dB. What the time is given for. */
    private static final double GIVEN_FOR = 20;

    private FallTime() {}

    /**
     * Returns the median time in which speech falls by 20 dB, milliseconds; empty where it falls too seldom or not far enough
     * above the noise.
     *
     * @param level above the hum, dBFS a frame
     */
    static OptionalInt medianMs(float[] level, SpeechLevels levels) {
        double start = levels.speechDbfs() - FROM;
        double end = Math.max(levels.speechDbfs() - TO, levels.noiseDbfs() + ABOVE_NOISE);
        if (start - end < LEAST_FALL) {
            return OptionalInt.empty();
        }
        double[] times = new double[level.length];
        int count = 0;
        int last = -1;
        for (int frame = 0; frame < level.length; frame++) {
            if (level[frame] > start) {
                last = frame;
            } else if (level[frame] < end && last >= 0) {
                times[count++] = (frame - last) * FRAME_MS * GIVEN_FOR / (level[last] - level[frame]);
                last = -1;
            }
        }
        Arrays.sort(times, 0, count);
        return count < LEAST_FALLS ? OptionalInt.empty() : OptionalInt.of((int) Math.round(times[count / 2]));
    }
}
