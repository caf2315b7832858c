package dev.aloud.analysis;

import dev.aloud.problem.AloudException;
import dev.aloud.problem.Problem;
import dev.aloud.star.Section;
import dev.aloud.star.SectionSpan;
import dev.aloud.transcript.Span;
import dev.aloud.transcript.Word;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Turns the sections that a user set into spans that follow the words. A word belongs to the section that covers its middle.
 * A word that no section covers becomes OTHER, because the user's sections describe the whole answer. Stateless.
 */
final class CorrectedSections {
    private CorrectedSections() {}

    /**
     * Returns spans that cover all words without overlap, with confidence 1. Neighbours in the same section are merged.
     *
     * @param cuts in any order
     * @throws AloudException BAD_REQUEST that lists every section which is empty or overlaps another; also if no section contains a word
     */
    static List<SectionSpan> of(List<Word> words, List<Corrections.SectionCut> cuts) {
        check(words, cuts);
        List<SectionSpan> spans = new ArrayList<>();
        int from = 0;
        while (from < words.size()) {
            Section section = sectionOf(words.get(from), cuts);
            int to = from + 1;
            while (to < words.size() && sectionOf(words.get(to), cuts) == section) {
                to++;
            }
            spans.add(new SectionSpan(section, span(words, from, to), from, to, 1));
            from = to;
        }
        return spans;
    }

    private static Span span(List<Word> words, int from, int to) {
        int end =
                to < words.size() ? words.get(to).startMs() : words.get(to - 1).endMs();
        return new Span(words.get(from).startMs(), Math.max(words.get(from).startMs(), end));
    }

    private static Section sectionOf(Word word, List<Corrections.SectionCut> cuts) {
        int middle = middle(word);
        return cuts.stream()
                .filter(cut ->
                        cut.span().startMs() <= middle && middle < cut.span().endMs())
                .map(Corrections.SectionCut::section)
                .findFirst()
                .orElse(Section.OTHER);
    }

    private static int middle(Word word) {
        return word.startMs() + (word.endMs() - word.startMs()) / 2;
    }

    private static void check(List<Word> words, List<Corrections.SectionCut> cuts) {
        List<Problem> problems = new ArrayList<>();
        List<Corrections.SectionCut> sorted = cuts.stream()
                .sorted(Comparator.comparingInt(cut -> cut.span().startMs()))
                .toList();
        for (int i = 0; i < sorted.size(); i++) {
            Corrections.SectionCut cut = sorted.get(i);
            if (cut.span().lengthMs() == 0) {
                problems.add(new Problem(
                        named(cut) + " has no length.",
                        "sections",
                        "Give it an end after its start, or leave it out."));
            } else if (i > 0 && sorted.get(i - 1).span().endMs() > cut.span().startMs()) {
                problems.add(new Problem(
                        named(sorted.get(i - 1)) + " and " + named(cut) + " overlap.",
                        "sections",
                        "Let each section end where the next begins."));
            }
        }
        if (problems.isEmpty() && !words.isEmpty() && words.stream().noneMatch(word -> covered(word, cuts))) {
            problems.add(new Problem(
                    "None of the sections holds a word: the answer runs from "
                            + seconds(words.get(0).startMs()) + " to "
                            + seconds(words.get(words.size() - 1).endMs()) + ".",
                    "sections",
                    "Give start and end in seconds of the recording."));
        }
        if (!problems.isEmpty()) {
            throw new AloudException(AloudException.Kind.BAD_REQUEST, problems, null);
        }
    }

    private static boolean covered(Word word, List<Corrections.SectionCut> cuts) {
        int middle = middle(word);
        return cuts.stream()
                .anyMatch(cut ->
                        cut.span().startMs() <= middle && middle < cut.span().endMs());
    }

    private static String named(Corrections.SectionCut cut) {
        return cut.section().id() + " from " + seconds(cut.span().startMs()) + " to "
                + seconds(cut.span().endMs());
    }

    private static String seconds(int ms) {
        return String.format(Locale.ROOT, "%.3f s", ms / 1000.0);
    }
}
