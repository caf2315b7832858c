package dev.aloud.star.evaluation;

import dev.aloud.star.Section;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;

/** The figures of a cross-validation as plain text, the same for equal figures. Stateless. */
public final class SectionReport {
    private SectionReport() {}

    /** The whole table, ending with a new line. */
    public static String of(CrossValidation validation) {
        StringBuilder text = new StringBuilder();
        row(text, "", "answers", "accuracy", "s off", "boundary F1", "missing F1");
        for (String pauses : List.of("tidy", "natural")) {
            Predicate<LabelledAnswer> those = a -> a.pauses().equals(pauses);
            figures(text, pauses, validation.metrics(those));
            interval(text, validation, those);
            group(text, validation, those, LabelledAnswer::kind);
            group(text, validation, those, LabelledAnswer::voice);
            figures(text, "  proportional", baseline(validation, those, Baselines::proportional));
            figures(text, "  cue phrases", baseline(validation, those, Baselines::cuePhrases));
        }
        text.append(
                String.format(Locale.ROOT, "%ncalibration error of confidence %.3f%n", validation.calibrationError()));
        confusion(text, validation.metrics(a -> true).confusion());
        text.append(String.format("%nthe ten worst, share of time that is right, and what went wrong%n"));
        text.append(WorstAnswers.of(validation));
        return text.toString().replace("\r\n", "\n");
    }

    /** Where each figure lies in 95 of 100 draws of as many answers. */
    private static void interval(StringBuilder text, CrossValidation validation, Predicate<LabelledAnswer> those) {
        Bootstrap draws = new Bootstrap(validation.judged().stream()
                .filter(j -> those.test(j.answer()))
                .map(j -> CrossValidation.metrics(List.of(j)))
                .toList());
        double[] accuracy = draws.interval(SectionMetrics::timeAccuracy);
        double[] off = draws.interval(SectionMetrics::durationMaeSeconds);
        double[] boundary = draws.interval(SectionMetrics::boundaryF1);
        double[] missing = draws.interval(SectionMetrics::missingF1);
        for (int end = 0; end < 2; end++) {
            row(
                    text,
                    end == 0 ? "  95 % from" : "       to",
                    "",
                    figure(accuracy[end]),
                    String.format(Locale.ROOT, "%.2f", off[end]),
                    figure(boundary[end]),
                    figure(missing[end]));
        }
    }

    private static void group(
            StringBuilder text,
            CrossValidation validation,
            Predicate<LabelledAnswer> those,
            Function<LabelledAnswer, String> by) {
        TreeSet<String> names = new TreeSet<>();
        validation.judged().forEach(j -> names.add(by.apply(j.answer())));
        for (String name : names) {
            figures(
                    text,
                    "  " + name,
                    validation.metrics(those.and(a -> by.apply(a).equals(name))));
        }
    }

    private static SectionMetrics baseline(
            CrossValidation validation,
            Predicate<LabelledAnswer> those,
            Function<LabelledAnswer, List<SectionMetrics.Segment>> cut) {
        SectionMetrics metrics = new SectionMetrics();
        validation.judged().stream()
                .map(CrossValidation.Judged::answer)
                .filter(those)
                .forEach(a -> metrics.add(SectionTimelines.truth(a), cut.apply(a), a.seconds()));
        return metrics;
    }

    private static void figures(StringBuilder text, String name, SectionMetrics m) {
        row(
                text,
                name,
                Integer.toString(m.answers()),
                figure(m.timeAccuracy()),
                String.format(Locale.ROOT, "%.2f", m.durationMaeSeconds()),
                figure(m.boundaryF1()),
                figure(m.missingF1()));
    }

    private static String figure(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }

    private static void row(StringBuilder text, Object... cells) {
        text.append(String.format(Locale.ROOT, "%-16s %8s %9s %6s %12s %11s%n", cells));
    }

    /** Seconds by true section (row) and cut section (column). */
    private static void confusion(StringBuilder text, double[][] seconds) {
        text.append(String.format(Locale.ROOT, "%nseconds, true section by cut section%n%-11s", ""));
        for (Section cut : Section.values()) {
            text.append(String.format(Locale.ROOT, "%11s", cut.id()));
        }
        for (Section truth : Section.values()) {
            text.append(String.format(Locale.ROOT, "%n%-11s", truth.id()));
            for (Section cut : Section.values()) {
                text.append(String.format(Locale.ROOT, "%11.0f", seconds[truth.ordinal()][cut.ordinal()]));
            }
        }
        text.append(String.format("%n"));
    }
}
