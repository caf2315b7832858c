package dev.aloud.rubric;

import dev.aloud.audio.SoundFrames;
import dev.aloud.content.Competency;
import dev.aloud.content.Level;
import dev.aloud.content.Profile;
import dev.aloud.reader.Reading;
import dev.aloud.star.SectionSpan;
import dev.aloud.star.Timing;
import dev.aloud.transcript.Word;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The input of the rubric. Immutable.
 *
 * @param words as recognised, with corrections applied
 * @param reading what the reader says of these words
 * @param sections covering the words
 * @param timing of those sections
 * @param sound empty for a written transcript
 * @param dismissed ids of findings that the user dismissed: listed, but not counted
 */
public record RubricInput(
        List<Word> words,
        Reading reading,
        List<SectionSpan> sections,
        Timing timing,
        Optional<SoundFrames> sound,
        Competency competency,
        Level level,
        Profile profile,
        Set<String> dismissed) {
    public RubricInput {
        words = List.copyOf(words);
        sections = List.copyOf(sections);
        dismissed = Set.copyOf(dismissed);
    }
}
