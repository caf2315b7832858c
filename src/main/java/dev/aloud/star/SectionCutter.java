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

/** Divides an answer into sections. Immutable and thread-safe; equal words give equal sections. */
public final class SectionCutter {
    private static final String WEIGHTS = "/dev/aloud/star/sections.weights";

    private static final String FOLDS = "/dev/aloud/star/folds.txt";

    /** Loaded on demand: only the evaluation needs it. */
    private static final class Folds {
        private static final Map<String, String> BY_ANSWER = read();
        private static final Map<String, SectionCutter> CUTTERS = new HashMap<>();

        /** The fold that lacks each learned answer, by answer id. */
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

    /** Creates a cutter with other weights; the evaluation uses weights that never saw the answer. */
    public SectionCutter(SectionModel model) {
        this.model = model;
    }

    /** Loads the weights of this build; throws if they are damaged. */
    public static SectionCutter load() {
        return new SectionCutter(ModelFile.load(WEIGHTS));
    }

    /** Returns a cutter that knows how this speaker builds answers; this one if nothing is known. */
    public SectionCutter spokenBy(SpeakerHabits habits) {
        return habits.answers().isEmpty() ? this : new SectionCutter(model.spokenBy(habits));
    }

    /**
     * Returns whether the weights of this build learned from the labelled answer with that id. Then only {@link #lacking} gives
     * honest figures.
     */
    public static boolean learntFrom(String answerId) {
        return Folds.BY_ANSWER.containsKey(answerId);
    }

    /**
     * Returns a cutter whose weights never saw that labelled answer or another rendering of it; empty if it was never learned from.
     */
    public static Optional<SectionCutter> lacking(String answerId) {
        return foldLacking(answerId).map(Folds::cutter);
    }

    /** Returns the fold whose weights never saw that labelled answer; empty if it was never learned from. */
    public static Optional<String> foldLacking(String answerId) {
        return Optional.ofNullable(Folds.BY_ANSWER.get(answerId));
    }

    /**
     * Returns the sections in order, without overlap, covering all words; neighbours differ. A pause belongs to the section that it
     * interrupts. Empty without words.
     */
    public List<SectionSpan> cut(List<Word> words) {
        return spans(words, model.read(DoubtfulWords.unknown(words)));
    }

    /** As {@link #cut}, for an answer that is still being spoken. */
    public List<SectionSpan> cutSoFar(List<Word> words) {
        return spans(words, model.readSoFar(DoubtfulWords.unknown(words)));
    }

    /**
     * Explains the section of the clause that contains a word. Takes some milliseconds, so use it for one clause on demand.
     *
     * @param word 0-based index in {@code words}
     * @return empty if there is no such word
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
