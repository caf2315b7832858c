package dev.aloud.transcript;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A piece of readable text without spaces at its ends, and the words that it stands for. Immutable.
 *
 * @param text as shown, with capitals and punctuation: "$8k,"
 * @param firstWord 0-based index of its first word
 * @param endWord index after its last word, more than {@code firstWord}
 */
public record TextToken(String text, int firstWord, int endWord) {
    public TextToken {
        if (text.isBlank() || firstWord < 0 || endWord <= firstWord) {
            throw new IllegalArgumentException("TextToken: \"" + text + "\" for the words " + firstWord + " to "
                    + endWord + " is no piece of text");
        }
    }

    /** Returns the text of all tokens, separated by spaces; empty without tokens. */
    public static String join(List<TextToken> tokens) {
        return tokens.stream().map(TextToken::text).collect(Collectors.joining(" "));
    }
}
