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
        PaceRules pace,
        Pauses pauses,
        Set<String> sounds,
        List<Phrase> phrases,
        List<Phrase> hedges,
        int phraseGapMs,
        Repeats repeats,
        Hesitation hesitation,
        Clusters clusters,
        PitchRules pitch,
        Loudness loudness,
        Map<String, Band> bands) {
    /** A turn of speech that fills time, and the neighbours beside which it doesn't; onlyBeside null where any will do. */
    record Phrase(String words, Set<String> notAfter, Set<String> notBefore, Set<String> onlyBeside) {
        Phrase {
            Objects.requireNonNull(words, "delivery.yaml: a phrase has no words");
            notAfter = Set.copyOf(notAfter);
            notBefore = Set.copyOf(notBefore);
        }
    }

    /** The windows of the pace curve. */
    record PaceRules(int windowMs, int stepMs) {}

    /** What counts as silence, and how long it has to be. */
    record Pauses(
            int leastMs,
            int longMs,
            int veryLongMs,
            double aboveNoiseDb,
            double underSpeechDb,
            double leastUnderSpeechDb,
            int bridgeMs,
            int widenedMs,
            int fadeMs,
            int edgeMs,
            double surelyAWord,
            double loudAboveNoiseDb,
            double loudUnderSpeechDb,
            double loudShare) {
        Pauses {
            if (leastMs > longMs || longMs > veryLongMs) {
                throw new IllegalArgumentException("delivery.yaml: the classes of pauses must grow, not " + leastMs
                        + ", " + longMs + ", " + veryLongMs);
            }
        }

        Pause.Length lengthOf(int ms) {
            return ms >= veryLongMs ? Pause.Length.VERY_LONG : ms >= longMs ? Pause.Length.LONG : Pause.Length.SHORT;
        }
    }

    /** Which words that are said twice count. */
    record Repeats(int mostWords, int withinMs, Set<String> meant) {}

    /** When a sound between words counts as a hesitation. */
    record Hesitation(
            int gapMs,
            int besideMs,
            int shortestMs,
            int longestMs,
            int bridgeMs,
            double aboveNoiseDb,
            double underSpeechDb,
            double pitchedShare,
            double lowestPitchHz,
            double highestPitchHz,
            int fewestPitches,
            double machineSemitones,
            double fewestCrossingsHz,
            double mostCrossingsHz,
            double mostCrossingSpreadHz) {}

    /** How many fillers within which time are a cluster. */
    record Clusters(int fewest, int withinMs) {}

    /** When there is enough voice to speak of pitch, and when it is monotone. */
    record PitchRules(int fewestFrames, int stepMs, int fewestLineFrames, int monotoneMs, double monotoneSemitones) {}

    /** When the end of a stretch of speech trails off. */
    record Loudness(int stretchPauseMs, int leastStretchMs, int endMs, int fewestFrames, double trailingDb) {}

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
