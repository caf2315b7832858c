package dev.aloud.star;

import dev.aloud.star.model.ModelFile;
import dev.aloud.star.model.SectionModel;
import dev.aloud.transcript.Span;
import dev.aloud.transcript.Word;
import java.util.ArrayList;
import java.util.List;

/** Cuts an answer into sections. Immutable and thread-safe; equal words give equal sections. */
public final class SectionCutter {
    private static final String WEIGHTS = "/dev/aloud/star/sections.weights";

    private final SectionModel model;

    /** A cutter with weights of one's own: evaluation judges an answer by weights that never saw it. */
    public SectionCutter(SectionModel model) {
        this.model = model;
    }

    /** The cutter with the weights that this build carries; throws in words when they are damaged. */
    public static SectionCutter load() {
        return new SectionCutter(ModelFile.load(WEIGHTS));
    }

    /**
     * The sections of these words, in order, without overlap, covering all of them; neighbours differ in section. A pause
     * belongs to the section it interrupts. Empty without words.
     */
    public List<SectionSpan> cut(List<Word> words) {
        List<SectionSpan> spans = new ArrayList<>();
        for (SectionModel.Run run : model.read(words)) {
            int start = words.get(run.firstWord()).startMs();
            int end = run.endWord() < words.size()
                    ? words.get(run.endWord()).startMs()
                    : words.get(words.size() - 1).endMs();
            spans.add(new SectionSpan(
                    run.section(),
                    new Span(start, Math.max(start, end)),
                    run.firstWord(),
                    run.endWord(),
                    run.probability()));
        }
        return spans;
    }
}
