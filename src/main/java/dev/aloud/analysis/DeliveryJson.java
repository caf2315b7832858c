package dev.aloud.analysis;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.aloud.delivery.Delivery;
import java.util.OptionalDouble;

/** How it was said, as JSON. Stateless. */
final class DeliveryJson {
    private DeliveryJson() {}

    static ObjectNode of(Delivery delivery, boolean timesEstimated) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.set("wordsPerMinute", JsonFigures.measure(delivery.wordsPerMinute()));
        json.set("articulationRate", JsonFigures.measure(delivery.articulationRate()));
        ArrayNode pauses = json.putArray("pauses");
        delivery.pauses().forEach(pause -> JsonFigures.put(pauses.addObject(), pause));
        ArrayNode fillers = json.putArray("fillers");
        delivery.fillers()
                .forEach(filler ->
                        JsonFigures.put(fillers.addObject(), filler.span()).put("heard", filler.heard()));
        ObjectNode pitch = json.putObject("pitch");
        put(pitch, "medianHz", delivery.pitch().medianHz());
        put(pitch, "spreadSemitones", delivery.pitch().spreadSemitones());
        return json;
    }

    private static void put(ObjectNode node, String key, OptionalDouble value) {
        if (value.isPresent()) {
            node.set(key, JsonFigures.measure(value.getAsDouble()));
        } else {
            node.putNull(key);
        }
    }
}
