package dev.aloud.star.evaluation;

import dev.aloud.star.Section;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Deals answers into folds so that each fold holds its share of every kind. Renderings of one answer share a fold. */
public final class Folds {
    private Folds() {}

    /** The fold, 0 to {@code folds} - 1, of each answer id; the same answers give the same folds in any order. */
    public static Map<String, Integer> deal(List<LabelledAnswer> answers, int folds) {
        Map<String, LabelledAnswer> once = new HashMap<>();
        answers.forEach(a -> once.putIfAbsent(a.id(), a));
        List<LabelledAnswer> order = new ArrayList<>(once.values());
        order.sort(Comparator.comparing(Folds::stratum).thenComparing(LabelledAnswer::id));
        Map<String, Integer> fold = new HashMap<>();
        for (int i = 0; i < order.size(); i++) {
            fold.put(order.get(i).id(), i % folds);
        }
        return fold;
    }

    /** Non-stories, then those that lack a section, then the rest by kind. */
    private static String stratum(LabelledAnswer answer) {
        Set<Section> told = new HashSet<>();
        answer.truth().forEach(s -> told.add(s.section()));
        told.retainAll(Section.STORY);
        return told.isEmpty() ? "0" : told.size() < Section.STORY.size() ? "1" : "2" + answer.kind();
    }
}
