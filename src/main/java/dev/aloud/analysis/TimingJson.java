package dev.aloud.analysis;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.aloud.content.Profile;
import dev.aloud.star.Timing;

/** Writes seconds and their targets as JSON. Stateless. */
final class TimingJson {
    private TimingJson() {}

    /** Returns the figures beside the targets of that profile. */
    static ObjectNode of(Timing timing, Profile profile) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        ArrayNode lines = json.putArray("sections");
        timing.sections()
                .forEach(line ->
                        putLine(lines.addObject().put("section", line.section().id()), line));
        putLine(json.putObject("total"), timing.total());
        json.put("ownTargets", profile.own());
        json.set("thinkingSeconds", JsonFigures.seconds(timing.thinkingMs()));
        json.set("problemNamed", timing.problem().map(TimingJson::named).orElse(null));
        putLimits(json.putObject("limits"), timing.limits());
        ArrayNode flags = json.putArray("flags");
        for (Timing.Flag flag : timing.flags()) {
            ObjectNode node = flags.addObject().put("id", flag.id()).put("text", flag.text());
            JsonFigures.put(node, flag.moment()).put("tip", flag.tip());
        }
        return json;
    }

    private static void putLine(ObjectNode node, Timing.Line line) {
        node.set("seconds", JsonFigures.seconds(line.ms()));
        node.set("target", JsonFigures.seconds(line.targetMs()));
        node.put("status", line.status().id());
    }

    private static ObjectNode named(Timing.Named problem) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.set("seconds", JsonFigures.seconds(problem.afterMs()));
        return JsonFigures.put(node, problem.clause()).put("quote", problem.quote());
    }

    private static void putLimits(ObjectNode node, Timing.Limits limits) {
        node.set("total", JsonFigures.seconds(limits.totalMs()));
        node.set("situation", JsonFigures.seconds(limits.situationMs()));
        node.set("situationTask", JsonFigures.seconds(limits.situationTaskMs()));
        node.set("problemNamed", JsonFigures.seconds(limits.problemMs()));
        node.set("levelTotal", JsonFigures.seconds(limits.levelTotalMs()));
    }
}
