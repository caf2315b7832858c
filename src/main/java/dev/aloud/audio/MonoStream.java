package dev.aloud.audio;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** Decoded sound, mixed down: the mean of all channels, full scale being -1 to 1 (floating-point files may exceed it). */
interface MonoStream extends Closeable {
    /**
     * Fills {@code out} from its start.
     *
     * @return samples that were filled, more than 0, or -1 at the end
     */
    int read(float[] out) throws IOException;

    /** Samples a second. */
    int sampleRate();

    /** How many samples there are in all, as far as can be told beforehand. */
    long samples();

    /** What the user should know of it. */
    List<String> notes();
}
