package dev.aloud.speech;

import dev.aloud.transcript.Word;
import java.util.List;

/**
 * Hears one answer. Take a new one for each answer; close it once done. Calls may come from any thread, one at a time
 * or not: each runs on the recogniser's own thread and returns when it has been heard.
 */
public interface Recogniser extends AutoCloseable {
    /**
     * Hears a block of mono 16-bit little-endian sound.
     *
     * @param pcm the block; copied before use
     * @param length bytes to take, even, 0 to {@code pcm.length}
     * @return the words that became final with this block, in order; mostly empty
     */
    List<Word> accept(byte[] pcm, int length);

    /** What was heard after the last final word, as one line of text; empty when nothing was. May still change. */
    String partial();

    /** Ends the answer; returns the words that became final with it. After it only {@link #close} may be called. */
    List<Word> finish();

    /** Gives the memory back. Closing twice does nothing. */
    @Override
    void close();
}
