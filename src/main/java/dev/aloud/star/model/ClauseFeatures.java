package dev.aloud.star.model;

import dev.aloud.transcript.Clause;
import dev.aloud.transcript.Word;
import java.util.ArrayList;
import java.util.List;

/**
 * What a clause looks like, as names of features that are there or not: its words, their shape, what stands around it and
 * where in the answer it lies. Times matter only through the clauses, so neither a shift nor a longer pause changes
 * anything. Thread-safe.
 */
public final class ClauseFeatures {
    private static final int[] WORD_STEPS = {8, 16, 30, 50, 75, 100, 140, 190, 260, 400};

    private final Cues cues;

    public ClauseFeatures(Cues cues) {
        this.cues = cues;
    }

    /** The features of each clause, in order. */
    public List<List<String>> of(List<Word> words, List<Clause> clauses) {
        return new Answer(words, clauses).all();
    }

    /** One answer while its features are gathered. */
    private final class Answer {
        private final List<String> text = new ArrayList<>();
        private final List<String> tags = new ArrayList<>();
        private final List<Word> words;
        private final List<Clause> clauses;
        private final int[][] counts;
        private final int[][] before;
        private final int[] total;

        Answer(List<Word> words, List<Clause> clauses) {
            this.words = words;
            this.clauses = clauses;
            for (Word word : words) {
                text.add(word.text());
                tags.add(WordTags.of(word.text()));
            }
            counts = new int[clauses.size()][cues.size()];
            before = new int[clauses.size() + 1][cues.size()];
            for (int k = 0; k < clauses.size(); k++) {
                Clause clause = clauses.get(k);
                for (int i = clause.firstWord(); i < clause.endWord(); i++) {
                    cues.count(text, i, Math.min(words.size(), clause.endWord() + 1), counts[k]);
                }
                for (int c = 0; c < cues.size(); c++) {
                    before[k + 1][c] = before[k][c] + counts[k][c];
                }
            }
            total = before[clauses.size()];
        }

        List<List<String>> all() {
            List<String> whole = whole();
            List<List<String>> all = new ArrayList<>();
            for (int k = 0; k < clauses.size(); k++) {
                List<String> features = new ArrayList<>(whole);
                features.add("bias");
                ownWords(k, features);
                shape(k, features);
                neighbour(k - 1, "p", features);
                neighbour(k + 1, "n", features);
                cuesNear(k, features);
                place(k, features);
                all.add(features);
            }
            return all;
        }

        private void ownWords(int k, List<String> to) {
            Clause c = clauses.get(k);
            for (int i = c.firstWord(); i < c.endWord(); i++) {
                to.add("w:" + text.get(i));
                to.add("s:" + WordTags.stem(text.get(i)));
                if (i + 1 < c.endWord()) {
                    to.add("b:" + text.get(i) + " " + text.get(i + 1));
                }
            }
            to.add("first:" + text.get(c.firstWord()));
            if (c.endWord() - c.firstWord() > 1) {
                to.add("first2:" + text.get(c.firstWord()) + " " + text.get(c.firstWord() + 1));
            }
            to.add("last:" + text.get(c.endWord() - 1));
        }

        private void shape(int k, List<String> to) {
            Clause c = clauses.get(k);
            for (int i = c.firstWord(); i < c.endWord(); i++) {
                to.add("t:" + tags.get(i));
                if (i + 1 < c.endWord()) {
                    to.add("tb:" + tags.get(i) + " " + tags.get(i + 1));
                }
                if (i + 2 < c.endWord()) {
                    to.add("tt:" + tags.get(i) + " " + tags.get(i + 1) + " " + tags.get(i + 2));
                }
                if (i + 1 < c.endWord()
                        && tags.get(i).equals("I")
                        && tags.get(i + 1).equals("o")) {
                    to.add("i-present");
                }
            }
            to.add("tf:" + tags.get(c.firstWord()));
        }

        private void neighbour(int k, String side, List<String> to) {
            if (k < 0 || k >= clauses.size()) {
                to.add(side + ":edge");
                return;
            }
            Clause c = clauses.get(k);
            for (int i = c.firstWord(); i < c.endWord(); i++) {
                to.add(side + "w:" + text.get(i));
                to.add(side + "t:" + tags.get(i));
                if (i + 1 < c.endWord()) {
                    to.add(side + "tb:" + tags.get(i) + " " + tags.get(i + 1));
                }
            }
        }

        private void cuesNear(int k, List<String> to) {
            String third = "@" + third(k);
            for (int c = 0; c < cues.size(); c++) {
                String name = cues.name(c);
                if (counts[k][c] > 0) {
                    to.add("c:" + name);
                    to.add("c" + third + ":" + name);
                }
                if (counts[k][c] > 1) {
                    to.add("c2:" + name);
                }
                near(k, c, name, to);
                if (before[k][c] > 0) {
                    to.add("cb:" + name);
                }
                if (total[c] > before[k + 1][c]) {
                    to.add("ca:" + name);
                }
            }
        }

        private void near(int k, int c, String name, List<String> to) {
            for (int d = -2; d <= 2; d++) {
                int at = k + d;
                if (d != 0 && at >= 0 && at < clauses.size() && counts[at][c] > 0) {
                    to.add("c" + d + ":" + name);
                    to.add((d < 0 ? "cp:" : "cn:") + name);
                }
            }
        }

        private int third(int k) {
            return 3 * clauses.get(k).firstWord() / words.size();
        }

        private void place(int k, List<String> to) {
            int done = clauses.get(k).firstWord();
            int left = words.size() - clauses.get(k).endWord();
            double share = (done + clauses.get(k).endWord()) / 2.0 / words.size();
            for (int tenth = 1; tenth < 20; tenth++) {
                if (share >= tenth / 20.0) {
                    to.add("pos>=" + tenth);
                }
            }
            for (int step : WORD_STEPS) {
                if (done >= step) {
                    to.add("done>=" + step);
                }
                if (left >= step) {
                    to.add("left>=" + step);
                }
            }
            if (k > 0 && Breaks.before(words, clauses.get(k)) == Breaks.PAUSE) {
                to.add("after-pause");
            }
        }

        /** What the whole answer looks like: a hypothetical one shows it everywhere. */
        private List<String> whole() {
            List<String> to = new ArrayList<>();
            double past = tags.stream()
                    .filter(t -> t.equals("PAST") || t.equals("WAS") || t.equals("HAD"))
                    .count();
            double would = text.stream()
                    .filter(t -> t.equals("would") || t.equals("i'd") || t.equals("might"))
                    .count();
            for (int step : new int[] {4, 6, 8, 10, 12}) {
                if (past * 100 >= step * words.size()) {
                    to.add("past>=" + step);
                }
            }
            for (int step : new int[] {1, 2, 3, 4}) {
                if (would * 100 >= step * words.size()) {
                    to.add("would>=" + step);
                }
            }
            return to;
        }
    }
}
