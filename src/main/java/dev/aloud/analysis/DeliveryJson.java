package dev.aloud.analysis;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.aloud.delivery.Delivery;
import java.util.List;
import java.util.OptionalDouble;

/** Writes the delivery figures as JSON. Stateless. */
final class DeliveryJson {
    private DeliveryJson() {}

    /** Returns the figures. There are no remarks if the times of the words were only estimated. */
    static ObjectNode of(Delivery delivery, boolean timesEstimated) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.set("wordsPerMinute", JsonFigures.measure(delivery.wordsPerMinute()));
        json.set("articulationRate", JsonFigures.measure(delivery.articulationRate()));
        ArrayNode pauses = json.putArray("pauses");
        delivery.pauses().forEach(pause -> JsonFigures.put(pauses.addObject(), pause));
        json.set("secondsBeforeFirstWord", JsonFigures.seconds(delivery.msBeforeFirstWord()));
        json.set("fillers", fillers(delivery.fillers()));
        json.set("fillerPhrases", fillers(delivery.fillerPhrases()));
        json.set("fillersPerMinute", JsonFigures.measure(delivery.fillersPerMinute()));
        ObjectNode pitch = json.putObject("pitch");
        put(pitch, "medianHz", delivery.pitch().medianHz());
        put(pitch, "spreadSemitones", delivery.pitch().spreadSemitones());
        json.set("remarks", remarks(timesEstimated ? List.of() : delivery.remarks()));
        return json;
    }

    private static ArrayNode fillers(List<Delivery.Filler> fillers) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        fillers.forEach(
                filler -> JsonFigures.put(array.addObject(), filler.span()).put("heard", filler.heard()));
        return array;
    }

    private static ArrayNode remarks(List<Delivery.Remark> remarks) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        for (Delivery.Remark remark : remarks) {
            ObjectNode node = array.addObject().put("id", remark.id());
            node.set("value", JsonFigures.measure(remark.value()));
            node.put("unit", remark.unit()).put("flag", remark.flag()).put("text", remark.text());
        }
        return array;
    }

    private static void put(ObjectNode node, String key, OptionalDouble value) {
        if (value.isPresent()) {
            node.set(key, JsonFigures.measure(value.getAsDouble()));
        } else {
            node.putNull(key);
        }
    }
}
