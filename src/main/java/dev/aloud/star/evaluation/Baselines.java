package dev.aloud.star.evaluation;

import dev.aloud.star.Section;
import dev.aloud.transcript.Clause;
import dev.aloud.transcript.Clauses;
import dev.aloud.transcript.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Simple ways to find sections without learning; the cutter must be better. Stateless. */
public final class Baselines {
    /** Seconds of each section in the full profile. */
    private static final double[] TARGETS = {30, 20, 90, 20, 15};

    /** Phrases that announce a section, in their usual order; the section lasts until the next one is announced. */
    private static final Map<Section, List<String>> PHRASES = Map.of(
            Section.SITUATION,
            List.of("the situation was", "at the time", "when i was", "i was working", "there was"),
            Section.TASK,
            List.of(
                    "my task was",
                    "my job was",
                    "i was responsible",
                    "nobody asked",
                    "i decided",
                    "i wanted to",
                    "my goal"),
            Section.ACTION,
            List.of("so i", "first i", "i started", "then i", "i wrote", "i built", "i called", "i asked", "i went"),
            Section.RESULT,
            List.of("as a result", "in the end", "percent", "went down", "since then", "went from", "the result"),
            Section.REFLECTION,
            List.of("i learned", "looking back", "taught me", "next time", "i would do", "the lesson", "i learnt"));

    private Baselines() {}

    /** Divides the speech by the shares of the full profile (30/20/90/20/15), from its true first to its true last word. */
    public static List<SectionMetrics.Segment> proportional(LabelledAnswer answer) {
        List<SectionMetrics.Segment> truth = SectionTimelines.truth(answer);
        double at = truth.get(0).start();
        double length = truth.get(truth.size() - 1).end() - at;
        double all = 0;
        for (double target : TARGETS) {
            all += target;
        }
        List<SectionMetrics.Segment> cut = new ArrayList<>();
        for (Section section : Section.STORY) {
            double own = length * TARGETS[section.ordinal()] / all;
            cut.add(new SectionMetrics.Segment(at, at + own, section));
            at += own;
        }
        return cut;
    }

    /** A section begins where one of its phrases is said and none before it in the usual order may come back. */
    public static List<SectionMetrics.Segment> cuePhrases(LabelledAnswer answer) {
        List<SectionMetrics.Segment> cut = new ArrayList<>();
        Section now = Section.SITUATION;
        double since = 0;
        for (Clause clause : Clauses.split(answer.words())) {
            Section said = announced(answer.words(), clause);
            if (said != null && said.compareTo(now) > 0) {
                double start = clause.span().startMs() / 1000.0;
                cut.add(new SectionMetrics.Segment(since, start, now));
                now = said;
                since = start;
            }
        }
        cut.add(new SectionMetrics.Segment(since, answer.seconds(), now));
        return cut;
    }

    private static Section announced(List<Word> words, Clause clause) {
        StringBuilder text = new StringBuilder(" ");
        words.subList(clause.firstWord(), clause.endWord())
                .forEach(w -> text.append(w.text()).append(' '));
        for (Section section : Section.STORY) {
            if (PHRASES.get(section).stream().anyMatch(p -> text.indexOf(" " + p + " ") >= 0)) {
                return section;
            }
        }
        return null;
    }
}
