package dev.aloud.analysis;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;

/** Writes a comparison as JSON, without the two summaries of docs/api.md. Stateless and thread-safe. */
public final class ComparisonJson {
    private ComparisonJson() {}

    /** Returns a new JSON object; the caller adds the summaries "a" and "b". */
    public static ObjectNode of(Comparison comparison) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        ArrayNode sections = json.putArray("sections");
        for (Comparison.Row row : comparison.sections()) {
            ObjectNode node = sections.addObject().put("section", row.section().id());
            node.set("a", JsonFigures.seconds(row.aMs()));
            node.set("b", JsonFigures.seconds(row.bMs()));
            node.set("target", JsonFigures.seconds(row.targetMs()));
        }
        json.set("total", pair(comparison.total(), JsonFigures::seconds));
        ObjectNode findings = json.putObject("findings");
        findings.set("gained", ids(comparison.gained()));
        findings.set("lost", ids(comparison.lost()));
        findings.set("kept", ids(comparison.kept()));
        json.set("wordsPerMinute", pair(comparison.wordsPerMinute(), JsonFigures::measure));
        json.set("score", pair(comparison.score(), ComparisonJson::score));
        json.set("verdict", pair(comparison.verdict(), verdict -> TextNode.valueOf(verdict.id())));
        return json;
    }

    private static <T> ObjectNode pair(Comparison.Pair<T> pair, Function<T, JsonNode> json) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.set("a", json.apply(pair.a()));
        node.set("b", json.apply(pair.b()));
        return node;
    }

    private static JsonNode score(OptionalInt score) {
        return score.isPresent() ? IntNode.valueOf(score.getAsInt()) : NullNode.instance;
    }

    private static ArrayNode ids(List<String> ids) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        ids.forEach(array::add);
        return array;
    }
}
