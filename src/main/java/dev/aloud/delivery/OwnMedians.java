package dev.aloud.delivery;

import dev.aloud.delivery.MeasuredFigure.OwnMedian;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The medians of a user's earlier answers, by figure. Immutable. */
public final class OwnMedians {
    /** How many answers count, the newest ones: people change while they practise. */
    public static final int NEWEST = 10;

    /** From so many answers on there is a median: one or two are chance. */
    public static final int FEWEST = 3;

    /** A user without earlier answers. */
    public static final OwnMedians NONE = new OwnMedians(Map.of());

    private final Map<DeliveryFigure, OwnMedian> medians;

    private OwnMedians(Map<DeliveryFigure, OwnMedian> medians) {
        this.medians = medians;
    }

    /** Returns the medians of these answers, each the figures of one; a figure that fewer than three of them have has none. */
    public static OwnMedians of(List<Map<DeliveryFigure, Double>> answers) {
        Map<DeliveryFigure, OwnMedian> medians = new EnumMap<>(DeliveryFigure.class);
        for (DeliveryFigure figure : DeliveryFigure.values()) {
            double[] values = answers.stream()
                    .filter(answer -> answer.containsKey(figure))
                    .mapToDouble(answer -> answer.get(figure))
                    .sorted()
                    .toArray();
            if (values.length >= FEWEST) {
                medians.put(figure, new OwnMedian(middle(values), values.length));
            }
        }
        return new OwnMedians(medians);
    }

    /** Returns the median of that figure; empty if too few answers have it. */
    public Optional<OwnMedian> median(DeliveryFigure figure) {
        return Optional.ofNullable(medians.get(figure));
    }

    private static double middle(double[] sorted) {
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }
}
