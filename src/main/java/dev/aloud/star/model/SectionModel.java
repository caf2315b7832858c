package dev.aloud.star.model;

import dev.aloud.star.Section;
import dev.aloud.transcript.Clause;
import dev.aloud.transcript.Clauses;
import dev.aloud.transcript.Word;
import java.util.ArrayList;
import java.util.List;

/** All that was learnt from the labelled answers, and how it reads new words. Immutable and thread-safe. */
public final class SectionModel {
    /** A change this near the truth is found, milliseconds: what a span's confidence speaks of. */
    private static final int NEAR_MS = 3000;

    private static final int PAUSE_MS = 250;
    private static final int BREATH_MS = 20;

    private final ClauseFeatures features = new ClauseFeatures(Cues.load());
    private final ClauseWeights weights;
    private final DecoderParameters parameters;
    private final Calibration calibration;
    private final SemiMarkov decoder;

    public SectionModel(ClauseWeights weights, DecoderParameters parameters, Calibration calibration) {
        this.weights = weights;
        this.parameters = parameters;
        this.calibration = calibration;
        this.decoder = new SemiMarkov(parameters);
    }

    ClauseWeights weights() {
        return weights;
    }

    DecoderParameters parameters() {
        return parameters;
    }

    Calibration calibration() {
        return calibration;
    }

    /** The same model with another calibration. */
    public SectionModel calibrated(Calibration other) {
        return new SectionModel(weights, parameters, other);
    }

    /**
     * A run of clauses of one section.
     *
     * @param firstWord 0-based index of its first word
     * @param endWord index after its last
     * @param probability calibrated, that its start lies within 3 s of the truth, 0 to 1
     */
    public record Run(Section section, int firstWord, int endWord, double probability) {}

    /** The runs of these words, in order, covering each word once; neighbours differ in section. Empty without words. */
    public List<Run> read(List<Word> words) {
        if (words.isEmpty()) {
            return List.of();
        }
        List<Clause> clauses = Clauses.split(words);
        SemiMarkov.Row row = row(words, clauses);
        int[] labels = decoder.best(row);
        double[][] beginnings = decoder.beginnings(row);
        List<Run> runs = new ArrayList<>();
        int from = 0;
        for (int k = 1; k <= labels.length; k++) {
            if (k == labels.length || labels[k] != labels[from]) {
                double near = near(clauses, beginnings, from, labels[from]);
                runs.add(new Run(
                        Section.values()[labels[from]],
                        clauses.get(from).firstWord(),
                        clauses.get(k - 1).endWord(),
                        calibration.of(near)));
                from = k;
            }
        }
        return runs;
    }

    private SemiMarkov.Row row(List<Word> words, List<Clause> clauses) {
        double[][] logProbability = features.of(words, clauses).stream()
                .map(weights::logProbabilities)
                .toArray(double[][]::new);
        int[] lengths = new int[clauses.size()];
        int[] breaks = new int[clauses.size()];
        for (int k = 0; k < lengths.length; k++) {
            Clause clause = clauses.get(k);
            lengths[k] = clause.endWord() - clause.firstWord();
            int gap = k == 0
                    ? PAUSE_MS
                    : words.get(clause.firstWord()).startMs()
                            - words.get(clause.firstWord() - 1).endMs();
            breaks[k] = gap >= PAUSE_MS ? 2 : gap >= BREATH_MS ? 1 : 0;
        }
        return new SemiMarkov.Row(logProbability, lengths, breaks);
    }

    private static double near(List<Clause> clauses, double[][] beginnings, int at, int section) {
        double sum = 0;
        int start = clauses.get(at).span().startMs();
        for (int k = 0; k < clauses.size(); k++) {
            if (Math.abs(clauses.get(k).span().startMs() - start) <= NEAR_MS) {
                sum += beginnings[k][section];
            }
        }
        return Math.min(1, sum);
    }
}
