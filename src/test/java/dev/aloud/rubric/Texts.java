package dev.aloud.rubric;

import dev.aloud.star.Section;
import dev.aloud.star.SectionSpan;
import dev.aloud.transcript.Word;
import java.util.ArrayList;
import java.util.List;

/** Makes words and sections of a text: "[S] there was a leak [A] i closed it", or a text of one section. */
final class Texts {
    private static final int WORD_MS = 375;

    record Text(List<Word> words, List<SectionSpan> sections) {}

    private Texts() {}

    /** The text; what stands before any letter in brackets belongs to the section of that id. */
    static Text read(String text, String firstSection) {
        List<Word> words = new ArrayList<>();
        List<Section> sections = new ArrayList<>();
        Section section = Section.ofId(firstSection).orElseThrow();
        for (String word : text.trim().split("\\s+")) {
            if (word.matches("\\[[STARLX]]")) {
                section = Section.ofLetter(word.charAt(1)).orElseThrow();
            } else if (!word.isEmpty()) {
                words.add(new Word(word, WORD_MS * words.size(), WORD_MS * (words.size() + 1), 1));
                sections.add(section);
            }
        }
        return new Text(words, LabelledAnswer.spans(words, sections));
    }
}
