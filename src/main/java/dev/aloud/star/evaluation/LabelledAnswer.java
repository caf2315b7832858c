package dev.aloud.star.evaluation;

import dev.aloud.star.Section;
import dev.aloud.transcript.Span;
import dev.aloud.transcript.Word;
import java.util.List;

/**
 * An answer as it was heard, with what was really said when. Immutable.
 *
 * @param id of the answer in the corpus; its renderings share it
 * @param kind strong, middling, weak or adversarial
 * @param pauses how it was rendered, tidy or natural; {@link #WRITTEN} for words that nobody heard
 * @param voice that spoke it
 * @param seconds length of the recording
 * @param words as heard
 * @param truth the spoken sentences, in order
 */
public record LabelledAnswer(
        String id, String kind, String pauses, String voice, double seconds, List<Word> words, List<Sentence> truth) {
    /** The rendering of an answer that was only written: its times are made up. */
    public static final String WRITTEN = "written";

    /** One spoken sentence and its section. */
    public record Sentence(Section section, Span span) {}

    public LabelledAnswer {
        words = List.copyOf(words);
        truth = List.copyOf(truth);
    }

    /** 0-based index of the sentence that is being spoken at that millisecond: a gap belongs to the one before it. */
    public int sentenceAt(int ms) {
        int found = 0;
        for (int i = 0; i < truth.size(); i++) {
            found = truth.get(i).span().startMs() <= ms ? i : found;
        }
        return found;
    }

    /** Whether it was really heard by a recogniser; else its words and times were made from the written text. */
    public boolean heard() {
        return !pauses.equals(WRITTEN);
    }
}
