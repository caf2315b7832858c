package dev.aloud.star.evaluation;

import dev.aloud.star.SectionSpan;
import java.util.List;

/** Converts true and found sections to segments in seconds. Stateless. */
public final class SectionTimelines {
    private static final double MS_PER_SECOND = 1000.0;

    private SectionTimelines() {}

    /** Returns the true segments of an answer. */
    public static List<SectionMetrics.Segment> truth(LabelledAnswer answer) {
        return answer.truth().stream()
                .map(s -> new SectionMetrics.Segment(
                        s.span().startMs() / MS_PER_SECOND, s.span().endMs() / MS_PER_SECOND, s.section()))
                .toList();
    }

    /** Returns the found segments. */
    public static List<SectionMetrics.Segment> cut(List<SectionSpan> spans) {
        return spans.stream()
                .map(s -> new SectionMetrics.Segment(
                        s.span().startMs() / MS_PER_SECOND, s.span().endMs() / MS_PER_SECOND, s.section()))
                .toList();
    }
}
