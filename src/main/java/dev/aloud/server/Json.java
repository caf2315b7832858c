package dev.aloud.server;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.aloud.problem.Problem;

/** Building blocks of replies. */
final class Json {
    static final ObjectMapper MAPPER = new ObjectMapper();

    private Json() {}

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    static ObjectNode of(Problem problem) {
        return object().put("what", problem.what())
                .put("where", problem.where())
                .put("remedy", problem.remedy());
    }
}
