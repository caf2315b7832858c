package dev.aloud.star.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloud.star.model.BoostedTrees;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BoostedTreesLearnerTest {
    private static final int EXAMPLES = 2000;

    /** Two numbers that matter only together, and one that says nothing. */
    private static float[][] examples(long seed) {
        Random random = new Random(seed);
        float[][] examples = new float[EXAMPLES][];
        Arrays.setAll(
                examples, i -> new float[] {random.nextFloat() - 0.5f, random.nextFloat() - 0.5f, random.nextFloat()});
        return examples;
    }

    private static int[] labels(float[][] examples) {
        return Arrays.stream(examples)
                .mapToInt(x -> x[0] * x[1] > 0 ? 1 : x[0] > 0 ? 2 : 0)
                .toArray();
    }

    private static BoostedTrees learnt() {
        float[][] examples = examples(1);
        double[] weights = new double[EXAMPLES];
        Arrays.fill(weights, 1);
        return new BoostedTreesLearner(3, examples, labels(examples), weights).learn();
    }

    private static int most(double[] scores) {
        int most = 0;
        for (int c = 1; c < scores.length; c++) {
            most = scores[c] > scores[most] ? c : most;
        }
        return most;
    }

    @Test
    void whatMattersOnlyTogetherIsLearntAndHoldsForOthers() {
        float[][] others = examples(2);
        int[] truth = labels(others);
        BoostedTrees trees = learnt();
        int right = 0;
        for (int i = 0; i < EXAMPLES; i++) {
            right += most(trees.logProbabilities(others[i])) == truth[i] ? 1 : 0;
        }
        assertTrue(right > 0.95 * EXAMPLES, right + " right");
    }

    @Test
    void probabilitiesAddUpToOne() {
        double sum = Arrays.stream(learnt().logProbabilities(new float[] {0.2f, -0.1f, 7}))
                .map(Math::exp)
                .sum();
        assertEquals(1, sum, 1e-9);
    }

    @Test
    void equalExamplesGiveEqualTrees() {
        float[] x = {0.1f, 0.3f, 0.5f};
        assertArrayEquals(learnt().logProbabilities(x), learnt().logProbabilities(x));
    }

    @Test
    void numbersThatAreAllAlikeAskNothing() {
        float[][] alike = new float[50][2];
        int[] labels = new int[50];
        Arrays.fill(labels, 0, 25, 1);
        double[] weights = new double[50];
        Arrays.fill(weights, 1);
        double[] scores =
                new BoostedTreesLearner(2, alike, labels, weights).learn().logProbabilities(new float[2]);
        assertEquals(scores[0], scores[1], 1e-6);
    }
}
