package dev.aloud.audio;

import java.io.IOException;
import java.util.List;

/** One recording inside a file; most files hold one. */
interface SoundPart {
    /** Returns samples a second of each channel, Hz. */
    int sampleRate();

    int channels();

    /** Returns samples of each channel; 0 where the file does not say. */
    long samples();

    /** Returns what the user should know before it is read. */
    List<String> notes();

    /** Opens the sound from its beginning; may be called several times. */
    MonoStream open(Mixdown mixdown) throws IOException;
}
