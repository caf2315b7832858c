package dev.aloud.star.training;

import dev.aloud.star.evaluation.LabelledAnswer;
import dev.aloud.star.model.ClauseFeatures;
import dev.aloud.star.model.StartFeatures;
import dev.aloud.transcript.Clause;
import dev.aloud.transcript.Clauses;
import dev.aloud.transcript.Word;
import java.util.List;

/**
 * The clauses of one labelled answer with their features and what they truly are. Immutable by convention.
 *
 * @param answer they come from
 * @param stretches what speaks for a section, by row of clauses
 * @param startFeatures what speaks for the beginning of a sentence, by clause
 * @param labels ordinal of the section that most of the clause's time belongs to
 * @param starts whether a sentence begins with the clause
 * @param words length of each clause in words
 * @param share what they count beside others, more than 0 and at most 1
 */
record LabelledClauses(
        LabelledAnswer answer,
        ClauseFeatures.Stretches stretches,
        List<List<String>> startFeatures,
        int[] labels,
        boolean[] starts,
        int[] words,
        double share) {
    static LabelledClauses of(LabelledAnswer answer, ClauseFeatures features, double share) {
        List<Clause> clauses = Clauses.split(answer.words());
        int[] labels = new int[clauses.size()];
        boolean[] starts = new boolean[clauses.size()];
        int[] words = new int[clauses.size()];
        for (int k = 0; k < labels.length; k++) {
            Clause clause = clauses.get(k);
            labels[k] = label(answer, clause);
            starts[k] = k == 0 || sentence(answer, clause.firstWord()) != sentence(answer, clause.firstWord() - 1);
            words[k] = clause.endWord() - clause.firstWord();
        }
        return new LabelledClauses(
                answer,
                features.stretches(answer.words(), clauses),
                StartFeatures.of(answer.words(), clauses),
                labels,
                starts,
                words,
                share);
    }

    int size() {
        return labels.length;
    }

    private static int sentence(LabelledAnswer answer, int word) {
        return answer.sentenceAt(middle(answer.words().get(word)));
    }

    private static int middle(Word word) {
        return (word.startMs() + word.endMs()) / 2;
    }

    private static int label(LabelledAnswer answer, Clause clause) {
        int[] ms = new int[6];
        for (Word word : answer.words().subList(clause.firstWord(), clause.endWord())) {
            ms[answer.truth().get(answer.sentenceAt(middle(word))).section().ordinal()] +=
                    word.endMs() - word.startMs() + 1;
        }
        int most = 0;
        for (int y = 1; y < ms.length; y++) {
            most = ms[y] > ms[most] ? y : most;
        }
        return most;
    }
}
