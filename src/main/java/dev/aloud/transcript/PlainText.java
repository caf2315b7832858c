package dev.aloud.transcript;

import dev.aloud.problem.AloudException;
import java.util.ArrayList;
import java.util.List;

/**
 * Turns a written transcript into words with estimated times. Figures become spoken words, so the same rules work for
 * transcripts and recordings. Stateless and thread-safe.
 *
 * <p>The times are an assumption, not a measurement: a word takes {@value #WORD_MS} ms, a comma {@value #COMMA_MS} ms
 * and the end of a sentence {@value #SENTENCE_MS} ms more, which makes about 145 words a minute in sentences of fifteen
 * words (the middle of the 120 to 170 that raise no remark).
 */
public final class PlainText {
    /** Duration of one word without its pause, milliseconds. */
    public static final int WORD_MS = 350;

    /** Pause at a comma or dash, milliseconds: the shortest pause that separates clauses. */
    public static final int COMMA_MS = 250;

    /** Pause at the end of a sentence, milliseconds: shorter than the second that counts as a pause of the speaker. */
    public static final int SENTENCE_MS = 600;

    /** Most words that are accepted: five days of speech, the most that fits into int milliseconds. */
    public static final int MOST_WORDS = 1_000_000;

    private PlainText() {}

    /**
     * Returns the words in lower case, without punctuation, with confidence 1 and times estimated from 0 on.
     *
     * @param text any text, line ends of any kind; empty or without a word gives an empty list
     * @throws AloudException TOO_LARGE beyond {@link #MOST_WORDS} words
     */
    public static List<Word> words(String text) {
        return read(text).words();
    }

    /** As {@link #words}, together with the text as it was written. */
    public static WrittenText read(String text) {
        List<Word> words = new ArrayList<>();
        List<TextToken> tokens = new ArrayList<>();
        int at = 0;
        for (String chunk : text.replace("\uFEFF", "").split("[\\s\\p{Z}]+|(?<=[—…])|(?<=\\p{L})(?=[—…])")) {
            int first = words.size();
            for (String word : WrittenTokens.of(chunk)) {
                words.add(new Word(word, at, at + WORD_MS, 1));
                at += WORD_MS;
            }
            addToken(chunk, first, words.size(), tokens);
            at += words.isEmpty() ? 0 : pauseAfter(chunk);
            refuseTooMany(words.size());
        }
        return new WrittenText(words, tokens);
    }

    /** A chunk without words, such as a dash, belongs to the token before it. */
    private static void addToken(String chunk, int firstWord, int endWord, List<TextToken> to) {
        if (endWord > firstWord) {
            to.add(new TextToken(chunk, firstWord, endWord));
        } else if (!chunk.isBlank() && !to.isEmpty()) {
            TextToken last = to.remove(to.size() - 1);
            String joined = last.text() + (chunk.startsWith("…") ? "" : " ") + chunk;
            to.add(new TextToken(joined, last.firstWord(), last.endWord()));
        }
    }

    /** Returns the spoken words of a short text without times, such as a word fix. Empty without a word. */
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
