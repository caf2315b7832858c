package dev.aloud.analysis;

import dev.aloud.star.Section;
import dev.aloud.transcript.Span;
import java.util.List;

/**
 * What the user corrected. Immutable; an empty list keeps what was recognised.
 *
 * @param sections sections of the whole answer, without overlap; a word belongs to the section that covers its middle, and is
 *     OTHER if none does; empty to keep the recognised sections
 * @param words fixes of single words, by 0-based index into the recognised words; an empty text removes the word, several
 *     words share its time
 * @param dismissed ids of findings that the user dismissed
 */
public record Corrections(List<SectionCut> sections, List<WordFix> words, List<String> dismissed) {
    /** No correction. */
    public static final Corrections NONE = new Corrections(List.of(), List.of(), List.of());

    /** One section and its span. */
    public record SectionCut(Section section, Span span) {}

    /** One word and what was really said. */
    public record WordFix(int index, String text) {}

    public Corrections {
        sections = List.copyOf(sections);
        words = List.copyOf(words);
        dismissed = List.copyOf(dismissed);
    }

    public boolean isEmpty() {
        return sections.isEmpty() && words.isEmpty() && dismissed.isEmpty();
    }
}
