package dev.aloud.star.evaluation;

import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Writes what {@link LearntTexts} reads. Stateless and thread-safe. */
public final class LearntTextsWriter {
    private LearntTextsWriter() {}

    /** What {@link LearntTexts#load} reads, of these answers: a line each; renderings of one answer share it. Equal answers give equal text. */
    public static String write(List<LabelledAnswer> learnt) {
        TreeMap<String, TreeSet<Integer>> byId = new TreeMap<>();
        learnt.forEach(a -> byId.computeIfAbsent(a.id(), id -> new TreeSet<>()).addAll(LearntTexts.runs(a.words())));
        return byId.entrySet().stream()
                .map(e -> e.getKey()
                        + e.getValue().stream()
                                .map(run -> " " + Integer.toHexString(run))
                                .collect(Collectors.joining())
                        + "\n")
                .collect(Collectors.joining());
    }
}
