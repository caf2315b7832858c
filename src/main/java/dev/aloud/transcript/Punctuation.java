package dev.aloud.transcript;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What stands behind each word of an answer, and which words are written with a capital inside a sentence. Immutable.
 *
 * @param marks one a word
 * @param capitals one a word
 */
public record Punctuation(List<Mark> marks, List<Boolean> capitals) {
    /** Fewest words of a sentence. */
    private static final int SHORTEST = 3;

    /** What stands behind a word. */
    public enum Mark {
        NONE(""),
        COMMA(","),
        STOP("."),
        QUESTION("?");

        private final String sign;

        Mark(String sign) {
            this.sign = sign;
        }

        public String sign() {
            return sign;
        }

        public boolean endsSentence() {
            return this == STOP || this == QUESTION;
        }
    }

    public Punctuation {
        marks = List.copyOf(marks);
        capitals = List.copyOf(capitals);
        if (marks.size() != capitals.size()) {
            throw new IllegalArgumentException(
                    "Punctuation: " + marks.size() + " marks, but " + capitals.size() + " capitals");
        }
    }

    /** Returns what pauses alone say: full stops at long ones, commas at short ones before a joining word. */
    public static Punctuation ofPauses(List<Word> words) {
        List<Mark> marks = new ArrayList<>();
        int length = 0;
        for (int next = 1; next <= words.size(); next++) {
            length++;
            boolean stop = next == words.size() || (length >= SHORTEST && Pauses.endsSentence(words, next));
            marks.add(stop ? Mark.STOP : Pauses.comma(words, next) ? Mark.COMMA : Mark.NONE);
            length = stop ? 0 : length;
        }
        return new Punctuation(marks, words.stream().map(w -> false).toList());
    }

    /**
     * Returns these marks made fit for the words: none behind a word that no sentence ends with, no sentence of one or two words,
     * and a full stop at the end.
     */
    public Punctuation fitting(List<Word> words) {
        List<Mark> fitting = new ArrayList<>();
        int length = 0;
        for (int i = 0; i < marks.size(); i++) {
            length++;
            boolean last = i == marks.size() - 1;
            boolean mayEnd = last || (length >= SHORTEST && !Pauses.neverLast(words.get(i)));
            Mark mark = marks.get(i);
            fitting.add(last && !mark.endsSentence() ? Mark.STOP : mark.endsSentence() && !mayEnd ? Mark.NONE : mark);
            length = fitting.get(i).endsSentence() ? 0 : length;
        }
        return new Punctuation(fitting, capitals);
    }

    /** Returns the marks of the words [from, to). */
    public Punctuation part(int from, int to) {
        return new Punctuation(marks.subList(from, to), capitals.subList(from, to));
    }

    /** Returns whether a sentence begins with that word (0-based). */
    public boolean beginsSentence(int word) {
        return word == 0 || marks.get(word - 1).endsSentence();
    }

    /** Returns that word as it is written where it stands: with its capital and its mark. */
    public String written(List<Word> words, int word) {
        String text = Objects.requireNonNull(words.get(word).text());
        boolean capital = beginsSentence(word) || capitals.get(word);
        return ReadableText.alone(text, capital) + marks.get(word).sign();
    }

    /** Returns the index after the last word of the sentence that contains that word; empty if there is no such word. */
    public Optional<Integer> endOfSentence(int word) {
        return IntStream.range(word, marks.size())
                .filter(i -> marks.get(i).endsSentence())
                .mapToObj(i -> i + 1)
                .findFirst();
    }
}
