package dev.aloud.star.model;

import dev.aloud.transcript.Clause;
import dev.aloud.transcript.Word;
import java.util.ArrayList;
import java.util.List;

/**
 * What a clause, or a row of clauses read as one, looks like: names of features that are there or not (its words, their shape, what stands around it,
 * where in the answer it lies), and numbers for what it means. Times matter only through the clauses, so neither a shift nor a longer pause changes
 * anything. Thread-safe.
 */
public final class ClauseFeatures {
    private static final int[] WORD_STEPS = {8, 16, 30, 50, 75, 100, 140, 190, 260, 400};

    private final Cues cues;
    private final ClauseEncoder encoder;
    private final List<CueNames> cueNames = new ArrayList<>();

    public ClauseFeatures(Cues cues, ClauseEncoder encoder) {
        this.encoder = encoder;
        this.cues = cues;
        for (int c = 0; c < cues.size(); c++) {
            cueNames.add(CueNames.of(cues.name(c)));
        }
    }

    /** What a word class is called as a feature, by where it is found; {@code back} and {@code on} by steps away, from 1. */
    private record CueNames(
            String here,
            String twice,
            List<String> inThird,
            List<String> back,
            List<String> on,
            String justBefore,
            String justAfter,
            String earlier,
            String later) {
        static CueNames of(String name) {
            return new CueNames(
                    "c:" + name,
                    "c2:" + name,
                    List.of("c@0:" + name, "c@1:" + name, "c@2:" + name),
                    List.of("", "c-1:" + name, "c-2:" + name),
                    List.of("", "c1:" + name, "c2:" + name),
                    "cp:" + name,
                    "cn:" + name,
                    "cb:" + name,
                    "ca:" + name);
        }
    }

    /** The features of stretches of these clauses, each read as one. */
    public Stretches stretches(List<Word> words, List<Clause> clauses) {
        Answer answer = new Answer(words, clauses);
        StretchMeaning meaning = StretchMeaning.of(encoder, words, clauses);
        return (i, j) -> new Features(answer.stretch(i, j), meaning.of(i, j));
    }

    /** What stretches of clauses look like. */
    public interface Stretches {
        /** The features of the clauses [i, j), read as one. */
        Features of(int i, int j);
    }

    /** One answer while its features are gathered. */
    private final class Answer {
        private final List<String> text = new ArrayList<>();
        private final List<String> tags = new ArrayList<>();
        private final List<String> own = new ArrayList<>();
        private final List<String> stems = new ArrayList<>();
        private final List<String> pairs = new ArrayList<>();
        private final List<String> ownTags = new ArrayList<>();
        private final List<String> tagPairs = new ArrayList<>();
        private final List<String> tagTriples = new ArrayList<>();
        private final List<Word> words;
        private final List<Clause> clauses;
        private final int[][] before;
        private final int[] total;
        private final List<String> whole;

        Answer(List<Word> words, List<Clause> clauses) {
            this.words = words;
            this.clauses = clauses;
            for (Word word : words) {
                text.add(word.text());
                tags.add(WordTags.of(word.text()));
            }
            nameOnce();
            before = new int[clauses.size() + 1][cues.size()];
            for (int k = 0; k < clauses.size(); k++) {
                Clause clause = clauses.get(k);
                before[k + 1] = before[k].clone();
                for (int i = clause.firstWord(); i < clause.endWord(); i++) {
                    cues.count(text, i, Math.min(words.size(), clause.endWord() + 1), before[k + 1]);
                }
            }
            total = before[clauses.size()];
            whole = whole();
        }

        /** Most words are read in several stretches, so what each is called is put together once. */
        private void nameOnce() {
            for (int i = 0; i < text.size(); i++) {
                own.add("w:" + text.get(i));
                stems.add("s:" + WordTags.stem(text.get(i)));
                ownTags.add("t:" + tags.get(i));
                boolean second = i + 1 < text.size();
                boolean third = i + 2 < text.size();
                pairs.add(second ? "b:" + text.get(i) + " " + text.get(i + 1) : "");
                tagPairs.add(second ? "tb:" + tags.get(i) + " " + tags.get(i + 1) : "");
                tagTriples.add(third ? "tt:" + tags.get(i) + " " + tags.get(i + 1) + " " + tags.get(i + 2) : "");
            }
        }

        /** The features of the clauses [i, j), read as one. */
        List<String> stretch(int i, int j) {
            List<String> features = new ArrayList<>(whole);
            features.add("bias");
            int from = clauses.get(i).firstWord();
            int end = clauses.get(j - 1).endWord();
            ownWords(from, end, features);
            shape(from, end, features);
            neighbour(i - 1, "p", features);
            neighbour(j, "n", features);
            cuesNear(i, j, features);
            place(from, end, features);
            if (i > 0 && Breaks.before(words, clauses.get(i)) == Breaks.PAUSE) {
                features.add("after-pause");
            }
            return features;
        }

        private void ownWords(int from, int end, List<String> to) {
            for (int i = from; i < end; i++) {
                to.add(own.get(i));
                to.add(stems.get(i));
                if (i + 1 < end) {
                    to.add(pairs.get(i));
                }
            }
            to.add("first:" + text.get(from));
            if (end - from > 1) {
                to.add("first2:" + text.get(from) + " " + text.get(from + 1));
            }
            to.add("last:" + text.get(end - 1));
        }

        private void shape(int from, int end, List<String> to) {
            for (int i = from; i < end; i++) {
                to.add(ownTags.get(i));
                if (i + 1 < end) {
                    to.add(tagPairs.get(i));
                }
                if (i + 2 < end) {
                    to.add(tagTriples.get(i));
                }
                if (i + 1 < end && tags.get(i).equals("I") && tags.get(i + 1).equals("o")) {
                    to.add("i-present");
                }
            }
            to.add("tf:" + tags.get(from));
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

        private void cuesNear(int i, int j, List<String> to) {
            int third = 3 * clauses.get(i).firstWord() / words.size();
            for (int c = 0; c < cues.size(); c++) {
                CueNames names = cueNames.get(c);
                int count = before[j][c] - before[i][c];
                if (count > 0) {
                    to.add(names.here());
                    to.add(names.inThird().get(third));
                }
                if (count > 1) {
                    to.add(names.twice());
                }
                for (int d = 1; d <= 2; d++) {
                    near(i - d, c, names.back().get(d), names.justBefore(), to);
                    near(j - 1 + d, c, names.on().get(d), names.justAfter(), to);
                }
                if (before[i][c] > 0) {
                    to.add(names.earlier());
                }
                if (total[c] > before[j][c]) {
                    to.add(names.later());
                }
            }
        }

        private void near(int at, int c, String steps, String side, List<String> to) {
            if (at >= 0 && at < clauses.size() && before[at + 1][c] > before[at][c]) {
                to.add(steps);
                to.add(side);
            }
        }

        private void place(int done, int end, List<String> to) {
            int left = words.size() - end;
            double share = (done + end) / 2.0 / words.size();
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
