package dev.aloud.star.model;

import java.util.List;

/**
 * Small decision trees whose leaves add up to the score of each class (gradient boosting; Friedman, 2001). Immutable by
 * convention and thread-safe.
 *
 * @param start score of each class before any tree
 * @param trees in the order in which they were learnt; tree t speaks for class t modulo the number of classes
 */
public record BoostedTrees(double[] start, List<Tree> trees) {
    /** Questions from the root to a leaf. */
    public static final int DEPTH = 4;

    /** Nothing learnt: a second reading that is not there. */
    public static final BoostedTrees NONE = new BoostedTrees(new double[0], List.of());

    /**
     * A full tree: question q is followed by question 2q + 1 where the number is at most the threshold, else by 2q + 2.
     *
     * @param number which number each question looks at
     * @param threshold of each question
     * @param leaf what each leaf adds
     */
    public record Tree(int[] number, float[] threshold, float[] leaf) {
        /** 0-based index of the leaf that these numbers come to. */
        int leafOf(float[] numbers) {
            int q = 0;
            for (int level = 0; level < DEPTH; level++) {
                q = 2 * q + (numbers[number[q]] <= threshold[q] ? 1 : 2);
            }
            return q - number.length;
        }
    }

    boolean isEmpty() {
        return trees.isEmpty();
    }

    /** Logarithm of the probability of each class. */
    public double[] logProbabilities(float[] numbers) {
        double[] scores = start.clone();
        for (int t = 0; t < trees.size(); t++) {
            Tree tree = trees.get(t);
            scores[t % scores.length] += tree.leaf()[tree.leafOf(numbers)];
        }
        return FeatureWeights.logarithms(scores);
    }
}
