package dev.aloud.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.aloud.attempts.Review;
import dev.aloud.problem.Problem;
import dev.aloud.rubric.Scorecard;
import dev.aloud.transcript.Word;
import dev.aloud.transcript.WordDifference;
import dev.aloud.transcript.WordDifference.Stretch;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.stream.Collectors;

/** Routes of an attempt's readings: recognise it again, list what each model heard, compare two of them, and go back to one. */
final class ReadingRoutes {
    private final Services services;
    private final Summaries summaries;

    ReadingRoutes(Services services, Summaries summaries) {
        this.services = services;
        this.summaries = summaries;
    }

    void addTo(RoutesConfig routes) {
        routes.post("/api/attempts/{id}/recognise", this::recognise);
        routes.get("/api/attempts/{id}/readings", ctx -> ctx.json(all(ctx.pathParam("id"))));
        routes.put("/api/attempts/{id}/readings/in-force", this::use);
        routes.get("/api/attempts/{id}/readings/compare", ctx -> ctx.json(compare(ctx)));
    }

    private void recognise(Context ctx) {
        ctx.json(summaries.of(services.transcriptionQueue().recognise(services.idle(ctx.pathParam("id")))));
    }

    private ObjectNode all(String id) {
        ObjectNode reply = Json.object();
        ArrayNode readings = reply.putArray("readings");
        services.reviewer().readings(id).forEach(review -> readings.add(of(review)));
        return reply;
    }

    private void use(Context ctx) throws JsonProcessingException {
        String id = services.idle(ctx.pathParam("id"));
        ctx.json(summaries.of(services.reviewer().use(id, number(Json.body(ctx)))));
    }

    private static int number(JsonNode body) {
        JsonNode number = body.path("number");
        if (!number.isInt()) {
            throw Faults.badRequest("The number of the reading is missing.", "number", "Send {\"number\": 1}.");
        }
        return number.asInt();
    }

    private ObjectNode compare(Context ctx) {
        QueryParameters query = QueryParameters.of(ctx);
        int first = query.requiredNumber("a", 1, Integer.MAX_VALUE);
        int second = query.requiredNumber("b", 1, Integer.MAX_VALUE);
        query.check();
        String id = ctx.pathParam("id");
        Review a = services.reviewer().review(id, first);
        Review b = services.reviewer().review(id, second);
        ObjectNode reply = Json.object();
        reply.set("a", of(a));
        reply.set("b", of(b));
        ArrayNode stretches = reply.putArray("stretches");
        WordDifference.between(a.heard().words(), b.heard().words())
                .forEach(stretch -> stretches.add(stretch(stretch)));
        return reply;
    }

    private static ObjectNode of(Review review) {
        Scorecard judged = review.analysis().scorecard();
        ObjectNode node = Json.object()
                .put("number", review.reading().number())
                .put("createdAt", review.reading().made().toString())
                .put("model", review.heard().modelVersion())
                .put("inForce", review.reading().inForce())
                .put("words", review.heard().words().size())
                .put("corrected", !review.corrections().isEmpty())
                .put("verdict", judged.verdict().id())
                .put(
                        "score",
                        judged.score().isPresent() ? (Integer) judged.score().getAsInt() : null);
        return node.put(
                "problem",
                review.heard().recognitionProblem().map(Problem::line).orElse(null));
    }

    private static ObjectNode stretch(Stretch stretch) {
        List<Word> a = stretch.a();
        List<Word> b = stretch.b();
        Word first =
                a.isEmpty() || !b.isEmpty() && b.get(0).startMs() < a.get(0).startMs() ? b.get(0) : a.get(0);
        int endMs = Math.max(endMs(a), endMs(b));
        return Json.object()
                .put("same", stretch.same())
                .put("start", Json.seconds(first.startMs()))
                .put("end", Json.seconds(endMs))
                .put("a", text(a))
                .put("b", text(b));
    }

    private static int endMs(List<Word> words) {
        return words.isEmpty() ? 0 : words.get(words.size() - 1).endMs();
    }

    private static String text(List<Word> words) {
        return words.stream().map(Word::text).collect(Collectors.joining(" "));
    }
}
