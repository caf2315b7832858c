package dev.aloud.star.evaluation;

import dev.aloud.star.Section;
import dev.aloud.star.SectionSpan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Compares the confidence of section starts with how often they were right. Pure. */
final class CalibrationCases {
    /** Largest distance of a right start from the truth, milliseconds. */
    private static final int NEAR_MS = 3000;

    /** Groups in which confidence is compared with truth (the usual ten). */
    private static final int GROUPS = 10;

    /** One section start: its probability, and whether it was right. */
    record Case(double probability, boolean right) {}

    private CalibrationCases() {}

    /** Returns whether the same section really starts within 3 s. */
    static boolean right(LabelledAnswer answer, SectionSpan span) {
        Section last = null;
        for (LabelledAnswer.Sentence s : answer.truth()) {
            if (s.section() != last
                    && s.section() == span.section()
                    && Math.abs(s.span().startMs() - span.span().startMs()) <= NEAR_MS) {
                return true;
            }
            last = s.section();
        }
        return false;
    }

    /** Returns the mean distance of confidence and truth over ten groups of equal size; 0 without cases. */
    static double error(List<Case> cases) {
        double error = 0;
        for (List<Case> group : groups(cases)) {
            double said = group.stream().mapToDouble(Case::probability).sum();
            long right = group.stream().filter(Case::right).count();
            error += Math.abs(said - right);
        }
        return cases.isEmpty() ? 0 : error / cases.size();
    }

    /** Returns ten groups of equal size, doubtful cases first; fewer if there are fewer cases. */
    static List<List<Case>> groups(List<Case> cases) {
        List<Case> sorted = new ArrayList<>(cases);
        sorted.sort(Comparator.comparingDouble(Case::probability));
        List<List<Case>> groups = new ArrayList<>();
        for (int g = 0; g < GROUPS; g++) {
            List<Case> group = sorted.subList(g * sorted.size() / GROUPS, (g + 1) * sorted.size() / GROUPS);
            if (!group.isEmpty()) {
                groups.add(group);
            }
        }
        return groups;
    }
}
