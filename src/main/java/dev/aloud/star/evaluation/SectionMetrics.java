package dev.aloud.star.evaluation;

import dev.aloud.star.Section;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Measures how far sections are from the truth, with the same definitions and rounding as the project's measuring script. Add
 * answers, then read the figures. Not thread-safe.
 */
public final class SectionMetrics {
    /** A section from start to end, seconds. */
    public record Segment(double start, double end, Section section) {}

    /** Grid on which time is compared, seconds. */
    private static final double STEP = 0.05;

    /** A change found this near a true one is found, seconds. */
    private static final double NEAR = 3.0;

    /** A section shorter than this is absent, seconds. */
    private static final double ABSENT = 0.5;

    private final double[][] confusion = new double[6][7];
    private int answers;
    private double right;
    private double total;
    private double secondsOff;
    private int sections;
    private int changesFound;
    private int changesCut;
    private int changesTrue;
    private int missingFound;
    private int missingCut;
    private int missingTrue;

    /** Adds one answer: true sentences, cut spans in any order, length of the recording in seconds. */
    public void add(List<Segment> truth, List<Segment> cut, double end) {
        answers++;
        List<Segment> filled = filled(cut, end);
        double[] trueSeconds = new double[6];
        double[] cutSeconds = new double[6];
        for (Segment sentence : truth) {
            compare(sentence, filled, trueSeconds, cutSeconds);
        }
        for (Section section : Section.STORY) {
            int i = section.ordinal();
            secondsOff += Math.abs(trueSeconds[i] - cutSeconds[i]);
            sections++;
            boolean trulyAbsent = trueSeconds[i] == 0;
            boolean cutAbsent = cutSeconds[i] < ABSENT;
            missingTrue += trulyAbsent ? 1 : 0;
            missingCut += cutAbsent ? 1 : 0;
            missingFound += trulyAbsent && cutAbsent ? 1 : 0;
        }
        match(changes(truth), changes(filled));
    }

    /** Adds all that the other has seen. */
    public void add(SectionMetrics other) {
        answers += other.answers;
        right += other.right;
        total += other.total;
        secondsOff += other.secondsOff;
        sections += other.sections;
        changesFound += other.changesFound;
        changesCut += other.changesCut;
        changesTrue += other.changesTrue;
        missingFound += other.missingFound;
        missingCut += other.missingCut;
        missingTrue += other.missingTrue;
        for (int y = 0; y < confusion.length; y++) {
            for (int c = 0; c < confusion[y].length; c++) {
                confusion[y][c] += other.confusion[y][c];
            }
        }
    }

    private void compare(Segment sentence, List<Segment> cut, double[] trueSeconds, double[] cutSeconds) {
        for (double t = sentence.start(); t < sentence.end(); t += STEP) {
            Section found = at(cut, t);
            confusion[sentence.section().ordinal()][found == null ? 6 : found.ordinal()] += STEP;
            if (sentence.section() != Section.OTHER) {
                total += STEP;
                right += found == sentence.section() ? STEP : 0;
                trueSeconds[sentence.section().ordinal()] += STEP;
            }
            if (found != null && found != Section.OTHER) {
                cutSeconds[found.ordinal()] += STEP;
            }
        }
    }

    private static Section at(List<Segment> segments, double t) {
        for (Segment s : segments) {
            if (s.start() <= t && t < s.end()) {
                return s.section();
            }
        }
        return null;
    }

    /** Closes gaps: they belong to the segment before them; the first starts with the recording, the last ends with it. */
    private static List<Segment> filled(List<Segment> cut, double end) {
        List<Segment> sorted = new ArrayList<>(cut);
        sorted.sort((a, b) -> Double.compare(a.start(), b.start()));
        List<Segment> filled = new ArrayList<>();
        for (int i = 0; i < sorted.size(); i++) {
            Segment s = sorted.get(i);
            double to = i + 1 < sorted.size() ? sorted.get(i + 1).start() : Math.max(end, s.end());
            filled.add(new Segment(i == 0 ? 0 : s.start(), to, s.section()));
        }
        return filled;
    }

    private static List<Double> changes(List<Segment> segments) {
        List<Double> changes = new ArrayList<>();
        Section last = null;
        for (Segment s : segments) {
            if (s.section() == Section.OTHER) {
                continue;
            }
            if (last != null && s.section() != last) {
                changes.add(s.start());
            }
            last = s.section();
        }
        return changes;
    }

    private void match(List<Double> truth, List<Double> cut) {
        changesTrue += truth.size();
        changesCut += cut.size();
        boolean[] used = new boolean[truth.size()];
        for (double c : cut) {
            int best = -1;
            for (int i = 0; i < used.length; i++) {
                if (!used[i] && (best < 0 || Math.abs(c - truth.get(i)) < Math.abs(c - truth.get(best)))) {
                    best = i;
                }
            }
            if (best >= 0 && Math.abs(c - truth.get(best)) <= NEAR) {
                used[best] = true;
                changesFound++;
            }
        }
    }

    private static double f1(int found, int cut, int truth) {
        return cut + truth == 0 ? 1 : 2.0 * found / (cut + truth);
    }

    public int answers() {
        return answers;
    }

    /** Share of the spoken seconds (those of no section left out) that got the right section, 0 to 1. */
    public double timeAccuracy() {
        return total == 0 ? 1 : right / total;
    }

    /** Mean seconds that a section's length is off. */
    public double durationMaeSeconds() {
        return secondsOff / Math.max(1, sections);
    }

    /** Harmonic mean of precision and recall of section changes within 3 s, 0 to 1. */
    public double boundaryF1() {
        return f1(changesFound, changesCut, changesTrue);
    }

    /** The same of sections that are wholly absent, 0 to 1. */
    public double missingF1() {
        return f1(missingFound, missingCut, missingTrue);
    }

    /** Seconds by true section, then by section that was cut; the last column holds what was cut as nothing. */
    public double[][] confusion() {
        return Arrays.stream(confusion).map(double[]::clone).toArray(double[][]::new);
    }
}
