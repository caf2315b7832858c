package dev.aloud.analysis;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.aloud.delivery.Take;

/** Writes what is wrong with the sound as JSON. Stateless. */
final class TakeJson {
    private TakeJson() {}

    static ObjectNode of(Take take) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("poor", take.poor());
        ArrayNode reasons = json.putArray("reasons");
        for (Take.Reason reason : take.reasons()) {
            ObjectNode node = reasons.addObject().put("kind", reason.kind().id());
            node.set("value", JsonFigures.share(reason.value()));
            node.set("limit", JsonFigures.share(reason.limit()));
            node.put("unit", reason.unit()).put("text", reason.text()).put("remedy", reason.remedy());
        }
        return json;
    }
}
