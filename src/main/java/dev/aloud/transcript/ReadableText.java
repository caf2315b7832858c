package dev.aloud.transcript;

import java.util.List;
import java.util.stream.Collectors;

/** Words as a person would write them down. Stateless and thread-safe. */
public final class ReadableText {
    private ReadableText() {}

    /** The words as text; empty without words. */
    public static String of(List<Word> words) {
        String text = words.stream().map(Word::text).collect(Collectors.joining(" "));
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1) + ".";
    }
}
