package dev.aloud.audio;

import java.util.Arrays;

/** A list of floats that grows: an hour has 360,000 frames, too many to box. */
final class FloatList {
    private float[] values = new float[1024];
    private int count;

    void add(float value) {
        if (count == values.length) {
            values = Arrays.copyOf(values, 2 * count);
        }
        values[count++] = value;
    }

    int count() {
        return count;
    }

    float[] toArray() {
        return Arrays.copyOf(values, count);
    }
}
