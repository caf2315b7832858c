package dev.aloud.star;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The sections of an answer. OTHER is chat and everything else that is no part of the story. */
public enum Section {
    SITUATION('S'),
    TASK('T'),
    ACTION('A'),
    RESULT('R'),
    REFLECTION('L'),
    OTHER('X');

    /** The five sections with targets, in their usual order. */
    public static final List<Section> STORY = List.of(SITUATION, TASK, ACTION, RESULT, REFLECTION);

    private final char letter;

    Section(char letter) {
        this.letter = letter;
    }

    /** Returns the letter in the labelled corpus. */
    public char letter() {
        return letter;
    }

    /** The name in JSON and content: lower case. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the section with that id ("situation"); empty if there is none. */
    public static Optional<Section> ofId(String id) {
        return List.of(values()).stream().filter(s -> s.id().equals(id)).findFirst();
    }

    /** Returns the section with that letter ('S'); empty if there is none. */
    public static Optional<Section> ofLetter(char letter) {
        return List.of(values()).stream().filter(s -> s.letter == letter).findFirst();
    }
}
