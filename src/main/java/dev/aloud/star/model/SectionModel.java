package dev.aloud.star.model;

import dev.aloud.star.Section;
import dev.aloud.star.SpeakerHabits;
import dev.aloud.transcript.Clause;
import dev.aloud.transcript.Clauses;
import dev.aloud.transcript.Word;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** All that was learnt from the labelled answers, and how it reads new words. Immutable and thread-safe. */
public final class SectionModel {
    /** A change this near the truth is found, milliseconds: what a span's confidence speaks of. */
    private static final int NEAR_MS = 3000;

    /** How much the sentences that a clause may belong to count beside the clause itself (bench/sections). */
    private static final double SENTENCE_SHARE = 0.3;

    /** Words of an answer of about two minutes: fewer than that are taken for a part of one. */
    private static final int USUAL_WORDS = 300;

    /** So many times the words so far are reckoned with beyond that: somebody who still speaks is not done. */
    private static final double STILL_TO_COME = 1.1;

    /** The same for every model, and read from the class path once. */
    private static final class Shared {
        private static final ClauseFeatures FEATURES = new ClauseFeatures(Cues.load(), ClauseEncoder.load());
    }

    private final ClauseFeatures features = Shared.FEATURES;
    private final FeatureWeights weights;
    private final FeatureWeights starts;
    private final FeatureWeights sentences;
    private final BoostedTrees secondPass;
    private final DecoderParameters parameters;
    private final Calibration calibration;
    private final SemiMarkov decoder;
    private final SemiMarkov openEnded;
    private final SpeakersPlaces places;

    /**
     * A model.
     *
     * @param weights for the section of a clause, six classes
     * @param sentences for the section of a whole sentence, six classes
     * @param starts for whether a sentence begins with a clause: no, yes
     * @param secondPass reads each clause a second time, knowing how the whole answer was read first; {@link BoostedTrees#NONE}
     *     for a first reading alone
     */
    public SectionModel(
            FeatureWeights weights,
            FeatureWeights sentences,
            FeatureWeights starts,
            BoostedTrees secondPass,
            DecoderParameters parameters,
            Calibration calibration) {
        this(weights, sentences, starts, secondPass, parameters, calibration, SpeakersPlaces.NOBODYS);
    }

    private SectionModel(
            FeatureWeights weights,
            FeatureWeights sentences,
            FeatureWeights starts,
            BoostedTrees secondPass,
            DecoderParameters parameters,
            Calibration calibration,
            SpeakersPlaces places) {
        this.places = places;
        this.weights = weights;
        this.sentences = sentences;
        this.starts = starts;
        this.secondPass = secondPass;
        this.parameters = parameters;
        this.calibration = calibration;
        this.decoder = new SemiMarkov(parameters);
        this.openEnded = new SemiMarkov(parameters.openEnded());
    }

    FeatureWeights weights() {
        return weights;
    }

    FeatureWeights sentences() {
        return sentences;
    }

    FeatureWeights starts() {
        return starts;
    }

    BoostedTrees secondPass() {
        return secondPass;
    }

    DecoderParameters parameters() {
        return parameters;
    }

    Calibration calibration() {
        return calibration;
    }

    /** The same model with another calibration. */
    public SectionModel calibrated(Calibration other) {
        return new SectionModel(weights, sentences, starts, secondPass, parameters, other);
    }

    /** The same model that reads a second time, not yet calibrated. */
    public SectionModel reading(BoostedTrees secondPass) {
        return new SectionModel(weights, sentences, starts, secondPass, parameters, Calibration.NONE);
    }

    /**
     * What the first reading of these words says to a second one: {@link SecondReading#NUMBERS} numbers for each clause.
     *
     * @param stretches of the clauses of these words
     */
    public float[][] firstReading(List<Word> words, ClauseFeatures.Stretches stretches) {
        SecondReading.First first = first(words, Clauses.split(words), stretches);
        return SecondReading.of(first, decoder.best(first.row()));
    }

    /** The same model for one speaker whose habits are known. */
    public SectionModel spokenBy(SpeakerHabits habits) {
        return new SectionModel(
                weights,
                sentences,
                starts,
                secondPass,
                SpeakersOrder.of(parameters, habits),
                calibration,
                SpeakersPlaces.of(habits));
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
        return runs(clauses, spoken(second(first(words, clauses)), clauses, words.size()), decoder);
    }

    /**
     * As {@link #read}, for an answer that is still being spoken, and without the second reading, which wants a whole answer:
     * where a clause stands is counted in an answer of usual length, so that the last words of half an answer are not taken for
     * its close.
     */
    public List<Run> readSoFar(List<Word> words) {
        if (words.isEmpty()) {
            return List.of();
        }
        List<Clause> clauses = Clauses.split(words);
        return runs(clauses, spoken(first(lengthened(words), clauses).row(), clauses, words.size()), openEnded);
    }

    /** The words, said over and over until they are as many as an answer has: shares of words stay what they are. */
    private static List<Word> lengthened(List<Word> words) {
        int wanted = Math.max(USUAL_WORDS, (int) (words.size() * STILL_TO_COME));
        List<Word> all = new ArrayList<>(words);
        while (all.size() < wanted) {
            all.add(words.get(all.size() % words.size()));
        }
        return all;
    }

    /**
     * How much each section is spoken for by one clause and what stands around it, before the way the whole answer runs is
     * looked at: natural logarithms of probabilities, by ordinal of {@link Section}.
     *
     * @param clauses of these words
     * @param at 0-based index of the clause
     */
    public double[] ofClause(List<Word> words, List<Clause> clauses, int at) {
        return weights.logProbabilities(features.stretches(words, clauses).of(at, at + 1));
    }

    private List<Run> runs(List<Clause> clauses, SemiMarkov.Row row, SemiMarkov decoder) {
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

    private SecondReading.First first(List<Word> words, List<Clause> clauses) {
        return first(words, clauses, features.stretches(words, clauses));
    }

    private SecondReading.First first(List<Word> words, List<Clause> clauses, ClauseFeatures.Stretches stretches) {
        double[] logStart = StartFeatures.of(words, clauses).stream()
                .mapToDouble(names -> starts.logProbabilities(Features.named(names))[1])
                .toArray();
        double[][] bySentence = new SentenceGuess(sentences, stretches, logStart).logProbabilities();
        double[][] byClause = new double[clauses.size()][];
        double[][] both = new double[clauses.size()][bySentence[0].length];
        for (int k = 0; k < both.length; k++) {
            byClause[k] = weights.logProbabilities(stretches.of(k, k + 1));
            for (int y = 0; y < both[k].length; y++) {
                both[k][y] = (1 - SENTENCE_SHARE) * byClause[k][y] + SENTENCE_SHARE * bySentence[k][y];
            }
        }
        int[] lengths =
                clauses.stream().mapToInt(c -> c.endWord() - c.firstWord()).toArray();
        return new SecondReading.First(new SemiMarkov.Row(both, lengths, logStart), byClause, bySentence);
    }

    /** Each clause read again in the light of the whole. */
    private SemiMarkov.Row second(SecondReading.First first) {
        SemiMarkov.Row row = first.row();
        if (secondPass.isEmpty()) {
            return row;
        }
        double[][] logProbability = Arrays.stream(SecondReading.of(first, decoder.best(row)))
                .map(secondPass::logProbabilities)
                .toArray(double[][]::new);
        return new SemiMarkov.Row(logProbability, row.words(), row.logStart());
    }

    /** With what is known of where this speaker tells what, added in place. */
    private SemiMarkov.Row spoken(SemiMarkov.Row row, List<Clause> clauses, int words) {
        for (int k = 0; k < row.size(); k++) {
            for (int y = 0; y < row.logProbability()[k].length; y++) {
                row.logProbability()[k][y] += places.bias(clauses.get(k).firstWord(), words, y);
            }
        }
        return row;
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
