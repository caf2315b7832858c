package dev.aloud.analysis;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.aloud.content.ContentReader;
import dev.aloud.transcript.Word;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Tells which words were perhaps misheard: of those that it marks, half are wrong. The confidences and their source are in
 * content/misheard.yaml. Immutable and thread-safe.
 */
final class Misheard {
    private final List<Step> steps;

    /**
     * Words of one step of confidence.
     *
     * @param below upper end of the confidence, exclusive, 0 to 1
     * @param wrong share of such words that are wrong, 0 to 1
     */
    record Step(double below, double wrong) {}

    private Misheard(List<Step> steps) {
        this.steps = List.copyOf(steps);
    }

    /** Loads the steps of this build. */
    static Misheard load() {
        return new Misheard(ContentReader.read("misheard.yaml", new TypeReference<List<Step>>() {}));
    }

    /** Returns the share of words heard with such confidence that are wrong; empty where the word is not marked. */
    OptionalDouble chance(Word word) {
        return steps.stream()
                .filter(step -> word.confidence() < step.below())
                .mapToDouble(Step::wrong)
                .findFirst();
    }
}
