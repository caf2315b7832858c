package dev.aloud.star.training;

import dev.aloud.star.model.ClauseFeatures;
import dev.aloud.transcript.Clause;
import dev.aloud.transcript.Clauses;
import dev.aloud.transcript.Word;
import java.util.List;

/**
 * The clauses of one labelled answer with their features and true sections. Immutable by convention.
 *
 * @param labels ordinal of the section that most of the clause's time belongs to
 * @param words length of each clause in words
 */
record LabelledClauses(List<List<String>> features, int[] labels, int[] words) {
    static LabelledClauses of(LabelledAnswer answer, ClauseFeatures features) {
        List<Clause> clauses = Clauses.split(answer.words());
        int[] labels = new int[clauses.size()];
        int[] words = new int[clauses.size()];
        for (int k = 0; k < labels.length; k++) {
            labels[k] = label(answer, clauses.get(k));
            words[k] = clauses.get(k).endWord() - clauses.get(k).firstWord();
        }
        return new LabelledClauses(features.of(answer.words(), clauses), labels, words);
    }

    int size() {
        return labels.length;
    }

    private static int label(LabelledAnswer answer, Clause clause) {
        int[] ms = new int[6];
        for (Word word : answer.words().subList(clause.firstWord(), clause.endWord())) {
            ms[answer.sectionAt((word.startMs() + word.endMs()) / 2).ordinal()] += word.endMs() - word.startMs() + 1;
        }
        int most = 0;
        for (int y = 1; y < ms.length; y++) {
            most = ms[y] > ms[most] ? y : most;
        }
        return most;
    }
}
