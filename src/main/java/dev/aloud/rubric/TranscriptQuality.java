package dev.aloud.rubric;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.aloud.audio.SoundFrames;
import dev.aloud.content.ContentReader;
import dev.aloud.transcript.Word;
import java.util.List;
import java.util.Optional;

/**
 * Decides whether a transcript is good enough to be scored, because a poor one must not cost points. The limits and their sources
 * are in content/rubric/transcript_quality.yaml. Immutable and thread-safe.
 *
 * @param fewestWords fewer recognised words than this tell no story
 * @param leastVoiceMs less voice than this is noise, whatever words were recognised
 * @param leastMeanConfidence mean of the recogniser's confidence, 0 to 1
 * @param doubtfulBelow a word below this confidence is doubtful
 * @param mostDoubtfulShare share of doubtful words above which the transcript is too poor
 */
record TranscriptQuality(
        int fewestWords, int leastVoiceMs, double leastMeanConfidence, double doubtfulBelow, double mostDoubtfulShare) {
    static TranscriptQuality load() {
        return ContentReader.read("rubric/transcript_quality.yaml", new TypeReference<>() {});
    }

    /** Returns why the answer can't be scored, as a sentence for the candidate; empty if it can. */
    Optional<String> problem(List<Word> words, Optional<SoundFrames> sound) {
        int voiceMs = sound.map(TranscriptQuality::voiceMs).orElse(Integer.MAX_VALUE);
        if (words.isEmpty()) {
            return Optional.of(
                    voiceMs < leastVoiceMs || sound.isEmpty()
                            ? "No voice was heard in the recording. Check the microphone and try again."
                            : "A voice was heard, but no word could be recognised. Move closer to the microphone and try again.");
        }
        if (voiceMs < leastVoiceMs) {
            return Optional.of(
                    "The recording is mostly noise, with almost no voice. Check the microphone and try again.");
        }
        if (words.size() < fewestWords) {
            return Optional.of("Only " + words.size() + (words.size() == 1 ? " word was" : " words were")
                    + " recognised, which is too few to judge. Tell the whole story, or check the microphone.");
        }
        return poor(words);
    }

    private Optional<String> poor(List<Word> words) {
        double mean = words.stream().mapToDouble(Word::confidence).average().orElse(1);
        double doubtful = (double) words.stream()
                        .filter(w -> w.confidence() < doubtfulBelow)
                        .count()
                / words.size();
        if (mean >= leastMeanConfidence && doubtful <= mostDoubtfulShare) {
            return Optional.empty();
        }
        return Optional.of(
                "The words were not recognised well enough for a fair verdict (" + Math.round(100 * doubtful)
                        + "% of them are doubtful). This costs you no points. Move closer to the microphone, or correct the words.");
    }

    private static int voiceMs(SoundFrames sound) {
        int frames = 0;
        for (boolean voiced : sound.voiced()) {
            frames += voiced ? 1 : 0;
        }
        return frames * SoundFrames.FRAME_MS;
    }
}
