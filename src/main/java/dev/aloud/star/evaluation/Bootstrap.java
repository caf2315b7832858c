package dev.aloud.star.evaluation;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/**
 * Confidence intervals by bootstrap: answers are drawn many times with repetition. Pure: the seed is fixed, so equal answers give
 * equal intervals.
 */
final class Bootstrap {
    private static final int ROUNDS = 1000;
    private static final long SEED = 1;

    /** Rounds left out on each side for an interval of 95%. */
    private static final int TAIL = ROUNDS / 40;

    private final SectionMetrics[] rounds = new SectionMetrics[ROUNDS];

    /** Creates draws of these answers, one figure each. */
    Bootstrap(List<SectionMetrics> answers) {
        SplittableRandom random = new SplittableRandom(SEED);
        for (int r = 0; r < ROUNDS; r++) {
            rounds[r] = new SectionMetrics();
            for (int i = 0; i < answers.size(); i++) {
                rounds[r].add(answers.get(random.nextInt(answers.size())));
            }
        }
    }

    /** Returns the lower and upper end of the 95% interval. */
    double[] interval(ToDoubleFunction<SectionMetrics> figure) {
        double[] sorted = Arrays.stream(rounds).mapToDouble(figure).sorted().toArray();
        return new double[] {sorted[TAIL], sorted[ROUNDS - 1 - TAIL]};
    }
}
