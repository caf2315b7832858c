package dev.aloud.star.evaluation;

import dev.aloud.star.SectionSpan;
import java.util.List;

/** Truth and cut as stretches of seconds. Stateless. */
public final class SectionTimelines {
    private static final double MS_PER_SECOND = 1000.0;

    private SectionTimelines() {}

    /** The true sentences of an answer. */
    public static List<SectionMetrics.Segment> truth(LabelledAnswer answer) {
        return answer.truth().stream()
                .map(s -> new SectionMetrics.Segment(
                        s.span().startMs() / MS_PER_SECOND, s.span().endMs() / MS_PER_SECOND, s.section()))
                .toList();
    }

    /** What was cut. */
    public static List<SectionMetrics.Segment> cut(List<SectionSpan> spans) {
        return spans.stream()
                .map(s -> new SectionMetrics.Segment(
                        s.span().startMs() / MS_PER_SECOND, s.span().endMs() / MS_PER_SECOND, s.section()))
                .toList();
    }
}
