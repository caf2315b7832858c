package dev.aloud.star;

import dev.aloud.star.ClauseExplanation.Evidence;
import dev.aloud.star.ClauseExplanation.Place;
import dev.aloud.star.model.SectionModel;
import dev.aloud.transcript.Clause;
import dev.aloud.transcript.Clauses;
import dev.aloud.transcript.Word;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds the words that decided a clause's section by ablation: it removes words and measures how much the section loses against its
 * runner-up. This works for any model. Not thread-safe.
 */
final class ClauseExplainer {
    /** Least effect of words that count, natural logarithm: a tenth of the odds. */
    private static final double LEAST_WEIGHT = 0.1;

    /** Most reasons; more would explain nothing. */
    private static final int MOST_REASONS = 3;

    /** Replaces a removed word; the model has never learned it. */
    private static final String GONE = "\u2026";

    private final SectionModel model;
    private final List<Word> words;
    private final List<Clause> clauses;
    private final int at;
    private final int section;
    private final int runnerUp;
    private final double lead;

    ClauseExplainer(SectionModel model, List<Word> words, int word, Section section) {
        this.model = model;
        this.words = words;
        this.clauses = Clauses.split(words);
        this.at = clauseOf(word);
        this.section = section.ordinal();
        double[] alone = model.ofClause(words, clauses, at);
        this.runnerUp = best(alone, this.section);
        this.lead = alone[this.section] - alone[runnerUp];
    }

    ClauseExplanation reason() {
        List<Evidence> found = new ArrayList<>(inside());
        neighbour(at - 1, Place.BEFORE, found);
        neighbour(at + 1, Place.AFTER, found);
        found.sort(Comparator.comparingDouble(Evidence::weight).reversed());
        return new ClauseExplanation(
                clauses.get(at),
                Section.values()[section],
                Section.values()[runnerUp],
                lead < 0,
                found.subList(0, Math.min(MOST_REASONS, found.size())));
    }

    private int clauseOf(int word) {
        int k = 0;
        while (clauses.get(k).endWord() <= word) {
            k++;
        }
        return k;
    }

    private static int best(double[] scores, int but) {
        int best = but == 0 ? 1 : 0;
        for (int y = 0; y < scores.length; y++) {
            best = y != but && scores[y] > scores[best] ? y : best;
        }
        return best;
    }

    /** Returns the words of the clause that supported the section; neighbours form one phrase. */
    private List<Evidence> inside() {
        List<Evidence> found = new ArrayList<>();
        Clause clause = clauses.get(at);
        int from = clause.firstWord();
        while (from < clause.endWord()) {
            int end = from;
            while (end < clause.endWord() && weight(end, end + 1) >= LEAST_WEIGHT) {
                end++;
            }
            if (end > from) {
                found.add(new Evidence(Place.INSIDE, from, end, weight(from, end)));
            }
            from = Math.max(end, from + 1);
        }
        found.removeIf(e -> e.weight() < LEAST_WEIGHT);
        return found;
    }

    private void neighbour(int k, Place place, List<Evidence> to) {
        if (k < 0 || k >= clauses.size()) {
            return;
        }
        Clause clause = clauses.get(k);
        double weight = weight(clause.firstWord(), clause.endWord());
        if (weight >= LEAST_WEIGHT) {
            to.add(new Evidence(place, clause.firstWord(), clause.endWord(), weight));
        }
    }

    /** Returns what the section loses against the runner-up without the words [from, end). */
    private double weight(int from, int end) {
        List<Word> without = new ArrayList<>(words);
        for (int i = from; i < end; i++) {
            Word word = words.get(i);
            without.set(i, new Word(GONE, word.startMs(), word.endMs(), word.confidence()));
        }
        double[] scores = model.ofClause(without, clauses, at);
        return lead - (scores[section] - scores[runnerUp]);
    }
}
