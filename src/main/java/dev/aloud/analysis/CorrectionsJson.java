package dev.aloud.analysis;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.aloud.problem.AloudException;
import dev.aloud.problem.Problem;
import dev.aloud.star.Section;
import dev.aloud.transcript.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads and writes corrections as JSON: {"sections": [{section, start, end}], "words": [{index, text}], "dismissed": [id]}. Stateless. */
public final class CorrectionsJson {
    /** Latest time that is accepted, seconds: an hour, the longest recording, and some tolerance. */
    private static final double LATEST_SECONDS = 2 * 3600;

    private CorrectionsJson() {}

    /** Returns a new JSON object; all three lists are always present. */
    public static ObjectNode of(Corrections corrections) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        ArrayNode sections = json.putArray("sections");
        for (Corrections.SectionCut cut : corrections.sections()) {
            JsonFigures.put(sections.addObject().put("section", cut.section().id()), cut.span());
        }
        ArrayNode words = json.putArray("words");
        corrections
                .words()
                .forEach(fix -> words.addObject().put("index", fix.index()).put("text", fix.text()));
        ArrayNode dismissed = json.putArray("dismissed");
        corrections.dismissed().forEach(dismissed::add);
        return json;
    }

    /**
     * Reads corrections; an absent list counts as empty.
     *
     * @throws AloudException BAD_REQUEST that lists everything which can't be read
     */
    public static Corrections read(JsonNode json) {
        List<Problem> problems = new ArrayList<>();
        if (!json.isObject()) {
            problems.add(new Problem(
                    "Corrections are a JSON object, and this is " + kind(json) + ".",
                    "",
                    "Send {\"sections\": [], \"words\": [], \"dismissed\": []}."));
        }
        Corrections corrections = new Corrections(
                sections(list(json, "sections", problems), problems),
                words(list(json, "words", problems), problems),
                dismissed(list(json, "dismissed", problems), problems));
        if (!problems.isEmpty()) {
            throw new AloudException(AloudException.Kind.BAD_REQUEST, problems, null);
        }
        return corrections;
    }

    private static JsonNode list(JsonNode json, String key, List<Problem> problems) {
        JsonNode list = json.path(key);
        if (!list.isArray() && !list.isMissingNode() && !list.isNull()) {
            problems.add(new Problem("\"" + key + "\" is " + kind(list) + ".", key, "Send a list; [] for none."));
        }
        return list;
    }

    private static List<Corrections.SectionCut> sections(JsonNode list, List<Problem> problems) {
        List<Corrections.SectionCut> cuts = new ArrayList<>();
        for (int i = 0; list.isArray() && i < list.size(); i++) {
            String where = "sections[" + i + "]";
            String id = list.get(i).path("section").asText();
            Optional<Section> section = Section.ofId(id);
            if (section.isEmpty()) {
                problems.add(new Problem(
                        "There is no section \"" + id + "\".",
                        where + ".section",
                        "Take situation, task, action, result, reflection or other."));
            }
            Optional<Span> span = span(list.get(i), where, problems);
            if (section.isPresent() && span.isPresent()) {
                cuts.add(new Corrections.SectionCut(section.get(), span.get()));
            }
        }
        return cuts;
    }

    private static Optional<Span> span(JsonNode node, String where, List<Problem> problems) {
        int before = problems.size();
        double start = time(node, "start", where, problems);
        double end = time(node, "end", where, problems);
        if (problems.size() == before && end < start) {
            problems.add(new Problem(
                    String.format(Locale.ROOT, "It ends at %.3f s, before it starts at %.3f s.", end, start),
                    where,
                    "Let the end come after the start."));
        }
        return problems.size() == before
                ? Optional.of(new Span((int) Math.round(1000 * start), (int) Math.round(1000 * end)))
                : Optional.empty();
    }

    private static double time(JsonNode node, String key, String where, List<Problem> problems) {
        JsonNode value = node.path(key);
        double seconds = value.asDouble();
        if (!value.isNumber() || !(seconds >= 0 && seconds <= LATEST_SECONDS)) {
            problems.add(new Problem(
                    "\"" + key + "\" is " + (value.isNumber() ? value.asText() : kind(value)) + ".",
                    where + "." + key,
                    "Give seconds of the recording, from 0 to its length."));
        }
        return seconds;
    }

    private static List<Corrections.WordFix> words(JsonNode list, List<Problem> problems) {
        List<Corrections.WordFix> fixes = new ArrayList<>();
        for (int i = 0; list.isArray() && i < list.size(); i++) {
            JsonNode index = list.get(i).path("index");
            JsonNode text = list.get(i).path("text");
            if (!index.isIntegralNumber() || !index.canConvertToInt() || !text.isTextual()) {
                problems.add(new Problem(
                        "A word fix needs a whole number \"index\" and a \"text\".",
                        "words[" + i + "]",
                        "Send {\"index\": 12, \"text\": \"webhook\"}; an empty text removes the word."));
            } else {
                fixes.add(new Corrections.WordFix(index.intValue(), text.textValue()));
            }
        }
        return fixes;
    }

    private static List<String> dismissed(JsonNode list, List<Problem> problems) {
        List<String> ids = new ArrayList<>();
        for (int i = 0; list.isArray() && i < list.size(); i++) {
            if (list.get(i).isTextual() && !list.get(i).textValue().isBlank()) {
                ids.add(list.get(i).textValue());
            } else {
                problems.add(new Problem(
                        "A dismissed finding is named by its id, and this is " + kind(list.get(i)) + ".",
                        "dismissed[" + i + "]",
                        "Send the finding's id, for example \"vague_language\"."));
            }
        }
        return ids;
    }

    private static String kind(JsonNode node) {
        return switch (node.getNodeType()) {
            case MISSING -> "missing";
            case NULL -> "null";
            case ARRAY -> "a list";
            case OBJECT -> "an object";
            case NUMBER -> "a number";
            case STRING -> "a text";
            default -> "true or false";
        };
    }
}
