package dev.aloud.delivery;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One figure of an answer with what it can be compared with. Immutable.
 *
 * @param name a few words for people
 * @param value in {@code unit}
 * @param usual the general range; empty where no source supports one
 * @param own the user's own median of earlier answers; empty before there are enough
 */
public record MeasuredFigure(
        DeliveryFigure figure,
        String name,
        double value,
        String unit,
        Optional<UsualRange> usual,
        Optional<OwnMedian> own) {
    /**
     * The general range, both ends inclusive, at least one given.
     *
     * @param from in the figure's unit; empty without a lower end
     * @param to in the figure's unit; empty without an upper end
     * @param source who says so
     */
    public record UsualRange(OptionalDouble from, OptionalDouble to, String source) {}

    /**
     * The user's own median.
     *
     * @param value in the figure's unit
     * @param answers how many earlier answers it is the median of
     */
    public record OwnMedian(double value, int answers) {}

    MeasuredFigure beside(OwnMedians medians) {
        return new MeasuredFigure(figure, name, value, unit, usual, medians.median(figure));
    }
}
