package dev.aloud.star.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.aloud.star.Section;
import dev.aloud.star.training.Corpus;
import java.util.List;
import org.junit.jupiter.api.Test;

class SectionMetricsTest {
    private static SectionMetrics.Segment stretch(double start, double end, Section section) {
        return new SectionMetrics.Segment(start, end, section);
    }

    /** What the published measuring script prints for the proportional baseline on the same renderings. */
    @Test
    void theFiguresAreThoseOfTheMeasuringScript() {
        assertFigures("tidy", 0.7004, 5.85, 0.4087);
        assertFigures("natural", 0.6956, 6.47, 0.3968);
    }

    private static void assertFigures(String pauses, double accuracy, double secondsOff, double boundaryF1) {
        SectionMetrics metrics = new SectionMetrics();
        for (LabelledAnswer answer : Corpus.recognised(pauses)) {
            metrics.add(SectionTimelines.truth(answer), Baselines.proportional(answer), answer.seconds());
        }
        assertEquals(60, metrics.answers());
        assertEquals(accuracy, metrics.timeAccuracy(), 0.00006);
        assertEquals(secondsOff, metrics.durationMaeSeconds(), 0.006);
        assertEquals(boundaryF1, metrics.boundaryF1(), 0.00006);
        assertEquals(0, metrics.missingF1());
    }

    @Test
    void aPerfectCutHasPerfectFigures() {
        List<SectionMetrics.Segment> truth =
                List.of(stretch(0.8, 10, Section.SITUATION), stretch(10.5, 30, Section.ACTION));
        SectionMetrics metrics = new SectionMetrics();
        metrics.add(truth, truth, 31);
        assertEquals(1, metrics.timeAccuracy(), 1e-9);
        assertEquals(0, metrics.durationMaeSeconds(), 1e-9);
        assertEquals(1, metrics.boundaryF1(), 1e-9);
        assertEquals(1, metrics.missingF1(), 1e-9);
    }

    @Test
    void aPauseBelongsToTheStretchBeforeIt() {
        SectionMetrics metrics = new SectionMetrics();
        metrics.add(
                List.of(stretch(0, 20, Section.ACTION)),
                List.of(stretch(0, 5, Section.ACTION), stretch(10, 20, Section.RESULT)),
                20);
        assertEquals(0.5, metrics.timeAccuracy(), 0.01);
    }

    @Test
    void chatCountsForNobodyButStealsSecondsWhenCutAsASection() {
        SectionMetrics metrics = new SectionMetrics();
        metrics.add(
                List.of(stretch(0, 10, Section.OTHER), stretch(10, 20, Section.ACTION)),
                List.of(stretch(0, 10, Section.SITUATION), stretch(10, 20, Section.ACTION)),
                20);
        assertEquals(1, metrics.timeAccuracy(), 1e-9);
        assertEquals(2, metrics.durationMaeSeconds(), 0.02);
    }
}
