package dev.aloud.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.aloud.problem.Problem;
import io.javalin.http.Context;
import java.math.BigDecimal;

/** Helpers for requests and replies in JSON. */
final class Json {
    static final ObjectMapper MAPPER = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private static final int THREE_DECIMALS = 3;

    private Json() {}

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    static ObjectNode of(Problem problem) {
        return object().put("what", problem.what())
                .put("where", problem.where())
                .put("remedy", problem.remedy());
    }

    /** Returns milliseconds as seconds with three decimals. */
    static BigDecimal seconds(long ms) {
        return BigDecimal.valueOf(ms, THREE_DECIMALS);
    }

    /** Returns the body of a request; BAD_REQUEST if it is not a JSON object. */
    static JsonNode body(Context ctx) throws JsonProcessingException {
        JsonNode body = MAPPER.readTree(ctx.body());
        if (!body.isObject()) {
            throw Faults.badRequest(
                    "The body must be a JSON object.",
                    ctx.method() + " " + ctx.path(),
                    "Send JSON as docs/api.md describes it.");
        }
        return body;
    }
}
