package dev.aloud.star.evaluation;

import dev.aloud.star.Section;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * How well sections were found in labelled answers. Pure: equal input gives equal figures. Immutable.
 *
 * @param all figures over all answers
 * @param groups rows by name of the group ("kind", "level", "competency", "voice"; no voice where nobody spoke)
 * @param baselines figures of "proportional" and "cue phrases" on the same answers
 * @param confusion seconds by true section, then by cut section; the last column holds what was cut as nothing
 * @param confidence calibration of the confidence of starts
 * @param worst the answers that were cut worst, the worst first
 * @param cuts every answer, in the order given
 */
public record Evaluation(
        Row all,
        Map<String, List<Row>> groups,
        List<Row> baselines,
        double[][] confusion,
        Confidence confidence,
        List<Worst> worst,
        List<SegmentedAnswer> cuts) {
    /** Most answers that are listed one by one. */
    private static final int SHOWN = 10;

    /** Shortest mistake that is listed, seconds. */
    private static final double TOLD = 3;

    /** A figure and its 95% interval. */
    public record Figure(double value, double from, double to) {}

    /** The four figures over some answers. Shares are 0 to 1. */
    public record Row(
            String name, int answers, Figure timeAccuracy, Figure secondsOff, Figure boundaryF1, Figure missingF1) {}

    /** Ten equal groups of starts, doubtful ones first: what confidence said, and how many came true. */
    public record Confidence(double error, List<Group> groups) {
        /** One group: mean confidence, share within 3 s of the truth, number of starts. */
        public record Group(double said, double right, int startCount) {}
    }

    /** One of the worst answers. */
    public record Worst(String id, double timeAccuracy, double secondsOff, List<Mistake> mistakes) {}

    /** Seconds of one section that were cut as another. */
    public record Mistake(Section truth, Section cut, double seconds) {}

    /** Evaluates these answers; there must be at least one. */
    public static Evaluation of(List<SegmentedAnswer> cuts) {
        List<SectionMetrics> each = cuts.stream().map(SegmentedAnswer::metrics).toList();
        Map<String, List<Row>> groups = new LinkedHashMap<>();
        groups.put("kind", rows(cuts, each, c -> c.answer().kind()));
        groups.put("level", rows(cuts, each, SegmentedAnswer::level));
        groups.put("competency", rows(cuts, each, SegmentedAnswer::competency));
        boolean heard = cuts.stream().allMatch(c -> c.answer().heard());
        groups.put("voice", heard ? rows(cuts, each, c -> c.answer().voice()) : List.of());
        List<Row> baselines = List.of(
                baseline("proportional", cuts, Baselines::proportional),
                baseline("cue phrases", cuts, Baselines::cuePhrases));
        return new Evaluation(
                row("all", each),
                groups,
                baselines,
                sum(each).confusion(),
                confidence(cuts),
                worst(cuts, each),
                List.copyOf(cuts));
    }

    /** Returns the figures of these answers with their intervals. */
    public static Row row(String name, List<SectionMetrics> each) {
        SectionMetrics sum = sum(each);
        Bootstrap draws = new Bootstrap(each);
        return new Row(
                name,
                each.size(),
                figure(sum, draws, SectionMetrics::timeAccuracy),
                figure(sum, draws, SectionMetrics::durationMaeSeconds),
                figure(sum, draws, SectionMetrics::boundaryF1),
                figure(sum, draws, SectionMetrics::missingF1));
    }

    private static Figure figure(SectionMetrics sum, Bootstrap draws, ToDoubleFunction<SectionMetrics> of) {
        double[] interval = draws.interval(of);
        return new Figure(of.applyAsDouble(sum), interval[0], interval[1]);
    }

    private static SectionMetrics sum(List<SectionMetrics> each) {
        SectionMetrics sum = new SectionMetrics();
        each.forEach(sum::add);
        return sum;
    }

    private static List<Row> rows(
            List<SegmentedAnswer> cuts, List<SectionMetrics> each, Function<SegmentedAnswer, String> by) {
        TreeMap<String, List<SectionMetrics>> named = new TreeMap<>();
        for (int i = 0; i < cuts.size(); i++) {
            named.computeIfAbsent(by.apply(cuts.get(i)), name -> new ArrayList<>())
                    .add(each.get(i));
        }
        return named.entrySet().stream().map(e -> row(e.getKey(), e.getValue())).toList();
    }

    private static Row baseline(
            String name, List<SegmentedAnswer> cuts, Function<LabelledAnswer, List<SectionMetrics.Segment>> baseline) {
        List<SectionMetrics> each = new ArrayList<>();
        for (SegmentedAnswer cut : cuts) {
            SectionMetrics metrics = new SectionMetrics();
            LabelledAnswer answer = cut.answer();
            metrics.add(SectionTimelines.truth(answer), baseline.apply(answer), answer.seconds());
            each.add(metrics);
        }
        return row(name, each);
    }

    private static Confidence confidence(List<SegmentedAnswer> cuts) {
        List<CalibrationCases.Case> cases = new ArrayList<>();
        for (SegmentedAnswer cut : cuts) {
            cut.spans()
                    .forEach(span -> cases.add(
                            new CalibrationCases.Case(span.confidence(), CalibrationCases.right(cut.answer(), span))));
        }
        List<Confidence.Group> groups = new ArrayList<>();
        for (List<CalibrationCases.Case> group : CalibrationCases.groups(cases)) {
            groups.add(new Confidence.Group(
                    group.stream()
                            .mapToDouble(CalibrationCases.Case::probability)
                            .average()
                            .orElseThrow(),
                    group.stream().mapToInt(c -> c.right() ? 1 : 0).average().orElseThrow(),
                    group.size()));
        }
        return new Confidence(CalibrationCases.error(cases), groups);
    }

    private static List<Worst> worst(List<SegmentedAnswer> cuts, List<SectionMetrics> each) {
        List<Worst> all = new ArrayList<>();
        for (int i = 0; i < cuts.size(); i++) {
            SectionMetrics m = each.get(i);
            all.add(new Worst(
                    cuts.get(i).answer().id(), m.timeAccuracy(), m.durationMaeSeconds(), mistakes(m.confusion())));
        }
        all.sort(Comparator.comparingDouble(Worst::timeAccuracy).thenComparing(Worst::id));
        return List.copyOf(all.subList(0, Math.min(SHOWN, all.size())));
    }

    private static List<Mistake> mistakes(double[][] seconds) {
        List<Mistake> mistakes = new ArrayList<>();
        for (Section truth : Section.STORY) {
            for (Section cut : Section.values()) {
                double wrong = seconds[truth.ordinal()][cut.ordinal()];
                if (cut != truth && wrong >= TOLD) {
                    mistakes.add(new Mistake(truth, cut, wrong));
                }
            }
        }
        mistakes.sort(Comparator.comparingDouble(Mistake::seconds).reversed());
        return mistakes;
    }
}
