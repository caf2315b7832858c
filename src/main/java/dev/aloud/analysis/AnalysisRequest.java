package dev.aloud.analysis;

import dev.aloud.audio.SoundFrames;
import dev.aloud.content.Competency;
import dev.aloud.content.Level;
import dev.aloud.content.Profile;
import dev.aloud.content.Question;
import dev.aloud.star.SpeakerHabits;
import dev.aloud.transcript.Word;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * All that an analysis depends on: equal requests give equal analyses.
 *
 * @param words as heard, in order
 * @param sound frames of the recording; empty for a written transcript
 * @param timesEstimated true where the words' times were not heard but estimated from a text
 * @param question empty where only the competency is known
 * @param modelVersion of the speech model that heard the words, kept for the record; {@link #NO_MODEL} for a text
 * @param habits of this speaker, learnt from earlier corrections
 */
public record AnalysisRequest(
        List<Word> words,
        Optional<SoundFrames> sound,
        boolean timesEstimated,
        Optional<Question> question,
        Competency competency,
        Level level,
        Profile profile,
        Corrections corrections,
        String modelVersion,
        SpeakerHabits habits) {
    /** The model version of words that no model heard. */
    public static final String NO_MODEL = "none";

    public AnalysisRequest {
        words = List.copyOf(words);
        Objects.requireNonNull(competency, "AnalysisRequest: competency is missing");
        Objects.requireNonNull(level, "AnalysisRequest: level is missing");
        Objects.requireNonNull(profile, "AnalysisRequest: profile is missing");
        Objects.requireNonNull(corrections, "AnalysisRequest: corrections are missing (use Corrections.NONE)");
        Objects.requireNonNull(modelVersion, "AnalysisRequest: model version is missing (use NO_MODEL)");
        Objects.requireNonNull(habits, "AnalysisRequest: habits are missing (use SpeakerHabits.NONE)");
    }

    /** A request for the answer of a speaker of whom nothing is known. */
    public AnalysisRequest(
            List<Word> words,
            Optional<SoundFrames> sound,
            boolean timesEstimated,
            Optional<Question> question,
            Competency competency,
            Level level,
            Profile profile,
            Corrections corrections,
            String modelVersion) {
        this(
                words,
                sound,
                timesEstimated,
                question,
                competency,
                level,
                profile,
                corrections,
                modelVersion,
                SpeakerHabits.NONE);
    }

    /** A request for words whose speech model is not known. */
    public AnalysisRequest(
            List<Word> words,
            Optional<SoundFrames> sound,
            boolean timesEstimated,
            Optional<Question> question,
            Competency competency,
            Level level,
            Profile profile,
            Corrections corrections) {
        this(words, sound, timesEstimated, question, competency, level, profile, corrections, NO_MODEL);
    }

    /** The same request with other corrections. */
    public AnalysisRequest with(Corrections others) {
        return new AnalysisRequest(
                words, sound, timesEstimated, question, competency, level, profile, others, modelVersion, habits);
    }

    /** The same request for the answer of a speaker with those habits. */
    public AnalysisRequest spokenBy(SpeakerHabits others) {
        return new AnalysisRequest(
                words, sound, timesEstimated, question, competency, level, profile, corrections, modelVersion, others);
    }
}
