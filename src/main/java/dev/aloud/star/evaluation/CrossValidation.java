package dev.aloud.star.evaluation;

import dev.aloud.star.SectionCutter;
import dev.aloud.star.SectionSpan;
import dev.aloud.star.model.Calibration;
import dev.aloud.star.model.SectionModel;
import dev.aloud.star.training.LabelledAnswer;
import dev.aloud.star.training.Trainer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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
        Map<String, Integer> fold = new HashMap<>(Folds.deal(answers, folds));
        fold.putAll(Folds.deal(practice, folds));
        List<SectionModel> models = IntStream.range(0, folds)
                .parallel()
                .mapToObj(f -> new Trainer().train(without(answers, practice, fold, f)))
                .toList();
        List<Judged> judged = new ArrayList<>();
        for (LabelledAnswer answer : answers) {
            int f = fold.get(answer.id());
            judged.add(new Judged(answer, f, new SectionCutter(models.get(f)).cut(answer.words())));
        }
        judged.sort(Comparator.comparing((Judged j) -> j.answer().id())
                .thenComparing(j -> j.answer().pauses()));
        return new CrossValidation(Map.copyOf(fold), models, judged);
    }

    private static List<LabelledAnswer> without(
            List<LabelledAnswer> answers, List<LabelledAnswer> practice, Map<String, Integer> fold, int held) {
        return Stream.concat(practice.stream(), answers.stream())
                .filter(a -> fold.get(a.id()) != held)
                .toList();
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
                    Stretches.truth(j.answer()),
                    Stretches.cut(j.spans()),
                    j.answer().seconds());
        }
        return metrics;
    }

    /**
     * Mean distance between what confidences say and what comes true, over ten equal groups of starts, 0 to 1. Each fold is
     * judged by the calibration that the others teach.
     */
    public double calibrationError() {
        List<CalibrationFit.Case> cases = new ArrayList<>();
        for (int f = 0; f < models.size(); f++) {
            int held = f;
            Calibration others = calibration(f);
            judged.stream()
                    .filter(j -> j.fold() == held)
                    .flatMap(j -> CalibrationFit.cases(j).stream())
                    .forEach(c -> cases.add(new CalibrationFit.Case(others.of(c.probability()), c.right())));
        }
        return CalibrationFit.error(cases);
    }

    /** The calibration that the judged answers teach, those of one fold left out (-1: none left out). */
    public Calibration calibration(int without) {
        List<CalibrationFit.Case> cases = new ArrayList<>();
        judged.stream().filter(j -> j.fold() != without).forEach(j -> cases.addAll(CalibrationFit.cases(j)));
        return CalibrationFit.fit(cases);
    }
}
