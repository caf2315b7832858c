package dev.aloud.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.aloud.analysis.Comparison;
import dev.aloud.analysis.ComparisonJson;
import dev.aloud.analysis.Corrections;
import dev.aloud.analysis.CorrectionsJson;
import dev.aloud.attempts.AttemptPage;
import dev.aloud.attempts.Attempts;
import dev.aloud.attempts.Review;
import dev.aloud.attempts.Reviewer;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Optional;
import java.util.OptionalInt;

/** Routes of past attempts: the list, one attempt with its feedback, corrections, and the comparison of two. */
final class AttemptRoutes {
    private static final int PAGE_SIZE = 20;

    private final Services services;
    private final Summaries summaries;
    private final AttemptPlanFactory plans;

    AttemptRoutes(Services services, Summaries summaries, AttemptPlanFactory plans) {
        this.services = services;
        this.summaries = summaries;
        this.plans = plans;
    }

    void addTo(RoutesConfig routes) {
        routes.post("/api/attempts", this::prepare);
        routes.get("/api/attempts", this::list);
        routes.get("/api/attempts/{id}", ctx -> ctx.json(one(ctx.pathParam("id"))));
        routes.put("/api/attempts/{id}/corrections", this::correct);
        routes.get("/api/attempts/{id}/corrections/history", ctx -> ctx.json(history(ctx.pathParam("id"))));
        routes.put("/api/attempts/{id}/notes", this::notes);
        routes.delete("/api/attempts/{id}", this::delete);
        routes.post(
                "/api/attempts/{id}/restore",
                ctx -> ctx.json(summaries.of(services.attempts().restore(ctx.pathParam("id")))));
        routes.get("/api/compare", ctx -> ctx.json(compare(ctx)));
    }

    private void prepare(Context ctx) throws JsonProcessingException {
        JsonNode body = Json.body(ctx);
        // Report this before the time to think, not after it.
        services.coordinator().checkFree();
        String id = services.attempts()
                .prepare(plans.forMicrophone(text(body, "question"), text(body, "level"), text(body, "profile")))
                .id();
        ctx.status(201).json(Json.object().put("id", id));
    }

    private static String text(JsonNode body, String field) {
        JsonNode value = body.path(field);
        return value.isTextual() ? value.asText() : value.isMissingNode() || value.isNull() ? null : value.toString();
    }

    private void list(Context ctx) {
        QueryParameters query = QueryParameters.of(ctx);
        int number = query.number("page", 1, 1, Integer.MAX_VALUE);
        int size = query.number("size", PAGE_SIZE, 1, Attempts.LARGEST_PAGE);
        Optional<String> question = query.text("question");
        query.check();
        AttemptPage page = services.attempts().list(question, number, size);
        question.filter(q -> page.total() == 0).ifPresent(plans::requireQuestion);
        ObjectNode reply = Json.object();
        ArrayNode attempts = reply.putArray("attempts");
        page.attempts().forEach(a -> attempts.add(summaries.of(a)));
        ctx.json(reply.put("page", page.page()).put("pages", page.pages()).put("total", page.total()));
    }

    private ObjectNode one(String id) {
        return services.reviewer().review(id).map(summaries::of).orElseGet(() -> {
            ObjectNode unfinished = Json.object();
            unfinished.set("attempt", summaries.of(services.attempts().get(id)));
            unfinished.set("corrections", CorrectionsJson.of(Corrections.NONE));
            return unfinished;
        });
    }

    private void correct(Context ctx) throws JsonProcessingException {
        JsonNode body = Json.body(ctx);
        Corrections corrections = CorrectionsJson.read(body);
        JsonNode reading = body.path("reading");
        OptionalInt expected = reading.isInt() ? OptionalInt.of(reading.asInt()) : OptionalInt.empty();
        ctx.json(summaries.of(services.reviewer().correct(ctx.pathParam("id"), expected, corrections)));
    }

    private ObjectNode history(String id) {
        services.attempts().get(id);
        ObjectNode reply = Json.object();
        ArrayNode states = reply.putArray("history");
        services.attempts().history(id).forEach(c -> states.add(CorrectionsJson.of(c)));
        return reply;
    }

    private void notes(Context ctx) throws JsonProcessingException {
        JsonNode text = Json.body(ctx).path("text");
        if (!text.isTextual()) {
            throw Faults.badRequest("The notes must be a text.", "text", "Send {\"text\": \"...\"}.");
        }
        ctx.json(summaries.of(services.attempts().notes(ctx.pathParam("id"), text.asText())));
    }

    private void delete(Context ctx) {
        services.attempts().delete(services.idle(ctx.pathParam("id")));
        ctx.status(204);
    }

    private ObjectNode compare(Context ctx) {
        QueryParameters query = QueryParameters.of(ctx);
        String remedy = "Ask for /api/compare?a={id}&b={id}.";
        String first = query.required("a", remedy);
        String second = query.required("b", remedy);
        query.check();
        Review a = finished(first);
        Review b = finished(second);
        ObjectNode reply = ComparisonJson.of(Comparison.of(a.analysis(), b.analysis()));
        reply.set("a", summaries.of(a.attempt()));
        reply.set("b", summaries.of(b.attempt()));
        return reply;
    }

    private Review finished(String id) {
        return services.reviewer().review(id).orElseThrow(Reviewer.notDone(id));
    }
}
