package dev.aloud.analysis;

import dev.aloud.audio.SoundFrames;
import dev.aloud.content.Competency;
import dev.aloud.content.Level;
import dev.aloud.content.Profile;
import dev.aloud.content.Question;
import dev.aloud.star.SpeakerHabits;
import dev.aloud.transcript.NewWord;
import dev.aloud.transcript.Word;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Everything that an analysis depends on. Equal requests give equal analyses.
 *
 * @param words as recognised, in order
 * @param sound frames of the recording; empty for a written transcript
 * @param timesEstimated true if the times were estimated from a written transcript
 * @param question empty if only the competency is known
 * @param modelVersion of the speech model, stored with the analysis; {@link #NO_MODEL} for a transcript
 * @param habits of this speaker, learnt from earlier corrections
 * @param ownWords words of this user that the speech model doesn't know
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
        SpeakerHabits habits,
        List<NewWord> ownWords) {
    /** The model version of a written transcript. */
    public static final String NO_MODEL = "none";

    public AnalysisRequest {
        words = List.copyOf(words);
        ownWords = List.copyOf(ownWords);
        Objects.requireNonNull(competency, "AnalysisRequest: competency is missing");
        Objects.requireNonNull(level, "AnalysisRequest: level is missing");
        Objects.requireNonNull(profile, "AnalysisRequest: profile is missing");
        Objects.requireNonNull(corrections, "AnalysisRequest: corrections are missing (use Corrections.NONE)");
        Objects.requireNonNull(modelVersion, "AnalysisRequest: model version is missing (use NO_MODEL)");
        Objects.requireNonNull(habits, "AnalysisRequest: habits are missing (use SpeakerHabits.NONE)");
    }

    /** Creates a request for a speaker without known habits. */
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
                SpeakerHabits.NONE,
                List.of());
    }

    /** Creates a request for words from an unknown speech model. */
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

    /** Returns the same request with other corrections. */
    public AnalysisRequest with(Corrections others) {
        return new AnalysisRequest(
                words,
                sound,
                timesEstimated,
                question,
                competency,
                level,
                profile,
                others,
                modelVersion,
                habits,
                ownWords);
    }

    /** Returns the same request for a speaker with these habits. */
    public AnalysisRequest spokenBy(SpeakerHabits others) {
        return new AnalysisRequest(
                words,
                sound,
                timesEstimated,
                question,
                competency,
                level,
                profile,
                corrections,
                modelVersion,
                others,
                ownWords);
    }
}
