package dev.aloud.star.evaluation;

import dev.aloud.star.SectionCutter;
import dev.aloud.star.SectionSpan;
import dev.aloud.star.model.Calibration;
import dev.aloud.star.model.SectionModel;
import dev.aloud.star.training.Trainer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Judges each answer by weights that saw neither it nor another rendering of it. Pure and deterministic.
 *
 * @param fold of each answer id, the practice answers' too
 * @param models by fold: the one that never saw that fold's answers
 * @param judged every answer with the sections that its fold's model cut
 */
public record CrossValidation(Map<String, Integer> fold, List<SectionModel> models, List<Judged> judged) {
    /** One answer and its cut. */
    public record Judged(LabelledAnswer answer, int fold, List<SectionSpan> spans) {}

    /**
     * Trains one model a fold and judges with it. The {@code practice} answers are not judged here, but each is dealt a fold
     * that never learns from it, so that it can be judged elsewhere.
     */
    public static CrossValidation run(List<LabelledAnswer> answers, List<LabelledAnswer> practice, int folds) {
        Map<String, Integer> fold = deal(answers, practice, folds);
        List<SectionModel> models = IntStream.range(0, folds)
                .parallel()
                .mapToObj(f -> lacking(answers, practice, fold, f))
                .toList();
        return new CrossValidation(fold, models, List.of()).over(answers);
    }

    /** The fold of each answer and practice answer. */
    public static Map<String, Integer> deal(List<LabelledAnswer> answers, List<LabelledAnswer> practice, int folds) {
        Map<String, Integer> fold = new HashMap<>(Folds.deal(answers, folds));
        fold.putAll(Folds.deal(practice, folds));
        return Map.copyOf(fold);
    }

    /** The model that all of these teach but those of one fold, not yet calibrated. */
    public static SectionModel lacking(
            List<LabelledAnswer> answers, List<LabelledAnswer> practice, Map<String, Integer> fold, int held) {
        Predicate<LabelledAnswer> others = a -> fold.get(a.id()) != held;
        return new Trainer()
                .train(
                        answers.stream().filter(others).toList(),
                        practice.stream().filter(others).toList());
    }

    /** The same models judging these answers; each has a fold, another rendering of it being among what was dealt. */
    public CrossValidation over(List<LabelledAnswer> answers) {
        List<Judged> all = answers.parallelStream()
                .map(a ->
                        new Judged(a, fold.get(a.id()), new SectionCutter(models.get(fold.get(a.id()))).cut(a.words())))
                .sorted(Comparator.comparing((Judged j) -> j.answer().id())
                        .thenComparing(j -> j.answer().pauses()))
                .toList();
        return new CrossValidation(fold, models, all);
    }

    /** The figures of the judged answers that are asked for. */
    public SectionMetrics metrics(Predicate<LabelledAnswer> which) {
        return metrics(judged.stream().filter(j -> which.test(j.answer())).toList());
    }

    /** The figures of these answers. */
    static SectionMetrics metrics(List<Judged> those) {
        SectionMetrics metrics = new SectionMetrics();
        for (Judged j : those) {
            metrics.add(
                    SectionTimelines.truth(j.answer()),
                    SectionTimelines.cut(j.spans()),
                    j.answer().seconds());
        }
        return metrics;
    }

    /**
     * Mean distance between what confidences say and what comes true, over ten equal groups of starts, 0 to 1. Each fold is
     * judged by the calibration that the others teach.
     */
    public double calibrationError() {
        List<CalibrationCases.Case> cases = new ArrayList<>();
        for (int f = 0; f < models.size(); f++) {
            int held = f;
            Calibration others = calibration(f);
            judged.stream()
                    .filter(j -> j.fold() == held)
                    .flatMap(j -> CalibrationFit.cases(j).stream())
                    .forEach(c -> cases.add(new CalibrationCases.Case(others.of(c.probability()), c.right())));
        }
        return CalibrationCases.error(cases);
    }

    /** The calibration that the judged answers teach, those of one fold left out (-1: none left out). */
    public Calibration calibration(int without) {
        List<CalibrationCases.Case> cases = new ArrayList<>();
        judged.stream().filter(j -> j.fold() != without).forEach(j -> cases.addAll(CalibrationFit.cases(j)));
        return CalibrationFit.fit(cases);
    }
}
