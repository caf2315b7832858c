package dev.aloud.transcript;

import java.util.List;

/**
 * A written transcript. Immutable.
 *
 * @param words as a recogniser would write them, with estimated times
 * @param tokens the writer's own text, which covers all words
 */
public record WrittenText(List<Word> words, List<TextToken> tokens) {
    public WrittenText {
        words = List.copyOf(words);
        tokens = List.copyOf(tokens);
    }
}
