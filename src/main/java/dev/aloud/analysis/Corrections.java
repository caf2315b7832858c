package dev.aloud.analysis;

import dev.aloud.star.Section;
import dev.aloud.transcript.Span;
import java.util.List;

/**
 * What the user set right. Immutable; empty lists stand for the machine's own reading.
 *
 * @param sections the whole answer cut anew, without overlap; a word belongs to the stretch that covers its middle, and to
 *     nobody (OTHER) where none does; empty to keep the machine's cut
 * @param words single words heard wrong, by 0-based index into the machine's words; an empty text removes the word, a text
 *     of several words shares its time among them
 * @param dismissed ids of findings that the user does not accept
 */
public record Corrections(List<SectionCut> sections, List<WordFix> words, List<String> dismissed) {
    /** The machine's own reading. */
    public static final Corrections NONE = new Corrections(List.of(), List.of(), List.of());

    /** One stretch and its section. */
    public record SectionCut(Section section, Span span) {}

    /** One word and what was really said there. */
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
