package dev.aloud.attempts;

import dev.aloud.audio.SoundFrames;
import dev.aloud.problem.Problem;
import dev.aloud.transcript.Word;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The words that were recognised in a recording. Immutable; never changed once stored.
 *
 * @param words in order; empty if nothing was said or recognised
 * @param frames level, pitch and voice of the sound; empty if it could not be measured
 * @param modelVersion of the speech model
 * @param recognitionProblem why nothing was recognised; empty if recognition worked
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
