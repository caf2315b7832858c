package dev.aloud.star.training;

import dev.aloud.star.Section;
import dev.aloud.transcript.Span;
import dev.aloud.transcript.Word;
import java.util.List;

/**
 * An answer as it was heard, with what was really said when. Immutable.
 *
 * @param id of the answer in the corpus; its renderings share it
 * @param kind strong, middling, weak or adversarial
 * @param pauses tidy or natural: how it was rendered
 * @param voice that spoke it
 * @param seconds length of the recording
 * @param words as heard
 * @param truth the spoken sentences, in order
 */
public record LabelledAnswer(
        String id, String kind, String pauses, String voice, double seconds, List<Word> words, List<Sentence> truth) {
    /** One spoken sentence and its section. */
    public record Sentence(Section section, Span span) {}

    public LabelledAnswer {
        words = List.copyOf(words);
        truth = List.copyOf(truth);
    }

    /** The section that is being told at that millisecond: a gap belongs to the sentence before it. */
    public Section sectionAt(int ms) {
        Section found = truth.get(0).section();
        for (Sentence sentence : truth) {
            if (sentence.span().startMs() <= ms) {
                found = sentence.section();
            }
        }
        return found;
    }
}
