package dev.aloud.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.aloud.attempts.OwnWordStore;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

/** Routes that list, take and forget the words of the user's own. */
final class WordRoutes {
    private final OwnWordStore words;

    WordRoutes(OwnWordStore words) {
        this.words = words;
    }

    void addTo(RoutesConfig routes) {
        routes.get("/api/words", ctx -> ctx.json(all()));
        routes.post("/api/words", this::add);
        routes.delete("/api/words/{heard}", ctx -> {
            words.forget(ctx.pathParam("heard"));
            ctx.json(all());
        });
    }

    private ObjectNode all() {
        ObjectNode node = Json.object();
        ArrayNode list = node.putArray("words");
        words.list()
                .forEach(own -> list.addObject()
                        .put("word", own.word())
                        .put("heard", own.heard())
                        .put("typed", own.typed()));
        return node;
    }

    private void add(Context ctx) throws JsonProcessingException {
        JsonNode body = Json.body(ctx);
        words.add(body.path("word").asText(), body.path("heard").asText());
        ctx.json(all());
    }
}
