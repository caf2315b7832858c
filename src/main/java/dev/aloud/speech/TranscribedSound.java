package dev.aloud.speech;

import dev.aloud.audio.SoundFrames;
import dev.aloud.transcript.Word;
import java.util.List;
import java.util.Objects;

/**
 * A recording as it was heard. Immutable.
 *
 * @param words in order; empty where nothing was said, or where recognition is unavailable (then a note says so)
 * @param frames what the sound did
 * @param notes what the user should know of the recording or its recognition, one sentence each
 */
public record TranscribedSound(List<Word> words, SoundFrames frames, List<String> notes) {
    public TranscribedSound {
        words = List.copyOf(words);
        Objects.requireNonNull(frames, "TranscribedSound: frames are missing");
        notes = List.copyOf(notes);
    }
}
