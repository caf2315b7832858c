package dev.aloud.analysis;

import dev.aloud.rubric.Finding;
import dev.aloud.rubric.Verdict;
import dev.aloud.star.Section;
import dev.aloud.star.Timing;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Compares two answers, {@code a} being the earlier one. Immutable.
 *
 * @param sections the five, in the order they are taught
 * @param total of both answers, milliseconds
 * @param gained ids of findings in b but not in a, red flags included, in b's order
 * @param lost ids of findings in a but not in b, in a's order
 * @param kept ids of findings in both, in b's order
 * @param score each 0 to 100; empty if not scored
 */
public record Comparison(
        List<Row> sections,
        Pair<Integer> total,
        List<String> gained,
        List<String> lost,
        List<String> kept,
        Pair<Double> wordsPerMinute,
        Pair<OptionalInt> score,
        Pair<Verdict> verdict) {
    /** One figure for both answers. */
    public record Pair<T>(T a, T b) {}

    /** Milliseconds of one section in both answers, and b's target. */
    public record Row(Section section, int aMs, int bMs, int targetMs) {}

    public Comparison {
        sections = List.copyOf(sections);
        gained = List.copyOf(gained);
        lost = List.copyOf(lost);
        kept = List.copyOf(kept);
    }

    /** Compares the two analyses. Findings that the user dismissed count as not found. */
    public static Comparison of(Analysis a, Analysis b) {
        Set<String> before = standing(a);
        Set<String> after = standing(b);
        return new Comparison(
                rows(a.timing(), b.timing()),
                new Pair<>(a.timing().total().ms(), b.timing().total().ms()),
                after.stream().filter(id -> !before.contains(id)).toList(),
                before.stream().filter(id -> !after.contains(id)).toList(),
                after.stream().filter(before::contains).toList(),
                new Pair<>(a.delivery().wordsPerMinute(), b.delivery().wordsPerMinute()),
                new Pair<>(a.scorecard().score(), b.scorecard().score()),
                new Pair<>(a.scorecard().verdict(), b.scorecard().verdict()));
    }

    private static List<Row> rows(Timing a, Timing b) {
        List<Row> rows = new ArrayList<>();
        for (Timing.Line line : b.sections()) {
            int before = a.sections().stream()
                    .filter(other -> other.section() == line.section())
                    .mapToInt(Timing.Line::ms)
                    .sum();
            rows.add(new Row(line.section(), before, line.ms(), line.targetMs()));
        }
        return rows;
    }

    private static Set<String> standing(Analysis analysis) {
        Set<String> ids = new LinkedHashSet<>();
        for (List<Finding> findings : List.of(
                analysis.scorecard().signals(),
                analysis.scorecard().disqualifiers(),
                analysis.scorecard().redFlags())) {
            findings.stream().filter(Finding::found).map(Finding::id).forEach(ids::add);
        }
        ids.removeAll(analysis.request().corrections().dismissed());
        return ids;
    }
}
