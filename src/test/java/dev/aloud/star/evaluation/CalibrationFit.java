package dev.aloud.star.evaluation;

import dev.aloud.star.evaluation.CalibrationCases.Case;
import dev.aloud.star.model.Calibration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Learns what a probability of the decoder is worth, by isotonic regression (pool adjacent violators). Pure. */
final class CalibrationFit {
    /** Cases that are pooled at least, so that no point of the curve rests on a few. */
    private static final int SMALLEST_POOL = 25;

    /** Probabilities are rounded to a millionth, so that the last bits of a machine's logarithms don't show. */
    private static final double GRID = 1e6;

    /** A run of cases with its mean probability and share of right ones. */
    private record Pool(double probability, double right, int size) {
        Pool with(Pool other) {
            int all = size + other.size;
            return new Pool(
                    (probability * size + other.probability * other.size) / all,
                    (right * size + other.right * other.size) / all,
                    all);
        }
    }

    private CalibrationFit() {}

    /** The starts of one judged answer. */
    static List<Case> cases(CrossValidation.Judged judged) {
        return judged.spans().stream()
                .map(s -> new Case(Math.rint(s.confidence() * GRID) / GRID, CalibrationCases.right(judged.answer(), s)))
                .toList();
    }

    /** The curve; takes the model at its word where there are no cases. */
    static Calibration fit(List<Case> cases) {
        if (cases.isEmpty()) {
            return Calibration.NONE;
        }
        List<Pool> pools = new ArrayList<>();
        for (Pool pool : equalPools(cases)) {
            Pool merged = pool;
            while (!pools.isEmpty()
                    && (pools.get(pools.size() - 1).right >= merged.right
                            || pools.get(pools.size() - 1).probability >= merged.probability)) {
                merged = pools.remove(pools.size() - 1).with(merged);
            }
            pools.add(merged);
        }
        return new Calibration(
                pools.stream().mapToDouble(Pool::probability).toArray(),
                pools.stream().mapToDouble(Pool::right).toArray());
    }

    private static List<Pool> equalPools(List<Case> cases) {
        List<Case> sorted = new ArrayList<>(cases);
        sorted.sort(Comparator.comparingDouble(Case::probability).thenComparing(Case::right));
        List<Pool> pools = new ArrayList<>();
        for (int from = 0; from < sorted.size(); from += SMALLEST_POOL) {
            Pool pool = null;
            for (Case one : sorted.subList(from, Math.min(sorted.size(), from + SMALLEST_POOL))) {
                Pool single = new Pool(one.probability(), one.right() ? 1 : 0, 1);
                pool = pool == null ? single : pool.with(single);
            }
            pools.add(pool);
        }
        return pools;
    }
}
