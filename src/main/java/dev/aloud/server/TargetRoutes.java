package dev.aloud.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.aloud.attempts.CustomTargets;
import dev.aloud.content.Content;
import dev.aloud.content.Profile;
import dev.aloud.content.Targets;
import dev.aloud.problem.AloudException;
import dev.aloud.problem.AloudException.Kind;
import dev.aloud.problem.Problem;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;

/** Routes of the target seconds, which the user can change per profile. */
final class TargetRoutes {
    private final Content content;
    private final CustomTargets own;

    TargetRoutes(Content content, CustomTargets own) {
        this.content = content;
        this.own = own;
    }

    void addTo(RoutesConfig routes) {
        routes.get("/api/targets", ctx -> ctx.json(all()));
        routes.put("/api/targets/{profile}", this::set);
        routes.delete("/api/targets/{profile}", this::reset);
    }

    private ArrayNode all() {
        ArrayNode profiles = Json.MAPPER.createArrayNode();
        content.profiles().forEach(p -> profiles.add(of(p)));
        return profiles;
    }

    /** Returns the profile with its current and its standard targets. */
    ObjectNode of(Profile profile) {
        Profile applied = own.applied(profile);
        ObjectNode node = Json.object().put("id", profile.id()).put("name", profile.name());
        node.set("targets", targets(applied));
        node.put("total", applied.totalSeconds()).put("own", applied.own());
        node.set("standard", targets(profile));
        return node;
    }

    private static ObjectNode targets(Profile profile) {
        return Json.object()
                .put("situation", profile.situation())
                .put("task", profile.task())
                .put("action", profile.action())
                .put("result", profile.result())
                .put("reflection", profile.reflection());
    }

    private void set(Context ctx) throws JsonProcessingException {
        Profile profile = profile(ctx);
        own.set(profile.id(), read(Json.body(ctx)));
        ctx.json(of(profile));
    }

    private void reset(Context ctx) {
        Profile profile = profile(ctx);
        own.reset(profile.id());
        ctx.json(of(profile));
    }

    private Profile profile(Context ctx) {
        String id = ctx.pathParam("profile");
        return content.profile(id)
                .orElseThrow(() -> new AloudException(
                        Kind.NOT_FOUND,
                        "There is no profile \"" + id + "\".",
                        "profile",
                        "Take an id from GET /api/targets."));
    }

    /** Reads five targets; all are required, so that none is changed by accident. */
    private static Targets read(JsonNode body) {
        List<Problem> problems = new ArrayList<>();
        List<Double> seconds = new ArrayList<>();
        for (String section : Targets.SECTIONS) {
            JsonNode value = body.path(section);
            seconds.add(value.isNumber() ? value.asDouble() : Targets.LEAST_SECONDS);
            if (!value.isNumber()) {
                String said = value.isMissingNode() ? "nothing" : value.toString();
                problems.add(new Problem(
                        "The target of " + section + " is " + said + ", which is no number.",
                        section,
                        "Enter seconds, such as 30."));
            }
        }
        problems.addAll(Targets.faults(seconds));
        if (!problems.isEmpty()) {
            throw new AloudException(Kind.BAD_REQUEST, problems, null);
        }
        return Targets.of(seconds);
    }
}
