package dev.aloud.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.aloud.attempts.DeliverySwitches;
import dev.aloud.delivery.DeliveryPart;
import dev.aloud.problem.AloudException;
import dev.aloud.problem.AloudException.Kind;
import dev.aloud.problem.Problem;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Routes of the switches for fillers, pauses and pitch. */
final class DeliveryRoutes {
    private static final String IDS =
            Arrays.stream(DeliveryPart.values()).map(DeliveryPart::id).collect(Collectors.joining(", "));

    private final DeliverySwitches switches;

    DeliveryRoutes(DeliverySwitches switches) {
        this.switches = switches;
    }

    void addTo(RoutesConfig routes) {
        routes.get("/api/delivery", ctx -> ctx.json(all()));
        routes.put("/api/delivery", this::set);
    }

    private ObjectNode all() {
        Set<DeliveryPart> off = switches.off();
        ObjectNode node = Json.object();
        for (DeliveryPart part : DeliveryPart.values()) {
            node.put(part.id(), !off.contains(part));
        }
        return node;
    }

    private void set(Context ctx) throws JsonProcessingException {
        JsonNode body = Json.body(ctx);
        check(body);
        Set<DeliveryPart> off = EnumSet.noneOf(DeliveryPart.class);
        off.addAll(switches.off());
        for (DeliveryPart part : DeliveryPart.values()) {
            JsonNode on = body.path(part.id());
            if (on.isBoolean() && on.asBoolean()) {
                off.remove(part);
            } else if (on.isBoolean()) {
                off.add(part);
            }
        }
        switches.set(off);
        ctx.json(all());
    }

    /** A part that is not named stays as it is; what can't be understood is refused. */
    private static void check(JsonNode body) {
        List<Problem> problems = new ArrayList<>();
        body.properties().forEach(entry -> {
            if (DeliveryPart.ofId(entry.getKey()).isEmpty()) {
                problems.add(new Problem(
                        "There is no part \"" + entry.getKey() + "\" of the delivery.",
                        entry.getKey(),
                        "Use " + IDS + "."));
            } else if (!entry.getValue().isBoolean()) {
                problems.add(new Problem(
                        entry.getKey() + " is " + entry.getValue() + ".", entry.getKey(), "Send true or false."));
            }
        });
        if (!problems.isEmpty()) {
            throw new AloudException(Kind.BAD_REQUEST, problems, null);
        }
        if (!body.isObject() || body.isEmpty()) {
            throw Faults.badRequest("Nothing is switched.", "body", "Send {\"pauses\": false}, for example.");
        }
    }
}
