package dev.aloud.star.model;

import dev.aloud.transcript.Clause;
import dev.aloud.transcript.Word;
import java.util.List;

/**
 * What rows of clauses and the two clauses on either side of them mean, as numbers. A row means the mean of its clauses, each
 * counted by its words. Immutable and thread-safe.
 */
final class StretchMeaning {
    /** Neighbours say less, and so with half the numbers: the first ones, which tell clauses apart best. */
    private static final int NEAR_NUMBERS = ClauseEncoder.NUMBERS / 2;

    private static final int NEIGHBOURS = 4;

    /** How strongly the row itself and its neighbours may speak beside a named feature (bench/sections). */
    private static final float OWN_SCALE = 8;

    private static final float NEAR_SCALE = 4;

    private final float[][] meanings;
    private final int[] lengths;

    private StretchMeaning(float[][] meanings, int[] lengths) {
        this.meanings = meanings;
        this.lengths = lengths;
    }

    /** Each clause is encoded once, several at a time where the machine can. */
    static StretchMeaning of(ClauseEncoder encoder, List<Word> words, List<Clause> clauses) {
        float[][] meanings = clauses.parallelStream()
                .map(c -> words.subList(c.firstWord(), c.endWord()).stream()
                        .map(Word::text)
                        .toList())
                .map(encoder::of)
                .toArray(float[][]::new);
        return new StretchMeaning(
                meanings,
                clauses.stream().mapToInt(c -> c.endWord() - c.firstWord()).toArray());
    }

    /** The numbers of the clauses [i, j): their own, then those of the clause before, the one before that, the next, the one after. */
    float[] of(int i, int j) {
        float[] numbers = new float[ClauseEncoder.NUMBERS + NEIGHBOURS * NEAR_NUMBERS];
        float words = 0;
        for (int k = i; k < j; k++) {
            words += lengths[k];
            for (int d = 0; d < ClauseEncoder.NUMBERS; d++) {
                numbers[d] += lengths[k] * meanings[k][d];
            }
        }
        for (int d = 0; d < ClauseEncoder.NUMBERS; d++) {
            numbers[d] *= OWN_SCALE / words;
        }
        int at = ClauseEncoder.NUMBERS;
        for (int k : new int[] {i - 1, i - 2, j, j + 1}) {
            for (int d = 0; k >= 0 && k < meanings.length && d < NEAR_NUMBERS; d++) {
                numbers[at + d] = NEAR_SCALE * meanings[k][d];
            }
            at += NEAR_NUMBERS;
        }
        return numbers;
    }
}
