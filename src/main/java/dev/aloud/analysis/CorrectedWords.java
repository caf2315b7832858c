package dev.aloud.analysis;

import dev.aloud.problem.AloudException;
import dev.aloud.problem.Problem;
import dev.aloud.transcript.PlainText;
import dev.aloud.transcript.Word;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Applies a user's word fixes to the recognised words. Stateless. */
final class CorrectedWords {
    /** Longest text for one word, characters. A longer one is a mistake of the client. */
    private static final int LONGEST_FIX = 200;

    private CorrectedWords() {}

    /**
     * Returns the words with every fix applied. Indices are 0-based and count the recognised words. An empty text removes the
     * word; several words share its time evenly. Typed words have confidence 1.
     *
     * @throws AloudException BAD_REQUEST that lists every fix which can't be applied
     */
    static List<Word> of(List<Word> heard, List<Corrections.WordFix> fixes) {
        if (fixes.isEmpty()) {
            return heard;
        }
        Map<Integer, List<String>> texts = texts(heard, fixes);
        List<Word> words = new ArrayList<>();
        for (int i = 0; i < heard.size(); i++) {
            List<String> text = texts.get(i);
            words.addAll(text == null ? List.of(heard.get(i)) : shared(heard.get(i), text));
        }
        return words;
    }

    /** Returns, for each word of {@link #of}, the 0-based index of the recognised word that it came from. */
    static List<Integer> sources(List<Word> heard, List<Corrections.WordFix> fixes) {
        Map<Integer, List<String>> texts = texts(heard, fixes);
        List<Integer> sources = new ArrayList<>();
        for (int i = 0; i < heard.size(); i++) {
            sources.addAll(
                    Collections.nCopies(texts.containsKey(i) ? texts.get(i).size() : 1, i));
        }
        return sources;
    }

    private static Map<Integer, List<String>> texts(List<Word> heard, List<Corrections.WordFix> fixes) {
        List<Problem> problems = new ArrayList<>();
        Map<Integer, List<String>> texts = new HashMap<>();
        for (int i = 0; i < fixes.size(); i++) {
            Corrections.WordFix fix = fixes.get(i);
            String where = "words[" + i + "]";
            List<String> spoken = fix.text().length() > LONGEST_FIX ? List.of() : PlainText.tokens(fix.text());
            if (fix.index() < 0 || fix.index() >= heard.size()) {
                problems.add(new Problem(
                        "There is no word " + fix.index() + "; the answer has " + heard.size() + ".",
                        where + ".index",
                        "Count the words of the machine's own reading from 0."));
            } else if (spoken.isEmpty() && !fix.text().isBlank()) {
                problems.add(unusable(fix.text(), where + ".text"));
            } else if (texts.put(fix.index(), spoken) != null) {
                problems.add(new Problem(
                        "Word " + fix.index() + " is corrected twice.",
                        where + ".index",
                        "Send each word once, with the text that shall stand."));
            }
        }
        if (!problems.isEmpty()) {
            throw new AloudException(AloudException.Kind.BAD_REQUEST, problems, null);
        }
        return texts;
    }

    private static Problem unusable(String text, String where) {
        return text.length() > LONGEST_FIX
                ? new Problem(
                        "The text has " + text.length() + " characters; one word takes at most " + LONGEST_FIX + ".",
                        where,
                        "Correct the words one by one.")
                : new Problem(
                        "\"" + text + "\" holds no word.", where, "Type what was said, or nothing to remove the word.");
    }

    private static List<Word> shared(Word heard, List<String> texts) {
        List<Word> words = new ArrayList<>();
        long length = heard.endMs() - heard.startMs();
        for (int i = 0; i < texts.size(); i++) {
            int start = heard.startMs() + (int) (length * i / texts.size());
            int end = heard.startMs() + (int) (length * (i + 1) / texts.size());
            words.add(new Word(texts.get(i), start, end, 1));
        }
        return words;
    }
}
