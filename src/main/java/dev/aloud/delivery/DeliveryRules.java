package dev.aloud.delivery;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.aloud.content.ContentReader;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What content/delivery.yaml holds; the file explains each figure. Immutable.
 *
 * @param bands by id, in the order of the file
 */
record DeliveryRules(
        int minimumSeconds,
        int pauseMs,
        Set<String> sounds,
        List<Phrase> phrases,
        int phraseGapMs,
        Hesitation hesitation,
        PitchRules pitch,
        Map<String, Band> bands) {
    /** A turn of speech that fills time, and the neighbours beside which it doesn't; onlyBeside null where any will do. */
    record Phrase(String words, Set<String> notAfter, Set<String> notBefore, Set<String> onlyBeside) {
        Phrase {
            Objects.requireNonNull(words, "delivery.yaml: a phrase has no words");
            notAfter = Set.copyOf(notAfter);
            notBefore = Set.copyOf(notBefore);
        }
    }

    /** When a sound between words counts as a hesitation. */
    record Hesitation(
            int gapMs,
            int shortestMs,
            int longestMs,
            int bridgeMs,
            double aboveNoiseDb,
            double underSpeechDb,
            double pitchedShare,
            double lowestPitchHz,
            double highestPitchHz) {}

    /** When there is enough voice to speak of pitch. */
    record PitchRules(int fewestFrames) {}

    /** Ends of the quiet and of the noteworthy range, both inclusive, and what to say below and above. */
    record Band(String unit, List<Double> quiet, List<Double> note, String low, String high, String source) {
        Band {
            if (quiet.size() != 2 || note.size() != 2 || note.get(0) > quiet.get(0) || note.get(1) < quiet.get(1)) {
                throw new IllegalArgumentException(
                        "delivery.yaml: a band needs two ends each for quiet and note, note around quiet, not " + quiet
                                + " and " + note);
            }
            Objects.requireNonNull(source, "delivery.yaml: a band has no source");
        }
    }

    static DeliveryRules load() {
        return ContentReader.read("delivery.yaml", new TypeReference<>() {});
    }
}
