package dev.aloud.attempts;

import dev.aloud.delivery.Delivery;
import dev.aloud.delivery.DeliveryFigure;
import java.util.EnumMap;
import java.util.Map;

/**
 * The figures of an attempt that later ones are compared with. Immutable.
 *
 * @param version of the rules they were measured by
 * @param figures by figure, each in its unit; empty where too little was said
 */
record DeliverySummary(String version, Map<DeliveryFigure, Double> figures) {
    DeliverySummary {
        figures = Map.copyOf(figures);
    }

    static DeliverySummary of(Delivery delivery) {
        Map<DeliveryFigure, Double> figures = new EnumMap<>(DeliveryFigure.class);
        delivery.figures().forEach(one -> figures.put(one.figure(), one.value()));
        return new DeliverySummary(delivery.rulesVersion(), figures);
    }
}
