package dev.aloud.star;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The part of an answer that a clause belongs to. OTHER is chat and non-story: it belongs to nobody. */
public enum Section {
    SITUATION('S'),
    TASK('T'),
    ACTION('A'),
    RESULT('R'),
    REFLECTION('L'),
    OTHER('X');

    /** The five that have targets, in the order they are taught. */
    public static final List<Section> STORY = List.of(SITUATION, TASK, ACTION, RESULT, REFLECTION);

    private final char letter;

    Section(char letter) {
        this.letter = letter;
    }

    /** The letter that the labelled corpus uses. */
    public char letter() {
        return letter;
    }

    /** The name in JSON and content: lower case. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The section of that id ("situation"), empty when there is none. */
    public static Optional<Section> ofId(String id) {
        return List.of(values()).stream().filter(s -> s.id().equals(id)).findFirst();
    }

    /** The section of that corpus letter ('S'), empty when there is none. */
    public static Optional<Section> ofLetter(char letter) {
        return List.of(values()).stream().filter(s -> s.letter == letter).findFirst();
    }
}
