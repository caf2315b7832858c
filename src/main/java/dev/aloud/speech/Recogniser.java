package dev.aloud.speech;

import dev.aloud.transcript.Word;
import java.util.List;

/**
 * Recognises the words of one answer. Use a new one for each answer, and close it. Thread-safe: each call runs on the
 * recogniser's own thread and returns when it is done.
 */
public interface Recogniser extends AutoCloseable {
    /**
     * Recognises a block of mono 16-bit little-endian sound.
     *
     * @param pcm the block; copied before use
     * @param length bytes to take, even, 0 to {@code pcm.length}
     * @return the words that became final with this block, in order; usually empty
     */
    List<Word> accept(byte[] pcm, int length);

    /** Returns the text after the last final word, in one line; it may still change. Empty if there is none. */
    String partial();

    /** Ends the answer and returns the last final words. Afterwards only {@link #close} may be called. */
    List<Word> finish();

    /** Returns the version of the model that it uses, stored with the answer. */
    String modelVersion();

    /** Frees the memory. Closing twice does nothing. */
    @Override
    void close();
}
