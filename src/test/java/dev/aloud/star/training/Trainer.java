package dev.aloud.star.training;

import dev.aloud.star.evaluation.LabelledAnswer;
import dev.aloud.star.model.BoostedTrees;
import dev.aloud.star.model.Calibration;
import dev.aloud.star.model.ClauseEncoder;
import dev.aloud.star.model.ClauseFeatures;
import dev.aloud.star.model.Cues;
import dev.aloud.star.model.FeatureWeights;
import dev.aloud.star.model.Features;
import dev.aloud.star.model.SectionModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Learns a model from labelled answers. Pure and deterministic: equal answers in equal order give equal models. */
public final class Trainer {
    /** A feature of a section seen in fewer answers than this is noise (bench/sections: flat from 3 to 6). */
    private static final int SECTION_MIN_ANSWERS = 4;

    /** Strength of the squared penalty for sections (bench/sections: flat from 2 to 5). */
    private static final double SECTION_PENALTY = 4;

    /** A telling word that is rare must not be drowned (bench/sections: 0.25 gains a point over 0). */
    private static final double RARE_EXPONENT = 0.25;

    /** The same two for the beginnings of sentences. */
    private static final int START_MIN_ANSWERS = 3;

    private static final double START_PENALTY = 3;

    /** A clause counts (words / 7)^0.25: a long one fills more time. */
    private static final double LENGTH_EXPONENT = 0.25;

    private static final double USUAL_WORDS = 7;

    /** What a clause of a practice answer counts: its writers live elsewhere (bench/sections). */
    private static final double PRACTICE_SHARE = 0.5;

    private static final int SECTIONS = 6;

    /** So many models, each lacking one part of the answers, read first what the second reading learns from. */
    private static final int PARTS = 3;

    /** More than all labelled answers have clauses: what one training encoded, the next finds. */
    private static final int REMEMBERED = 1 << 16;

    private static final ClauseFeatures FEATURES =
            new ClauseFeatures(Cues.load(), ClauseEncoder.load().remembering(REMEMBERED));

    /**
     * The model that these answers teach, not yet calibrated. Pauses are learnt from what was heard alone, and how answers run
     * from the answers alone: practice answers are told in odd shapes on purpose. The second reading learns from first readings
     * by models that had not seen the answer.
     *
     * @param practice answers beside them that count less; one may be there twice, as it was written and as it was heard
     */
    public SectionModel train(List<LabelledAnswer> answers, List<LabelledAnswer> practice) {
        List<LabelledClauses> all = Stream.concat(
                        practice.stream().filter(a -> !a.words().isEmpty()).map(a -> clauses(a, PRACTICE_SHARE)),
                        answers.stream().filter(a -> !a.words().isEmpty()).map(a -> clauses(a, 1)))
                .toList();
        return firstReading(all).reading(secondReading(all));
    }

    private static LabelledClauses clauses(LabelledAnswer answer, double share) {
        return LabelledClauses.of(answer, FEATURES, share);
    }

    private static SectionModel firstReading(List<LabelledClauses> all) {
        return new SectionModel(
                sections(all),
                sentences(all),
                starts(all.stream().filter(a -> a.answer().heard()).toList()),
                BoostedTrees.NONE,
                DecoderFit.fit(all.stream().filter(a -> a.share() == 1).toList()),
                Calibration.NONE);
    }

    private static BoostedTrees secondReading(List<LabelledClauses> all) {
        Map<String, Integer> parts = parts(all);
        List<SectionModel> lacking = IntStream.range(0, PARTS)
                .parallel()
                .mapToObj(p -> firstReading(all.stream()
                        .filter(a -> parts.get(a.answer().id()) != p)
                        .toList()))
                .toList();
        List<float[]> examples = new ArrayList<>();
        List<Integer> labels = new ArrayList<>();
        List<Double> weights = new ArrayList<>();
        for (LabelledClauses answer : all) {
            int part = parts.get(answer.answer().id());
            examples.addAll(
                    List.of(lacking.get(part).firstReading(answer.answer().words(), answer.stretches())));
            for (int k = 0; k < answer.size(); k++) {
                labels.add(answer.labels()[k]);
                weights.add(answer.share() * answer.words()[k] / USUAL_WORDS);
            }
        }
        return new BoostedTreesLearner(
                        SECTIONS,
                        examples.toArray(float[][]::new),
                        labels.stream().mapToInt(Integer::intValue).toArray(),
                        weights.stream().mapToDouble(Double::doubleValue).toArray())
                .learn();
    }

    /** Which part each answer belongs to: dealt in the order of the ids, so renderings of one answer stay together. */
    private static Map<String, Integer> parts(List<LabelledClauses> all) {
        Map<String, Integer> parts = new TreeMap<>();
        all.forEach(a -> parts.put(a.answer().id(), 0));
        int next = 0;
        for (Map.Entry<String, Integer> answer : parts.entrySet()) {
            answer.setValue(next++ % PARTS);
        }
        return parts;
    }

    /** A long clause fills more time; one of a practice answer teaches less. */
    private static double weight(LabelledClauses answer, int words) {
        return answer.share() * StrictMath.pow(words / USUAL_WORDS, LENGTH_EXPONENT);
    }

    private static Learner learner() {
        return new Learner(SECTIONS, SECTION_MIN_ANSWERS, SECTION_PENALTY, RARE_EXPONENT);
    }

    private static FeatureWeights sections(List<LabelledClauses> all) {
        Learner learner = learner();
        for (LabelledClauses answer : all) {
            for (int k = 0; k < answer.size(); k++) {
                learner.add(
                        answer.answer().id(),
                        answer.stretches().of(k, k + 1),
                        answer.labels()[k],
                        weight(answer, answer.words()[k]));
            }
        }
        return learner.learn();
    }

    /** The clauses of one true sentence read as one. */
    private static FeatureWeights sentences(List<LabelledClauses> all) {
        Learner learner = learner();
        for (LabelledClauses answer : all) {
            int from = 0;
            int words = 0;
            for (int k = 0; k < answer.size(); k++) {
                words += answer.words()[k];
                if (k + 1 == answer.size() || answer.starts()[k + 1]) {
                    learner.add(
                            answer.answer().id(),
                            answer.stretches().of(from, k + 1),
                            answer.labels()[from],
                            weight(answer, words));
                    from = k + 1;
                    words = 0;
                }
            }
        }
        return learner.learn();
    }

    private static FeatureWeights starts(List<LabelledClauses> heard) {
        Learner learner = new Learner(2, START_MIN_ANSWERS, START_PENALTY, 0);
        for (LabelledClauses answer : heard) {
            for (int k = 1; k < answer.size(); k++) {
                learner.add(
                        answer.answer().id(),
                        Features.named(answer.startFeatures().get(k)),
                        answer.starts()[k] ? 1 : 0,
                        1);
            }
        }
        return learner.learn();
    }
}
