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

/**
 * Judges each answer by weights that saw neither it nor another rendering of it. Pure and deterministic.
 *
 * @param fold of each answer id
 * @param models by fold: the one that never saw that fold's answers
 * @param judged every answer with the sections that its fold's model cut
 */
public record CrossValidation(Map<String, Integer> fold, List<SectionModel> models, List<Judged> judged) {
    /** One answer and its cut. */
    public record Judged(LabelledAnswer answer, int fold, List<SectionSpan> spans) {}

    /** Trains one model a fold and judges with it. */
    public static CrossValidation run(List<LabelledAnswer> answers, int folds) {
        Map<String, Integer> fold = Folds.deal(answers, folds);
        Trainer trainer = new Trainer();
        List<SectionModel> models = new ArrayList<>();
        List<Judged> judged = new ArrayList<>();
        for (int f = 0; f < folds; f++) {
            int held = f;
            SectionModel model = trainer.train(
                    answers.stream().filter(a -> fold.get(a.id()) != held).toList());
            models.add(model);
            SectionCutter cutter = new SectionCutter(model);
            for (LabelledAnswer answer : answers) {
                if (fold.get(answer.id()) == held) {
                    judged.add(new Judged(answer, held, cutter.cut(answer.words())));
                }
            }
        }
        judged.sort(Comparator.comparing((Judged j) -> j.answer().id())
                .thenComparing(j -> j.answer().pauses()));
        return new CrossValidation(new HashMap<>(fold), models, judged);
    }

    /** The figures of the judged answers that are asked for. */
    public SectionMetrics metrics(java.util.function.Predicate<LabelledAnswer> which) {
        SectionMetrics metrics = new SectionMetrics();
        for (Judged j : judged) {
            if (which.test(j.answer())) {
                metrics.add(
                        Stretches.truth(j.answer()),
                        Stretches.cut(j.spans()),
                        j.answer().seconds());
            }
        }
        return metrics;
    }

    /** The calibration that the judged answers teach, those of one fold left out (-1: none left out). */
    public Calibration calibration(int without) {
        List<CalibrationFit.Case> cases = new ArrayList<>();
        judged.stream().filter(j -> j.fold() != without).forEach(j -> cases.addAll(CalibrationFit.cases(j)));
        return CalibrationFit.fit(cases);
    }
}
