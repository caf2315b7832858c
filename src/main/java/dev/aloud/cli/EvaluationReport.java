package dev.aloud.cli;

import dev.aloud.star.Section;
import dev.aloud.star.evaluation.Evaluation;
import dev.aloud.star.evaluation.SegmentedAnswer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes an evaluation as plain text for a terminal. Stateless and thread-safe. */
final class EvaluationReport {
    /** Fewest answers for a meaningful interval. */
    private static final int LEAST_FOR_INTERVAL = 5;

    private EvaluationReport() {}

    /** Returns the whole report, ending with a line break. */
    static String of(String corpus, boolean estimated, Evaluation evaluation, int leftOut) {
        TextLayout page = new TextLayout();
        page.line(corpus + ": " + TextLayout.count(evaluation.cuts().size(), "answer")
                + (leftOut == 0 ? "" : ", " + leftOut + " left out (see above)"));
        if (estimated) {
            page.wrap(
                    "",
                    "Read from the written sentences: all times are estimated, a pause stands after each sentence and no word"
                            + " is misheard. What holds for speech is measured with --audio.");
        }
        learnt(page, evaluation.cuts());
        figures(page, evaluation);
        confusion(page, evaluation.confusion());
        confidence(page, evaluation.confidence());
        worst(page, evaluation.worst());
        return page.text();
    }

    private static void learnt(TextLayout page, List<SegmentedAnswer> cuts) {
        List<SegmentedAnswer> learnt =
                cuts.stream().filter(c -> c.learnt().isPresent()).toList();
        if (learnt.isEmpty()) {
            page.wrap("", "The weights learnt from none of these answers.");
            return;
        }
        page.wrap(
                "",
                learnt.size() + " of them were learnt from; each of these is judged by weights that lack it: "
                        + learnt.stream().map(EvaluationReport::learnt).collect(Collectors.joining(", ")) + ".");
    }

    private static String learnt(SegmentedAnswer cut) {
        return cut.learnt()
                .map(match -> cut.answer().id()
                        + (match.byText() ? " (by its words: " + match.id() + ")" : "")
                        + (match.elsewhere().isEmpty()
                                ? ""
                                : " (these weights did learn from " + String.join(" and ", match.elsewhere())
                                        + ", which it is like too)"))
                .orElseThrow();
    }

    private static void figures(TextLayout page, Evaluation evaluation) {
        page.title("Figures; behind each, where it lies in 95 of 100 draws of as many answers");
        page.line(String.format(
                "%-24s %5s %-16s %-16s %-16s %-16s",
                "", "n", "in right section", "seconds off", "changes F1", "missing F1"));
        row(page, evaluation.all());
        evaluation.baselines().forEach(row -> row(page, row));
        evaluation.groups().forEach((name, rows) -> {
            page.line(rows.isEmpty() ? "" : "by " + name);
            rows.forEach(row -> row(page, row));
        });
    }

    private static void row(TextLayout page, Evaluation.Row row) {
        page.line(String.format(
                Locale.ROOT,
                "  %-22s %5d %-16s %-16s %-16s %-16s",
                row.name(),
                row.answers(),
                told(row, row.timeAccuracy(), "%.3f", " %.2f-%.2f"),
                told(row, row.secondsOff(), "%.2f", " %.1f-%.1f"),
                told(row, row.boundaryF1(), "%.3f", " %.2f-%.2f"),
                told(row, row.missingF1(), "%.3f", " %.2f-%.2f")));
    }

    private static String told(Evaluation.Row row, Evaluation.Figure figure, String value, String interval) {
        String alone = String.format(Locale.ROOT, value, figure.value());
        return row.answers() < LEAST_FOR_INTERVAL
                ? alone
                : alone + String.format(Locale.ROOT, interval, figure.from(), figure.to());
    }

    private static void confusion(TextLayout page, double[][] seconds) {
        page.title("Seconds of each true section (row) by what they were cut as (column)");
        StringBuilder head = new StringBuilder(String.format("%-11s", ""));
        for (Section cut : Section.values()) {
            head.append(String.format("%11s", cut.id()));
        }
        page.line(head.append(String.format("%11s", "nothing")).toString());
        for (Section truth : Section.values()) {
            StringBuilder row = new StringBuilder(String.format("%-11s", truth.id()));
            for (double cut : seconds[truth.ordinal()]) {
                row.append(String.format(Locale.ROOT, "%11.0f", cut));
            }
            page.line(row.toString());
        }
    }

    private static void confidence(TextLayout page, Evaluation.Confidence confidence) {
        page.title("Confidence of starts (within 3 s of the truth): what was said, what came true");
        for (Evaluation.Confidence.Group group : confidence.groups()) {
            page.line(String.format(
                    Locale.ROOT,
                    "  %.2f  %.2f  (%s)",
                    group.said(),
                    group.right(),
                    TextLayout.count(group.startCount(), "start")));
        }
        page.line(String.format(Locale.ROOT, "  calibration error %.3f", confidence.error()));
    }

    private static void worst(TextLayout page, List<Evaluation.Worst> worst) {
        page.title("The worst, with the share of time that is right and what went wrong");
        for (Evaluation.Worst one : worst) {
            String mistakes = one.mistakes().stream()
                    .map(m -> String.format(
                            Locale.ROOT,
                            "%.0f s of %s cut as %s",
                            m.seconds(),
                            m.truth().id(),
                            m.cut().id()))
                    .collect(Collectors.joining(", "));
            page.line(String.format(
                    Locale.ROOT,
                    "  %-14s %.2f  %s",
                    one.id(),
                    one.timeAccuracy(),
                    mistakes.isEmpty() ? "no mistake of 3 s or more" : mistakes));
        }
    }
}
