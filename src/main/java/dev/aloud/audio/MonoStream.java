package dev.aloud.audio;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** Decoded sound, mixed down to one channel. Full scale is -1 to 1; floating-point files may exceed it. */
interface MonoStream extends Closeable {
    /**
     * Fills {@code out} from its start.
     *
     * @return samples that were filled, more than 0, or -1 at the end
     */
    int read(float[] out) throws IOException;

    /** Samples a second. */
    int sampleRate();

    /** Returns the number of samples, as far as it is known beforehand. */
    long samples();

    /** Returns what the user should know about the sound. */
    List<String> notes();
}
