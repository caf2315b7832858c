package dev.aloud.speech;

import dev.aloud.audio.SoundFrames;
import dev.aloud.transcript.Word;
import java.util.List;
import java.util.Objects;

/**
 * The result of transcribing a recording. Immutable.
 *
 * @param words in order; empty if nothing was said, or if recognition is unavailable (then a note says so)
 * @param frames level, pitch and voice of the sound
 * @param notes what the user should know about the recording or its recognition, one sentence each
 */
public record TranscribedSound(List<Word> words, SoundFrames frames, List<String> notes) {
    public TranscribedSound {
        words = List.copyOf(words);
        Objects.requireNonNull(frames, "TranscribedSound: frames are missing");
        notes = List.copyOf(notes);
    }
}
