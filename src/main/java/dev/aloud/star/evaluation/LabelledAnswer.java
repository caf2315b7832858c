package dev.aloud.star.evaluation;

import dev.aloud.star.Section;
import dev.aloud.transcript.Span;
import dev.aloud.transcript.Word;
import java.util.List;

/**
 * A labelled answer: the recognised words, and what was really said when. Immutable.
 *
 * @param id of the answer in the corpus; its renderings share it
 * @param kind strong, middling, weak or adversarial
 * @param pauses how it was rendered, tidy or natural; {@link #WRITTEN} for words from the text
 * @param voice that spoke it
 * @param seconds length of the recording
 * @param words as recognised
 * @param truth the spoken sentences, in order
 */
public record LabelledAnswer(
        String id, String kind, String pauses, String voice, double seconds, List<Word> words, List<Sentence> truth) {
    /** Marks an answer from its text; its times are estimated. */
    public static final String WRITTEN = "written";

    /** One spoken sentence and its section. */
    public record Sentence(Section section, Span span) {}

    public LabelledAnswer {
        words = List.copyOf(words);
        truth = List.copyOf(truth);
    }

    /** Returns the 0-based index of the sentence at that millisecond; a gap belongs to the sentence before it. */
    public int sentenceAt(int ms) {
        int found = 0;
        for (int i = 0; i < truth.size(); i++) {
            found = truth.get(i).span().startMs() <= ms ? i : found;
        }
        return found;
    }

    /** Returns whether a recogniser transcribed it; otherwise words and times come from the text. */
    public boolean heard() {
        return !pauses.equals(WRITTEN);
    }
}
