package dev.aloud.attempts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.aloud.content.Targets;
import dev.aloud.delivery.DeliveryFigure;
import dev.aloud.problem.AloudException;
import dev.aloud.problem.AloudException.Kind;
import dev.aloud.problem.Problem;
import dev.aloud.star.SpeakerHabits;
import dev.aloud.transcript.Word;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** JSON texts in the database: words as [text, startMs, endMs, confidence], problems, targets, figures. */
final class StoredJson {
    static final ObjectMapper MAPPER = new ObjectMapper();

    private StoredJson() {}

    static String words(List<Word> words) {
        ArrayNode all = MAPPER.createArrayNode();
        words.forEach(w ->
                all.addArray().add(w.text()).add(w.startMs()).add(w.endMs()).add(w.confidence()));
        return all.toString();
    }

    static List<Word> words(String json) {
        List<Word> words = new ArrayList<>();
        parse(json)
                .forEach(w -> words.add(new Word(
                        w.get(0).asText(),
                        w.get(1).asInt(),
                        w.get(2).asInt(),
                        w.get(3).asDouble())));
        return words;
    }

    static String problem(Optional<Problem> problem) {
        return problem.map(p -> MAPPER.createObjectNode()
                        .put("what", p.what())
                        .put("where", p.where())
                        .put("remedy", p.remedy())
                        .toString())
                .orElse(null);
    }

    static Optional<Problem> problem(String json) {
        if (json == null) {
            return Optional.empty();
        }
        JsonNode node = parse(json);
        return Optional.of(new Problem(
                node.path("what").asText(),
                node.path("where").asText(),
                node.path("remedy").asText()));
    }

    static ObjectNode plan(AttemptPlan plan) {
        ObjectNode node = MAPPER.createObjectNode()
                .put("question", plan.question())
                .put("competency", plan.competency())
                .put("level", plan.level())
                .put("profile", plan.profile())
                .put("source", plan.source().id())
                .put("name", plan.name());
        plan.targets().ifPresent(own -> node.set("targets", targets(own)));
        if (!plan.habits().answers().isEmpty()) {
            node.put("habits", plan.habits().line());
        }
        return node;
    }

    static ArrayNode targets(Targets targets) {
        ArrayNode seconds = MAPPER.createArrayNode();
        targets.seconds().forEach(seconds::add);
        return seconds;
    }

    static Targets targets(String json) {
        return targets(parse(json));
    }

    private static Targets targets(JsonNode seconds) {
        List<Double> figures = new ArrayList<>();
        Targets.SECTIONS.forEach(
                section -> figures.add(seconds.path(figures.size()).asDouble()));
        return Targets.of(figures);
    }

    static AttemptPlan plan(JsonNode node) {
        return new AttemptPlan(
                node.path("question").asText(),
                node.path("competency").asText(),
                node.path("level").asText(),
                node.path("profile").asText(),
                AttemptPlan.Source.ofId(node.path("source").asText()),
                node.path("name").asText(),
                node.has("targets") ? Optional.of(targets(node.get("targets"))) : Optional.empty(),
                habits(node.path("habits").asText()));
    }

    static SpeakerHabits habits(String line) {
        try {
            return SpeakerHabits.of(line);
        } catch (IllegalArgumentException e) {
            throw damaged(e);
        }
    }

    static String figures(Map<DeliveryFigure, Double> figures) {
        ObjectNode node = MAPPER.createObjectNode();
        figures.forEach((figure, value) -> node.put(figure.id(), value));
        return node.toString();
    }

    /** Figures that this build does not know are left out. */
    static Map<DeliveryFigure, Double> figures(String json) {
        Map<DeliveryFigure, Double> figures = new EnumMap<>(DeliveryFigure.class);
        parse(json)
                .properties()
                .forEach(entry -> DeliveryFigure.ofId(entry.getKey())
                        .ifPresent(
                                figure -> figures.put(figure, entry.getValue().asDouble())));
        return figures;
    }

    static JsonNode parse(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw damaged(e);
        }
    }

    private static AloudException damaged(Exception cause) {
        return new AloudException(
                Kind.FAULT, "A stored value is damaged.", "aloud.db", "Transcribe the recording again.", cause);
    }
}
