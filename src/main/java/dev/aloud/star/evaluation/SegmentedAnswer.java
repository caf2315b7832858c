package dev.aloud.star.evaluation;

import dev.aloud.star.SectionCutter;
import dev.aloud.star.SectionSpan;
import java.util.List;
import java.util.Optional;

/**
 * One labelled answer with the sections that were found, and its groups. Immutable.
 *
 * @param answer with its true sentences
 * @param competency id of the competency that its question asks after
 * @param level id of the candidate's level
 * @param learnt the learnt answer that it is; empty when the weights never saw it
 * @param spans as cut: by the fold that lacks it when it was learnt from, else by the weights of this build
 */
public record SegmentedAnswer(
        LabelledAnswer answer,
        String competency,
        String level,
        Optional<LearntTexts.Match> learnt,
        List<SectionSpan> spans) {
    public SegmentedAnswer {
        spans = List.copyOf(spans);
    }

    /** Cuts the answer by weights that never learnt from the answer it is. */
    public static SegmentedAnswer of(
            LabelledAnswer answer,
            String competency,
            String level,
            Optional<LearntTexts.Match> learnt,
            SectionCutter usual) {
        SectionCutter cutter =
                learnt.flatMap(match -> SectionCutter.lacking(match.id())).orElse(usual);
        return new SegmentedAnswer(answer, competency, level, learnt, cutter.cut(answer.words()));
    }

    /** How far the cut lies from the truth. */
    public SectionMetrics metrics() {
        SectionMetrics metrics = new SectionMetrics();
        metrics.add(SectionTimelines.truth(answer), SectionTimelines.cut(spans), answer.seconds());
        return metrics;
    }
}
