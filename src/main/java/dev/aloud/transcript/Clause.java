package dev.aloud.transcript;

/**
 * The unit that gets a section: the words [firstWord, endWord) between pauses and discourse breaks. Immutable.
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
