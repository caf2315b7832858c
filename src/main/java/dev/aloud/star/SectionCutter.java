package dev.aloud.star;

import dev.aloud.star.model.DoubtfulWords;
import dev.aloud.star.model.ModelFile;
import dev.aloud.star.model.SectionModel;
import dev.aloud.transcript.Span;
import dev.aloud.transcript.Word;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Cuts an answer into sections. Immutable and thread-safe; equal words give equal sections. */
public final class SectionCutter {
    private static final String WEIGHTS = "/dev/aloud/star/sections.weights";

    private static final String FOLDS = "/dev/aloud/star/folds.txt";

    /** Read when first asked for: only evaluation asks. */
    private static final class Folds {
        private static final Map<String, String> BY_ANSWER = read();
        private static final Map<String, SectionCutter> CUTTERS = new HashMap<>();

        /** The fold that lacks it, of each answer that was learnt from. */
        private static Map<String, String> read() {
            try (InputStream in = SectionCutter.class.getResourceAsStream(FOLDS)) {
                if (in == null) {
                    return Map.of();
                }
                return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .map(line -> line.split(" "))
                        .collect(Collectors.toMap(row -> row[0], row -> row[1]));
            } catch (IOException e) {
                throw new UncheckedIOException("a resource of the class path can be read", e);
            }
        }

        static synchronized SectionCutter cutter(String fold) {
            return CUTTERS.computeIfAbsent(
                    fold, f -> new SectionCutter(ModelFile.load("/dev/aloud/star/fold-" + f + ".weights")));
        }
    }

    private final SectionModel model;

    /** A cutter with weights of one's own: evaluation judges an answer by weights that never saw it. */
    public SectionCutter(SectionModel model) {
        this.model = model;
    }

    /** The cutter with the weights that this build carries; throws in words when they are damaged. */
    public static SectionCutter load() {
        return new SectionCutter(ModelFile.load(WEIGHTS));
    }

    /** A cutter that knows how this speaker builds answers; this one when nothing is known. */
    public SectionCutter spokenBy(SpeakerHabits habits) {
        return habits.answers().isEmpty() ? this : new SectionCutter(model.spokenBy(habits));
    }

    /**
     * Whether the weights that this build carries have learnt from the labelled answer of that id: then its figures mean
     * nothing unless {@link #lacking} judges it.
     */
    public static boolean learntFrom(String answerId) {
        return Folds.BY_ANSWER.containsKey(answerId);
    }

    /**
     * A cutter whose weights never saw that labelled answer, nor another rendering of it; empty when no fold lacks it
     * (it was never learnt from).
     */
    public static Optional<SectionCutter> lacking(String answerId) {
        return foldLacking(answerId).map(Folds::cutter);
    }

    /** The name of the fold whose weights never saw that labelled answer; empty when it was never learnt from. */
    public static Optional<String> foldLacking(String answerId) {
        return Optional.ofNullable(Folds.BY_ANSWER.get(answerId));
    }

    /**
     * The sections of these words, in order, without overlap, covering all of them; neighbours differ in section. A pause
     * belongs to the section it interrupts. Empty without words.
     */
    public List<SectionSpan> cut(List<Word> words) {
        return spans(words, model.read(DoubtfulWords.unknown(words)));
    }

    /** As {@link #shownWords}, for an answer that is still being spoken. */
    public List<SectionSpan> cutSoFar(List<Word> words) {
        return spans(words, model.readSoFar(DoubtfulWords.unknown(words)));
    }

    /**
     * Why the clause that holds a word was given its section: the words that spoke for it. Takes some milliseconds, so it is
     * for one clause on demand.
     *
     * @param word 0-based index in {@code words}
     * @return empty when there is no such word
     */
    public Optional<ClauseExplanation> explain(List<Word> words, int word) {
        return cut(words).stream()
                .filter(span -> span.firstWord() <= word && word < span.endWord())
                .findFirst()
                .map(span -> new ClauseExplainer(model, DoubtfulWords.unknown(words), word, span.section()).reason());
    }

    private static List<SectionSpan> spans(List<Word> words, List<SectionModel.Run> runs) {
        List<SectionSpan> spans = new ArrayList<>();
        for (SectionModel.Run run : runs) {
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
