package dev.aloud.audio;

import java.util.List;

/**
 * Position and encoding of uncompressed sound in a file.
 *
 * @param encoding of each sample
 * @param bigEndian true where the most significant byte comes first
 * @param channels interleaved, at least 1
 * @param sampleRate samples a second of each channel, Hz
 * @param offset of the first byte of sound
 * @param bytes of sound, whole frames of all channels
 * @param notes what the user should know
 */
record PcmLayout(
        PcmEncoding encoding,
        boolean bigEndian,
        int channels,
        int sampleRate,
        long offset,
        long bytes,
        List<String> notes) {

    /** Bytes of one sample of every channel. */
    int frameBytes() {
        return channels * encoding.bytes;
    }

    long frames() {
        return bytes / frameBytes();
    }
}
