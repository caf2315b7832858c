package dev.aloud.delivery;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.aloud.content.ContentFault;
import dev.aloud.content.ContentReader;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * What content/delivery.yaml holds; the file explains each figure. Immutable.
 *
 * @param version raised when a figure is measured another way
 * @param minimumSeconds of speech, seconds
 * @param figures by id, in the order of the file; each {@link DeliveryFigure} is there once
 */
record DeliveryRules(
        String version,
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
        Map<String, FigureRule> figures) {
    DeliveryRules {
        if (version == null || version.isBlank()) {
            throw new ContentFault("minimumSeconds", "the version is missing");
        }
        if (figures == null) {
            throw new ContentFault("version", "the figures are missing");
        }
        for (String id : figures.keySet()) {
            if (DeliveryFigure.ofId(id).isEmpty()) {
                throw new ContentFault(id, "there is no figure \"" + id + "\"");
            }
        }
        for (DeliveryFigure figure : DeliveryFigure.values()) {
            if (!figures.containsKey(figure.id())) {
                throw new ContentFault("figures", "the figure \"" + figure.id() + "\" is missing");
            }
        }
    }

    /** Returns the figures in the order of the file. */
    List<Map.Entry<DeliveryFigure, FigureRule>> byFigure() {
        return figures.entrySet().stream()
                .map(entry -> Map.entry(DeliveryFigure.ofId(entry.getKey()).orElseThrow(), entry.getValue()))
                .toList();
    }

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

    /**
     * How a figure is shown: with a band, or with the reason why there is none.
     *
     * @param name a few words for people
     * @param band null where no source supports one
     * @param noBand null where there is a band
     */
    record FigureRule(String name, String unit, Band band, String noBand) {
        FigureRule {
            if (name == null || name.isBlank() || unit == null || unit.isBlank()) {
                throw new IllegalArgumentException("A figure needs a name and a unit");
            }
            if ((band == null) == (noBand == null || noBand.isBlank())) {
                throw new IllegalArgumentException(
                        "A figure needs either a band, or noBand with the reason why it has none");
            }
        }

        /** Returns the value as it is shown: nobody should read "170" and be told that it is more than 170. */
        double shown(double value) {
            return unit.equals("words a minute") ? Math.round(value) : Math.round(value * 10) / 10.0;
        }
    }

    /**
     * Where a figure is usual, where it is only noteworthy, and what to say below and above.
     *
     * @param quiet nothing is said inside
     * @param note around {@code quiet}: a note is made inside, a flag outside
     * @param low one sentence or two with something to do; empty without a lower end
     * @param high as {@code low}, for values above
     * @param source who says so
     */
    record Band(Interval quiet, Interval note, String low, String high, String source) {
        Band {
            if (source == null || source.isBlank()) {
                throw new IllegalArgumentException("A band needs a source");
            }
            if (quiet == null || note == null || !note.isAround(quiet)) {
                throw new IllegalArgumentException(
                        "A band needs the intervals quiet and note, note around quiet, not " + quiet + " and " + note);
            }
            if (low == null || high == null) {
                throw new IllegalArgumentException("A band needs the texts low and high; an empty one is \"\"");
            }
            if (low.isBlank() != (quiet.from() == null) || high.isBlank() != (quiet.to() == null)) {
                throw new IllegalArgumentException(
                        "A band needs a text for each end of quiet and for no other: low below from, high above to");
            }
        }
    }

    /** Both ends inclusive; null for an end that is open. */
    record Interval(Double from, Double to) {
        Interval {
            if (from != null && to != null && from >= to) {
                throw new IllegalArgumentException("An interval needs from below to, not " + from + " and " + to);
            }
        }

        OptionalDouble lowest() {
            return from == null ? OptionalDouble.empty() : OptionalDouble.of(from);
        }

        OptionalDouble highest() {
            return to == null ? OptionalDouble.empty() : OptionalDouble.of(to);
        }

        boolean isAbove(double value) {
            return value < lowest().orElse(Double.NEGATIVE_INFINITY);
        }

        boolean holds(double value) {
            return !isAbove(value) && value <= highest().orElse(Double.POSITIVE_INFINITY);
        }

        /** An open end of this one is around any end of the other. */
        boolean isAround(Interval other) {
            return lowest().orElse(Double.NEGATIVE_INFINITY) <= other.lowest().orElse(Double.NEGATIVE_INFINITY)
                    && highest().orElse(Double.POSITIVE_INFINITY)
                            >= other.highest().orElse(Double.POSITIVE_INFINITY);
        }
    }

    static DeliveryRules load() {
        return ContentReader.readChecked("delivery.yaml", new TypeReference<>() {});
    }
}
