package dev.aloud.attempts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.aloud.analysis.Corrections;
import dev.aloud.analysis.Corrections.SectionCut;
import dev.aloud.analysis.Corrections.WordFix;
import dev.aloud.problem.AloudException;
import dev.aloud.problem.AloudException.Kind;
import dev.aloud.problem.Problem;
import dev.aloud.star.Section;
import dev.aloud.transcript.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Corrections as JSON, seconds outside and milliseconds inside. Every fault of a request is found before any is thrown. */
public final class CorrectionsJson {
    private static final double MS_PER_SECOND = 1000;
    private static final double LONGEST_SECONDS = 3600;
    private static final int LONGEST_TEXT = 100;

    private final List<Problem> problems = new ArrayList<>();

    private CorrectionsJson() {}

    /** {sections: [{section, start, end}], words: [{index, text}], dismissed: [id]}. */
    public static ObjectNode write(Corrections corrections) {
        ObjectNode node = StoredJson.MAPPER.createObjectNode();
        ArrayNode sections = node.putArray("sections");
        corrections.sections().forEach(c -> sections
                .addObject()
                .put("section", c.section().id())
                .put("start", c.span().startMs() / MS_PER_SECOND)
                .put("end", c.span().endMs() / MS_PER_SECOND));
        ArrayNode words = node.putArray("words");
        corrections.words().forEach(w ->
                words.addObject().put("index", w.index()).put("text", w.text()));
        ArrayNode dismissed = node.putArray("dismissed");
        corrections.dismissed().forEach(dismissed::add);
        return node;
    }

    /**
     * The corrections that the JSON stands for; a missing list is an empty one.
     *
     * @throws AloudException BAD_REQUEST with every fault of form, UNUSABLE_INPUT for spans that overlap
     */
    public static Corrections read(JsonNode node) {
        CorrectionsJson reader = new CorrectionsJson();
        Corrections corrections = reader.corrections(node);
        if (!reader.problems.isEmpty()) {
            throw new AloudException(Kind.BAD_REQUEST, reader.problems, null);
        }
        return corrections;
    }

    private Corrections corrections(JsonNode node) {
        if (node == null || !node.isObject()) {
            fault("Corrections must be a JSON object.", "corrections", "Send {sections, words, dismissed}.");
            return Corrections.NONE;
        }
        List<SectionCut> sections = new ArrayList<>();
        int end = 0;
        for (JsonNode cut : list(node, "sections")) {
            Optional<SectionCut> read = section(cut, "sections[" + sections.size() + "]", end);
            if (read.isPresent()) {
                sections.add(read.get());
                end = read.get().span().endMs();
            }
        }
        List<WordFix> words = new ArrayList<>();
        for (JsonNode fix : list(node, "words")) {
            word(fix, "words[" + words.size() + "]").ifPresent(words::add);
        }
        List<String> dismissed = new ArrayList<>();
        for (JsonNode id : list(node, "dismissed")) {
            if (id.isTextual() && id.asText().matches("[a-z0-9_]{1,60}")) {
                dismissed.add(id.asText());
            } else {
                fault(id + " is no id of a finding.", "dismissed", "Send ids such as \"passive_voice\".");
            }
        }
        return new Corrections(sections, words, dismissed.stream().distinct().toList());
    }

    private Optional<SectionCut> section(JsonNode cut, String where, int after) {
        Optional<Section> section = Section.ofId(cut.path("section").asText());
        double start = cut.path("start").asDouble(-1);
        double end = cut.path("end").asDouble(-1);
        if (section.isEmpty()) {
            fault(cut.path("section") + " is no section.", where, "Use situation, task, action, result, reflection or other.");
        } else if (!(start >= 0 && end > start && end <= LONGEST_SECONDS)) {
            fault("A section from " + start + " to " + end + " s can't be.", where, "Let it end after it starts, within the recording.");
        } else if (Math.round(start * MS_PER_SECOND) < after) {
            fault("The section starts at " + start + " s, before the one ahead of it ends.", where, "List sections in order, without overlap.");
        } else {
            return Optional.of(new SectionCut(
                    section.get(),
                    new Span((int) Math.round(start * MS_PER_SECOND), (int) Math.round(end * MS_PER_SECOND))));
        }
        return Optional.empty();
    }

    private Optional<WordFix> word(JsonNode fix, String where) {
        JsonNode index = fix.path("index");
        JsonNode text = fix.path("text");
        if (!index.isInt() || index.asInt() < 0) {
            fault(index + " is no index of a word.", where, "Count the machine's words from 0.");
        } else if (!text.isTextual() || text.asText().length() > LONGEST_TEXT) {
            fault("The text of a word is missing or too long.", where, "Send at most " + LONGEST_TEXT + " characters; none removes the word.");
        } else {
            return Optional.of(new WordFix(index.asInt(), text.asText().strip()));
        }
        return Optional.empty();
    }

    private Iterable<JsonNode> list(JsonNode node, String field) {
        JsonNode list = node.path(field);
        if (!list.isArray() && !list.isMissingNode()) {
            fault("\"" + field + "\" must be a list.", field, "Send an empty list to keep the machine's own reading.");
        }
        return list.isArray() ? list : List.of();
    }

    private void fault(String what, String where, String remedy) {
        problems.add(new Problem(what, where, remedy));
    }
}
