package dev.aloud.star.evaluation;

import dev.aloud.star.Section;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The answers that are cut worst and what went wrong in them, as plain text. Stateless. */
final class WorstAnswers {
    private static final int SHOWN = 10;

    /** A mistake shorter than this is not told, seconds. */
    private static final double TOLD = 3;

    private WorstAnswers() {}

    /** One line an answer, the worst first. */
    static String of(CrossValidation validation) {
        TreeMap<String, SectionMetrics> byAnswer = new TreeMap<>();
        for (CrossValidation.Judged judged : validation.judged()) {
            byAnswer.put(
                    judged.answer().id() + " " + judged.answer().pauses(), CrossValidation.metrics(List.of(judged)));
        }
        return byAnswer.entrySet().stream()
                .sorted(Comparator.comparingDouble(e -> e.getValue().timeAccuracy()))
                .limit(SHOWN)
                .map(e -> String.format(
                        Locale.ROOT,
                        "%-20s %.2f  %s%n",
                        e.getKey(),
                        e.getValue().timeAccuracy(),
                        mistakes(e.getValue().confusion())))
                .collect(Collectors.joining());
    }

    private static String mistakes(double[][] seconds) {
        StringBuilder text = new StringBuilder();
        for (Section truth : Section.STORY) {
            for (Section cut : Section.values()) {
                double wrong = seconds[truth.ordinal()][cut.ordinal()];
                if (cut != truth && wrong >= TOLD) {
                    text.append(text.isEmpty() ? "" : ", ")
                            .append(String.format(Locale.ROOT, "%.0f s of %s cut as %s", wrong, truth.id(), cut.id()));
                }
            }
        }
        return text.toString();
    }
}
