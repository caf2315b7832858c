package dev.aloud.attempts;

import dev.aloud.audio.SoundFrames;
import dev.aloud.problem.Problem;
import dev.aloud.transcript.Word;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The machine's own reading of a recording. Immutable; never changed once stored.
 *
 * @param words in order; empty where nothing was said or nothing could be recognised
 * @param frames what the sound did; empty where it could not be measured
 * @param modelVersion of the model that heard the words
 * @param recognitionProblem why nothing was recognised; empty where recognition worked
 */
public record RecognitionResult(
        List<Word> words, Optional<SoundFrames> frames, String modelVersion, Optional<Problem> recognitionProblem) {
    public RecognitionResult {
        words = List.copyOf(words);
        Objects.requireNonNull(frames, "RecognitionResult: frames are missing (use Optional.empty())");
        Objects.requireNonNull(modelVersion, "RecognitionResult: the model's version is missing");
        Objects.requireNonNull(recognitionProblem, "RecognitionResult: use Optional.empty() where recognition worked");
    }
}
