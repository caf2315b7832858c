package dev.aloud.star;

import dev.aloud.transcript.Span;
import java.util.Objects;

/**
 * A part of the answer in one section. The spans of an answer follow each other without overlap and cover all its words.
 * Immutable.
 *
 * @param section of the part
 * @param span from the start of its first word to the start of the next span's first word, so that a pause belongs to
 *     the section it interrupts; the last one ends with its last word
 * @param firstWord 0-based index of its first word
 * @param endWord index after its last word, more than {@code firstWord}
 * @param confidence 0 to 1: how likely its start lies within 3 s of the truth
 */
public record SectionSpan(Section section, Span span, int firstWord, int endWord, double confidence) {
    public SectionSpan {
        Objects.requireNonNull(section, "SectionSpan: section is missing");
        Objects.requireNonNull(span, "SectionSpan: span is missing");
        if (firstWord < 0 || endWord <= firstWord) {
            throw new IllegalArgumentException("SectionSpan: words [" + firstWord + ", " + endWord + ") hold no word");
        }
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("SectionSpan: confidence " + confidence + " is outside 0 to 1");
        }
    }
}
