package dev.aloud.delivery;

import static dev.aloud.delivery.DeliveryPart.FILLERS;
import static dev.aloud.delivery.DeliveryPart.PAUSES;
import static dev.aloud.delivery.DeliveryPart.PITCH;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;

/** A figure that can stand beside a usual range and beside the user's own median; content/delivery.yaml gives its unit and range. */
public enum DeliveryFigure {
    WORDS_PER_MINUTE("wordsPerMinute", null, d -> OptionalDouble.of(d.wordsPerMinute())),
    ARTICULATION_RATE("articulationRate", PAUSES, d -> OptionalDouble.of(d.articulationRate())),
    LONGEST_PAUSE("longestPauseSeconds", PAUSES, d -> OptionalDouble.of(longestPauseMs(d) / 1000.0)),
    LONG_PAUSES("longPausesPerMinute", PAUSES, d -> OptionalDouble.of(longPauses(d) * 60_000.0 / d.lengthMs())),
    SPOKEN_SHARE("spokenShare", PAUSES, d -> OptionalDouble.of(d.spokenShare())),
    BEFORE_FIRST_WORD("secondsBeforeFirstWord", PAUSES, d -> OptionalDouble.of(d.msBeforeFirstWord() / 1000.0)),
    FILLERS_PER_MINUTE("fillersPerMinute", FILLERS, d -> OptionalDouble.of(d.fillersPerMinute())),
    PITCH_SPREAD("pitchSpread", PITCH, d -> d.pitch().spreadSemitones()),
    LEVEL_SPREAD(
            "levelSpread",
            null,
            d -> d.loudness()
                    .map(loudness -> OptionalDouble.of(loudness.spreadDb()))
                    .orElse(OptionalDouble.empty()));

    private final String id;
    private final DeliveryPart part;
    private final Function<Delivery, OptionalDouble> value;

    DeliveryFigure(String id, DeliveryPart part, Function<Delivery, OptionalDouble> value) {
        this.id = id;
        this.part = part;
        this.value = value;
    }

    /** Returns the name in JSON and in content/delivery.yaml. */
    public String id() {
        return id;
    }

    /** Returns the figure of that id; empty if there is none. */
    public static Optional<DeliveryFigure> ofId(String id) {
        return Arrays.stream(values()).filter(figure -> figure.id.equals(id)).findFirst();
    }

    /** Returns whether the figure belongs to one of these parts. */
    boolean isIn(Set<DeliveryPart> parts) {
        return part != null && parts.contains(part);
    }

    /** Returns the value in the unit of the content; empty where it was not measured. The answer has words. */
    OptionalDouble of(Delivery delivery) {
        return value.apply(delivery);
    }

    /** A pause between two sections gives listeners time, so only one inside a section counts. */
    private static int longestPauseMs(Delivery delivery) {
        return delivery.pauses().stream()
                .filter(pause -> !pause.betweenSections())
                .mapToInt(pause -> pause.span().lengthMs())
                .max()
                .orElse(0);
    }

    private static long longPauses(Delivery delivery) {
        return delivery.pauses().stream()
                .filter(pause -> pause.length() != Pause.Length.SHORT)
                .count();
    }
}
