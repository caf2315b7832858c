package dev.aloud.transcript;

import dev.aloud.problem.AloudException;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a written transcript as if it had been heard: words with estimated times. Figures become the words that a person
 * says for them, so that one set of rules reads both. Stateless and thread-safe.
 *
 * <p>The times are an assumption, not a measurement: a word takes {@value #WORD_MS} ms, a comma {@value #COMMA_MS} ms
 * and the end of a sentence {@value #SENTENCE_MS} ms more, which makes about 145 words a minute in sentences of fifteen
 * words (the middle of the 120 to 170 that raise no remark).
 */
public final class PlainText {
    /** Time of one word without its pause, milliseconds. */
    public static final int WORD_MS = 350;

    /** Pause at a comma or dash: as long as the shortest pause that parts clauses, milliseconds. */
    public static final int COMMA_MS = 250;

    /** Pause at the end of a sentence: under the second that counts as a pause of the speaker, milliseconds. */
    public static final int SENTENCE_MS = 600;

    /** More words than this are refused: five days of speech, and the last whose time still fits. */
    public static final int MOST_WORDS = 1_000_000;

    private PlainText() {}

    /**
     * The words of the text, lower case, without punctuation, confidence 1, times estimated from 0 on.
     *
     * @param text any text, line ends of any kind; empty or without a word gives an empty list
     * @throws AloudException TOO_LARGE beyond {@link #MOST_WORDS} words
     */
    public static List<Word> words(String text) {
        List<Word> words = new ArrayList<>();
        int at = 0;
        for (String chunk : text.replace("\uFEFF", "").split("[\\s\\p{Z}]+|(?<=[—…])|(?<=\\p{L})(?=[—…])")) {
            for (String word : WrittenTokens.of(chunk)) {
                words.add(new Word(word, at, at + WORD_MS, 1));
                at += WORD_MS;
            }
            at += words.isEmpty() ? 0 : pauseAfter(chunk);
            refuseTooMany(words.size());
        }
        return words;
    }

    /** The spoken words of a piece of text without times: what a person typed for one word. Empty without a word. */
    public static List<String> tokens(String text) {
        return words(text).stream().map(Word::text).toList();
    }

    private static int pauseAfter(String chunk) {
        if (!chunk.isEmpty() && Character.isLetterOrDigit(chunk.charAt(chunk.length() - 1))) {
            return 0;
        }
        String end = chunk.replaceAll("[\"'”’)\\]]+$", "");
        if (end.matches(".*[.!?;:…]")) {
            return SENTENCE_MS;
        }
        return end.matches(".*[,–—-]") ? COMMA_MS : 0;
    }

    private static void refuseTooMany(int words) {
        if (words > MOST_WORDS) {
            throw new AloudException(
                    AloudException.Kind.TOO_LARGE,
                    "The transcript has more than " + MOST_WORDS + " words.",
                    "",
                    "Cut it into single answers; one answer has a few hundred words.");
        }
    }
}
