package dev.aloud.transcript;

/**
 * A clause: the words [firstWord, endWord) between two pauses or discourse markers. Each clause gets one section. Immutable.
 *
 * @param firstWord 0-based index of its first word
 * @param endWord index after its last word, more than {@code firstWord}
 * @param span from the start of the first word to the end of the last
 */
public record Clause(int firstWord, int endWord, Span span) {
    public Clause {
        if (firstWord < 0 || endWord <= firstWord) {
            throw new IllegalArgumentException("Clause: words [" + firstWord + ", " + endWord + ") hold no word");
        }
    }
}
