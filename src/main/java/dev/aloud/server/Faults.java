package dev.aloud.server;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.aloud.problem.AloudException;
import dev.aloud.problem.AloudException.Kind;
import dev.aloud.problem.Problem;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** The JSON and the status of every fault. */
final class Faults {
    static final String JSON = "application/json";

    private Faults() {}

    static int status(Kind kind) {
        return switch (kind) {
            case BAD_REQUEST -> 400;
            case FORBIDDEN -> 403;
            case NOT_FOUND -> 404;
            case BUSY -> 409;
            case TOO_LARGE -> 413;
            case UNUSABLE_INPUT -> 422;
            case UNAVAILABLE -> 503;
            case FAULT -> 500;
        };
    }

    /** Returns {what, where, remedy} of the first problem, and all of them as "problems" if there are several. */
    static ObjectNode json(List<Problem> problems) {
        ObjectNode node = Json.of(problems.get(0));
        if (problems.size() > 1) {
            ArrayNode all = node.putArray("problems");
            problems.forEach(p -> all.add(Json.of(p)));
        }
        return node;
    }

    static AloudException badRequest(String what, String where, String remedy) {
        return new AloudException(Kind.BAD_REQUEST, what, where, remedy);
    }

    /** Writes a fault as the reply of Jetty, without Javalin. */
    static void write(Response response, Callback callback, AloudException fault) {
        response.setStatus(status(fault.kind()));
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, JSON);
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
        byte[] body = json(fault.problems()).toString().getBytes(StandardCharsets.UTF_8);
        response.write(true, ByteBuffer.wrap(body), callback);
    }
}
