package dev.aloud.rubric;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Counts what was found rightly, wrongly and not, and how far verdicts lie apart. Not thread-safe. */
final class Tally {
    private final Map<String, int[]> byId = new TreeMap<>();
    private final List<int[]> verdicts = new ArrayList<>();

    void add(Set<String> got, Set<String> wanted) {
        Set<String> either = new TreeSet<>(got);
        either.addAll(wanted);
        for (String id : either) {
            int cell = !wanted.contains(id) ? 1 : got.contains(id) ? 0 : 2;
            byId.computeIfAbsent(id, x -> new int[3])[cell]++;
        }
    }

    /** An answer that was not scored counts as no_hire. */
    void add(Verdict got, Verdict wanted) {
        verdicts.add(new int[] {Math.max(1, got.ordinal()), Math.max(1, wanted.ordinal())});
    }

    /** "0.91 / 0.88 / 0.89": precision, recall and F1 over all pairs of answer and id. */
    String micro() {
        int[] all = new int[3];
        byId.values().forEach(c -> {
            for (int i = 0; i < all.length; i++) {
                all[i] += c[i];
            }
        });
        return two(precision(all)) + " / " + two(recall(all)) + " / " + two(f1(all));
    }

    /** F1 of one id and how many answers have it: "0.86 (20)"; "-" when it is neither found nor wanted. */
    String of(String id) {
        int[] cells = byId.get(id);
        return cells == null ? "-" : two(f1(cells)) + " (" + (cells[0] + cells[2]) + ")";
    }

    /** "0.91 | 0.82": precision and recall of one id. */
    String precisionAndRecall(String id) {
        int[] cells = byId.getOrDefault(id, new int[3]);
        return two(precision(cells)) + " | " + two(recall(cells));
    }

    /** "0.87 / 1.00 / 0.98": exact, within one step, and kappa with quadratic weights. */
    String verdicts() {
        double exact = verdicts.stream().filter(v -> v[0] == v[1]).count() / (double) verdicts.size();
        double near = verdicts.stream().filter(v -> Math.abs(v[0] - v[1]) <= 1).count() / (double) verdicts.size();
        return two(exact) + " / " + two(near) + " / " + two(kappa());
    }

    private double kappa() {
        double seen = 0;
        double byChance = 0;
        for (int[] a : verdicts) {
            seen += Math.pow(a[0] - a[1], 2);
            for (int[] b : verdicts) {
                byChance += Math.pow(a[0] - b[1], 2) / verdicts.size();
            }
        }
        return 1 - seen / byChance;
    }

    private static double precision(int[] cells) {
        return cells[0] == 0 ? 0 : (double) cells[0] / (cells[0] + cells[1]);
    }

    private static double recall(int[] cells) {
        return cells[0] == 0 ? 0 : (double) cells[0] / (cells[0] + cells[2]);
    }

    private static double f1(int[] cells) {
        return cells[0] == 0 ? 0 : 2.0 * cells[0] / (2.0 * cells[0] + cells[1] + cells[2]);
    }

    private static String two(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
