package dev.aloud.star.model;

import dev.aloud.transcript.Clause;
import dev.aloud.transcript.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What speaks for a clause being the beginning of a spoken sentence, as names of features that are there or not. Sections
 * change between sentences only, while a recogniser gives no full stops and people pause inside sentences too. Stateless
 * and thread-safe.
 */
public final class StartFeatures {
    /** Tags of words that seldom end a sentence: a pause after one of them is a pause inside a sentence. */
    private static final Set<String> OPEN =
            Set.of("DET", "PREP", "CONJ", "MY", "OUR", "THEIR", "I", "ID", "WE", "WOULD", "WAS", "IS");

    private static final int[] RUN_STEPS = {4, 6, 9, 13, 18, 25};
    private static final int[] STYLE_PERCENT = {1, 6, 12, 20, 30};

    private final List<Word> words;
    private final List<Clause> clauses;
    private final List<String> style = new ArrayList<>();

    private StartFeatures(List<Word> words, List<Clause> clauses) {
        this.words = words;
        this.clauses = clauses;
        int pauses = 0;
        int inside = 0;
        for (int k = 1; k < clauses.size(); k++) {
            if (Breaks.before(words, clauses.get(k)) == Breaks.PAUSE) {
                pauses++;
                inside += OPEN.contains(tagBefore(k)) ? 1 : 0;
            }
        }
        for (int percent : STYLE_PERCENT) {
            if (inside * 100 >= percent * pauses) {
                style.add("inside>=" + percent);
            }
        }
    }

    /** The features of each clause's start, in order. */
    public static List<List<String>> of(List<Word> words, List<Clause> clauses) {
        StartFeatures features = new StartFeatures(words, clauses);
        List<List<String>> all = new ArrayList<>();
        for (int k = 0; k < clauses.size(); k++) {
            all.add(features.at(k));
        }
        return all;
    }

    private List<String> at(int k) {
        List<String> to = new ArrayList<>();
        to.add("bias");
        if (k == 0) {
            to.add("first");
            return to;
        }
        String pause = "@" + Breaks.before(words, clauses.get(k));
        to.add(pause);
        for (String s : style) {
            to.add(s + pause);
        }
        Clause clause = clauses.get(k);
        String first = words.get(clause.firstWord()).text();
        String last = words.get(clause.firstWord() - 1).text();
        String second = clause.firstWord() + 1 < words.size()
                ? words.get(clause.firstWord() + 1).text()
                : "";
        for (String p : new String[] {"", pause}) {
            to.add("f:" + first + p);
            to.add("ft:" + WordTags.of(first) + p);
            to.add("l:" + last + p);
            to.add("lt:" + WordTags.of(last) + p);
            to.add("lf:" + WordTags.of(last) + " " + WordTags.of(first) + p);
            to.add("fs:" + WordTags.of(first) + " " + WordTags.of(second) + p);
        }
        to.add("f2:" + first + " " + second);
        runs(k, pause, to);
        return to;
    }

    /** How many words run without a pause before and after it. */
    private void runs(int k, String pause, List<String> to) {
        int before = 0;
        for (int i = k - 1; i >= 0; i--) {
            before += clauses.get(i).endWord() - clauses.get(i).firstWord();
            if (Breaks.before(words, clauses.get(i)) == Breaks.PAUSE) {
                break;
            }
        }
        int after = clauses.get(k).endWord() - clauses.get(k).firstWord();
        for (int i = k + 1; i < clauses.size() && Breaks.before(words, clauses.get(i)) != Breaks.PAUSE; i++) {
            after += clauses.get(i).endWord() - clauses.get(i).firstWord();
        }
        for (int step : RUN_STEPS) {
            if (before >= step) {
                to.add("before>=" + step + pause);
            }
            if (after >= step) {
                to.add("after>=" + step + pause);
            }
        }
    }

    private String tagBefore(int k) {
        return WordTags.of(words.get(clauses.get(k).firstWord() - 1).text());
    }
}
