package dev.aloud.transcript;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Splits words into clauses at pauses and before discourse markers. A clause that is still too long is split where a sentence
 * most likely begins. The length of a pause beyond the threshold does not matter. Stateless and thread-safe.
 */
public final class Clauses {
    /** A gap of at least this many milliseconds separates two clauses (facts C: pauses of 250 ms and more). */
    public static final int PAUSE_MS = 250;

    /** Fewest words on each side of a split without a pause (facts C: at least 3). */
    static final int MIN_WORDS = 3;

    /** Most words of a clause (facts C: a cap of about 10 saves 6 points where pauses are badly placed). */
    static final int MAX_WORDS = 10;

    /** Words that open a new thought in unpunctuated speech (facts C, and "then", common between spoken sentences). */
    private static final Set<String> MARKERS = Set.of("so", "because", "but", "then");

    /** Milliseconds from which a gap is a slight break: inside a phrase words follow each other at 0 ms (bench/sections: 79% do). */
    public static final int BREATH_MS = 20;

    /** Words that often begin a spoken sentence: a long clause is split before one of them. */
    private static final Set<String> OPENERS = Set.of(
            "i",
            "i'd",
            "i've",
            "i'm",
            "i'll",
            "we",
            "we'd",
            "we've",
            "we're",
            "they",
            "he",
            "she",
            "it",
            "it's",
            "my",
            "our",
            "there",
            "there's",
            "that's",
            "when",
            "after",
            "if",
            "and",
            "so",
            "then",
            "but",
            "because",
            "since",
            "nobody",
            "everybody",
            "people",
            "one",
            "what",
            "next",
            "now",
            "instead",
            "once",
            "every",
            "by",
            "in",
            "the");

    private Clauses() {}

    /** Returns the clauses in order; each word is in exactly one. Empty without words. */
    public static List<Clause> split(List<Word> words) {
        List<Clause> clauses = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= words.size(); i++) {
            if (i == words.size() || gap(words, i) >= PAUSE_MS) {
                splitRun(words, from, i, clauses);
                from = i;
            }
        }
        return clauses;
    }

    /** Splits a run of words without a pause before its markers. */
    private static void splitRun(List<Word> words, int from, int end, List<Clause> into) {
        int start = from;
        for (int i = from + MIN_WORDS; i <= end - MIN_WORDS; i++) {
            if (i - start >= MIN_WORDS && opensThought(words, i)) {
                cap(words, start, i, into);
                start = i;
            }
        }
        cap(words, start, end, into);
    }

    private static boolean opensThought(List<Word> words, int i) {
        String word = words.get(i).text();
        boolean andThen = word.equals("and")
                && i + 1 < words.size()
                && words.get(i + 1).text().equals("then");
        boolean afterAnd = word.equals("then") && words.get(i - 1).text().equals("and");
        return andThen || (MARKERS.contains(word) && !afterAnd);
    }

    /** Splits where a sentence most likely begins until no clause is over the cap. */
    private static void cap(List<Word> words, int from, int end, List<Clause> into) {
        if (end - from <= MAX_WORDS) {
            into.add(new Clause(
                    from,
                    end,
                    new Span(
                            words.get(from).startMs(),
                            Math.max(
                                    words.get(from).startMs(),
                                    words.get(end - 1).endMs()))));
            return;
        }
        int cut = bestCut(words, from, end);
        cap(words, from, cut, into);
        cap(words, cut, end, into);
    }

    private static int bestCut(List<Word> words, int from, int end) {
        int best = -1;
        double bestScore = Double.NEGATIVE_INFINITY;
        for (int i = from + MIN_WORDS; i <= end - MIN_WORDS; i++) {
            double score = breakScore(words, i) - Math.abs(i - (from + end) / 2.0) / (end - from);
            if (score > bestScore) {
                bestScore = score;
                best = i;
            }
        }
        return best;
    }

    /** Returns how likely a sentence begins at word i without a pause before it, 0 to 3. */
    private static double breakScore(List<Word> words, int i) {
        return (gap(words, i) >= BREATH_MS ? 2 : 0)
                + (OPENERS.contains(words.get(i).text()) ? 1 : 0);
    }

    private static int gap(List<Word> words, int i) {
        return words.get(i).startMs() - words.get(i - 1).endMs();
    }
}
