package dev.aloud.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.aloud.speech.ModelSwitch;
import dev.aloud.speech.SpeechModel;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Locale;

/** Routes of the speech models: which there are, and which one new answers are recognised with. */
final class ModelRoutes {
    private final ModelSwitch models;

    ModelRoutes(ModelSwitch models) {
        this.models = models;
    }

    void addTo(RoutesConfig routes) {
        routes.get("/api/models", ctx -> ctx.json(all()));
        routes.put("/api/models/chosen", this::choose);
    }

    /** Replies at once, usually with the state "loading". */
    private void choose(Context ctx) throws JsonProcessingException {
        JsonNode id = Json.body(ctx).path("id");
        if (!id.isTextual()) {
            throw Faults.badRequest("The model must be a text.", "id", "Send {\"id\": \"...\"} from GET /api/models.");
        }
        models.choose(id.asText());
        ctx.json(all());
    }

    private ObjectNode all() {
        ModelSwitch.State state = models.state();
        ObjectNode reply = Json.object()
                .put("inUse", models.inUse())
                .put("chosen", state.model())
                .put("state", state.stage().name().toLowerCase(Locale.ROOT));
        reply.set("problem", state.problem().map(Json::of).orElse(null));
        ArrayNode places = reply.putArray("places");
        models.models()
                .places()
                .forEach(place -> places.add(place.toAbsolutePath().toString()));
        ArrayNode found = reply.putArray("models");
        models.models().all().forEach(model -> found.add(of(model)));
        return reply;
    }

    private static ObjectNode of(SpeechModel model) {
        ObjectNode node = Json.object()
                .put("id", model.id())
                .put("about", model.about())
                .put("folder", model.folder().toAbsolutePath().toString())
                .put("own", model.own().isPresent())
                .put("licence", model.licence())
                .put("bytes", model.bytes())
                .put("memoryBytes", model.memoryBytes())
                .put("complete", model.isComplete());
        ArrayNode problems = node.putArray("problems");
        model.problems().forEach(problem -> problems.add(Json.of(problem)));
        return node;
    }
}
