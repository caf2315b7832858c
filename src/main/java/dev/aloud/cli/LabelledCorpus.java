package dev.aloud.cli;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.aloud.content.Competency;
import dev.aloud.content.Content;
import dev.aloud.content.Level;
import dev.aloud.problem.AloudException;
import dev.aloud.problem.Problem;
import dev.aloud.star.Section;
import dev.aloud.transcript.PlainText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads a file of labelled answers, and reports all its problems at once, each with its place. Not thread-safe. */
final class LabelledCorpus {
    /** Largest file, bytes; a thousand answers take 3 MB. */
    private static final long LARGEST = 100_000_000;

    /** Most problems that are reported; a wrong file would fill the screen. */
    private static final int MOST_PROBLEMS = 30;

    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private static final List<String> KINDS = List.of("strong", "middling", "weak", "adversarial");

    /** Characters that are valid in file names everywhere, because recordings are named by id. */
    private static final String PLAIN_ID = "[A-Za-z0-9_][A-Za-z0-9._-]{0,99}";

    /** One answer of the file. */
    record Item(String id, String competency, String level, String kind, List<Sentence> sentences) {}

    /** One spoken sentence and its section. */
    record Sentence(Section section, String text) {}

    private final Path file;
    private final Set<String> competencies;
    private final Set<String> levels;
    private final Set<String> ids = new HashSet<>();
    private final List<Problem> problems = new ArrayList<>();

    private LabelledCorpus(Path file, Content content) {
        this.file = file;
        this.competencies = content.competencies().stream().map(Competency::id).collect(Collectors.toSet());
        this.levels = content.levels().stream().map(Level::id).collect(Collectors.toSet());
    }

    /** Returns the answers in order; throws UNUSABLE_INPUT with everything that is wrong. */
    static List<Item> read(Path file, Content content) {
        LabelledCorpus corpus = new LabelledCorpus(file, content);
        List<Item> items = corpus.items(tree(file));
        if (!corpus.problems.isEmpty()) {
            throw new AloudException(AloudException.Kind.UNUSABLE_INPUT, corpus.told(), null);
        }
        return items;
    }

    /** Returns the JSON of a file; throws UNUSABLE_INPUT with line and column if it is not JSON. */
    static JsonNode tree(Path file) {
        try {
            if (Files.isRegularFile(file) && Files.size(file) > LARGEST) {
                throw unusable(
                        file.toString(),
                        "The file has " + Files.size(file) + " bytes; at most " + LARGEST + " are read.");
            }
            return JSON.readTree(Files.readAllBytes(file));
        } catch (JsonProcessingException e) {
            JsonLocation at = e.getLocation();
            String place = at == null ? "" : ", line " + at.getLineNr() + ", column " + at.getColumnNr();
            String reason = e.getOriginalMessage().lines().findFirst().orElse("");
            throw unusable(file + place, "This is not JSON: " + reason + ".");
        } catch (IOException e) {
            throw unusable(file.toString(), "The file can't be read: " + reason(file, e) + ".");
        }
    }

    private static String reason(Path file, IOException e) {
        return Files.isDirectory(file)
                ? "it is a folder"
                : Files.exists(file) ? IoProblems.reason(e) : "it is not there";
    }

    private static AloudException unusable(String where, String what) {
        return new AloudException(
                AloudException.Kind.UNUSABLE_INPUT,
                what,
                where,
                "Use a JSON array of labelled answers, as docs/evaluate.md describes it.");
    }

    private List<Item> items(JsonNode tree) {
        if (!tree.isArray() || tree.isEmpty()) {
            throw unusable(file.toString(), tree.isArray() ? "The array is empty." : "The file is not an array.");
        }
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < tree.size(); i++) {
            items.add(item(tree.get(i), i + 1));
        }
        return items;
    }

    private Item item(JsonNode node, int number) {
        String id = node.path("id").asText("");
        String where = "answer " + number + (id.isBlank() ? "" : " (" + id + ")");
        if (!node.path("id").isTextual() || !id.matches(PLAIN_ID)) {
            problem(
                    where,
                    "id: " + shown(node, "id") + " is not a name",
                    "Use letters, digits, dots, hyphens and underscores.");
        } else if (!ids.add(id)) {
            problem(where, "id: an earlier answer has it too", "Give each answer its own id.");
        }
        return new Item(
                id,
                oneOf(node, "competency", where, competencies),
                oneOf(node, "level", where, levels),
                oneOf(node, "kind", where, KINDS),
                sentences(node.path("sentences"), where));
    }

    private String oneOf(JsonNode node, String key, String where, java.util.Collection<String> known) {
        String value = node.path(key).asText("");
        if (!known.contains(value)) {
            problem(
                    where,
                    key + ": " + shown(node, key) + " is not known",
                    "Use one of " + known.stream().sorted().collect(Collectors.joining(", ")) + ".");
        }
        return value;
    }

    private List<Sentence> sentences(JsonNode nodes, String where) {
        if (!nodes.isArray() || nodes.isEmpty()) {
            problem(where, "sentences: there is none", "Give a list of {\"section\", \"text\"}.");
        }
        List<Sentence> sentences = new ArrayList<>();
        for (int i = 0; i < nodes.size(); i++) {
            sentence(nodes.get(i), where + ", sentence " + (i + 1)).ifPresent(sentences::add);
        }
        return sentences;
    }

    private Optional<Sentence> sentence(JsonNode node, String where) {
        String letter = node.path("section").asText("");
        Optional<Section> section = letter.length() == 1 ? Section.ofLetter(letter.charAt(0)) : Optional.empty();
        String text = node.path("text").asText("");
        if (section.isEmpty()) {
            problem(where, "section: " + shown(node, "section") + " is none", "Use one of S, T, A, R, L and X.");
        }
        if (PlainText.words(text).isEmpty()) {
            problem(where, "text: " + shown(node, "text") + " holds no word", "Write what was said, or leave it out.");
        }
        return section.map(s -> new Sentence(s, text));
    }

    private static String shown(JsonNode node, String key) {
        String value = node.has(key) ? node.get(key).toString() : "nothing";
        return value.length() > 40 ? value.substring(0, 40) + "…" : value;
    }

    private void problem(String where, String what, String remedy) {
        problems.add(new Problem(what + ".", file + ", " + where, remedy));
    }

    private List<Problem> told() {
        if (problems.size() <= MOST_PROBLEMS) {
            return problems;
        }
        List<Problem> told = new ArrayList<>(problems.subList(0, MOST_PROBLEMS));
        told.add(new Problem(
                "There are " + (problems.size() - MOST_PROBLEMS) + " more faults.",
                file.toString(),
                "Fix these first."));
        return told;
    }
}
