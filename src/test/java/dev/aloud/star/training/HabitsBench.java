package dev.aloud.star.training;

import dev.aloud.star.Section;
import dev.aloud.star.SectionCutter;
import dev.aloud.star.SectionSpan;
import dev.aloud.star.SpeakerHabits;
import dev.aloud.star.evaluation.LabelledAnswer;
import dev.aloud.star.evaluation.SectionMetrics;
import dev.aloud.star.evaluation.SectionTimelines;
import dev.aloud.transcript.Word;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;

/**
 * Made-up speakers with one habit each correct five answers; how well are their others cut? Writes bench/habits/results.txt.
 */
public final class HabitsBench {
    private static final Path RESULTS = Path.of("bench", "habits", "results.txt");
    private static final int CORRECTED = 5;
    private static final int SPEAKERS = 60;

    /** Answers of one speaker that are judged after five were corrected. */
    private static final int JUDGED = 5;

    private final List<LabelledAnswer> answers = new ArrayList<>();
    private final Map<String, SectionCutter> lacking = new HashMap<>();

    private HabitsBench() {
        answers.addAll(Corpus.recognised("natural"));
        answers.addAll(Corpus.practice());
        answers.removeIf(a -> a.words().isEmpty());
        answers.forEach(a -> lacking.put(a.id(), SectionCutter.lacking(a.id()).orElseThrow()));
    }

    /** The habits that speakers are made of; an answer has one when its true sections do. */
    private static Map<String, Predicate<String>> habits() {
        Map<String, Predicate<String>> habits = new LinkedHashMap<>();
        habits.put("the result comes first", o -> o.startsWith("R"));
        habits.put("action and result in turn", o -> o.matches(".*ARAR?.*|.*RARA.*"));
        habits.put("no reflection", o -> !o.contains("L") && o.contains("A"));
        habits.put("no task", o -> !o.contains("T") && o.contains("A"));
        habits.put("none: anybody's answers mixed", o -> o.contains("A"));
        return habits;
    }

    public static void main(String[] args) throws IOException {
        String report = report();
        Files.createDirectories(RESULTS.getParent());
        Files.writeString(RESULTS, report);
        System.out.print(report);
    }

    /** The table that is published. */
    static String report() {
        HabitsBench bench = new HabitsBench();
        StringBuilder lines = new StringBuilder(
                "habit                            answers  accuracy: without  with  gain [95 %]            s off: without  with\n");
        habits().forEach((name, has) -> lines.append(bench.row(name, has)));
        return lines.toString();
    }

    /** Mean gain in accuracy of one habit's speakers. */
    static double gain(String habit) {
        return new HabitsBench()
                .gains(habits().get(habit)).stream()
                        .mapToDouble(g -> g[1] - g[0])
                        .average()
                        .orElseThrow();
    }

    private String row(String name, Predicate<String> has) {
        List<double[]> gains = gains(has);
        double[] sorted = gains.stream().mapToDouble(g -> g[1] - g[0]).toArray();
        double mean = mean(gains, 1) - mean(gains, 0);
        double[] interval = interval(sorted);
        return String.format(
                Locale.ROOT,
                "%-32s %7d            %.4f  %.4f  %+.4f [%+.4f %+.4f]           %.2f  %.2f%n",
                name,
                answers.stream().filter(a -> has.test(order(a))).count(),
                mean(gains, 0),
                mean(gains, 1),
                mean,
                interval[0],
                interval[1],
                mean(gains, 2),
                mean(gains, 3));
    }

    /** Bounds of the mean in 95 % of 1000 draws of as many speakers. */
    private static double[] interval(double[] gains) {
        Random random = new Random(1);
        double[] means = new double[1000];
        for (int d = 0; d < means.length; d++) {
            double sum = 0;
            for (int i = 0; i < gains.length; i++) {
                sum += gains[random.nextInt(gains.length)];
            }
            means[d] = sum / gains.length;
        }
        java.util.Arrays.sort(means);
        return new double[] {means[25], means[974]};
    }

    private static double mean(List<double[]> rows, int column) {
        return rows.stream().mapToDouble(r -> r[column]).average().orElseThrow();
    }

    /** By speaker: accuracy without and with the habits, seconds off without and with. */
    private List<double[]> gains(Predicate<String> has) {
        List<LabelledAnswer> all =
                answers.stream().filter(a -> has.test(order(a))).toList();
        List<double[]> rows = new ArrayList<>();
        for (int speaker = 0; speaker < SPEAKERS; speaker++) {
            List<LabelledAnswer> shuffled = new ArrayList<>(all);
            java.util.Collections.shuffle(shuffled, new Random(speaker));
            SpeakerHabits habits = SpeakerHabits.NONE;
            for (LabelledAnswer corrected : shuffled.subList(0, CORRECTED)) {
                habits = habits.with(truth(corrected));
            }
            rows.add(judge(shuffled.subList(CORRECTED, Math.min(shuffled.size(), CORRECTED + JUDGED)), habits));
        }
        return rows;
    }

    private double[] judge(List<LabelledAnswer> judged, SpeakerHabits habits) {
        SectionMetrics without = new SectionMetrics();
        SectionMetrics with = new SectionMetrics();
        for (LabelledAnswer answer : judged) {
            SectionCutter cutter = lacking.get(answer.id());
            add(without, answer, cutter);
            add(with, answer, cutter.spokenBy(habits));
        }
        return new double[] {
            without.timeAccuracy(), with.timeAccuracy(), without.durationMaeSeconds(), with.durationMaeSeconds()
        };
    }

    private static void add(SectionMetrics metrics, LabelledAnswer answer, SectionCutter cutter) {
        metrics.add(SectionTimelines.truth(answer), SectionTimelines.cut(cutter.cut(answer.words())), answer.seconds());
    }

    /** The letters of the true sections, neighbours differing, chat left out. */
    private static String order(LabelledAnswer answer) {
        StringBuilder order = new StringBuilder();
        for (LabelledAnswer.Sentence sentence : answer.truth()) {
            char letter = sentence.section().letter();
            if (sentence.section() != Section.OTHER
                    && (order.isEmpty() || order.charAt(order.length() - 1) != letter)) {
                order.append(letter);
            }
        }
        return order.toString();
    }

    /** What the user leaves after dragging everything to the truth. */
    private static List<SectionSpan> truth(LabelledAnswer answer) {
        List<SectionSpan> spans = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= answer.words().size(); i++) {
            if (i == answer.words().size() || section(answer, i) != section(answer, from)) {
                Word first = answer.words().get(from);
                Word last = answer.words().get(i - 1);
                spans.add(new SectionSpan(
                        section(answer, from),
                        new dev.aloud.transcript.Span(first.startMs(), last.endMs()),
                        from,
                        i,
                        1));
                from = i;
            }
        }
        return spans;
    }

    private static Section section(LabelledAnswer answer, int word) {
        Word at = answer.words().get(word);
        return answer.truth()
                .get(answer.sentenceAt((at.startMs() + at.endMs()) / 2))
                .section();
    }
}
