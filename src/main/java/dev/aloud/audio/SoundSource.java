package dev.aloud.audio;

import java.util.List;

/**
 * Mono 16-bit little-endian sound that is read once, from its beginning, in constant memory. Not thread-safe: one
 * reader at a time.
 */
public interface SoundSource extends AutoCloseable {
    /**
     * Reads the next sound.
     *
     * @param pcm16Mono filled from its start with whole samples, at least 2 bytes long
     * @return bytes that were filled, even and more than 0, or -1 at the end of the sound
     * @throws dev.aloud.problem.AloudException UNUSABLE_INPUT where the file turns out damaged or can't be read on,
     *     TOO_LARGE where more than {@link SoundFile#MAX_MINUTES} minutes come out of it
     */
    int read(byte[] pcm16Mono);

    /** Samples a second of what {@link #read} gives, Hz, 16000 to 96000. */
    int sampleRate();

    /** Samples a second of the file itself, Hz. */
    int originalSampleRate();

    /** Length in milliseconds as the file's header and size tell; a damaged file may hold less. */
    int lengthMs();

    /** What the user should know of this sound, one sentence each, in the order found; mostly empty. */
    List<String> notes();

    @Override
    void close();
}
