package dev.aloud.star.training;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.aloud.star.Section;
import dev.aloud.star.evaluation.LabelledAnswer;
import dev.aloud.transcript.Span;
import dev.aloud.transcript.Word;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Reads the labelled answers of bench/sections. */
public final class Corpus {
    private static final Path FOLDER = Path.of("bench", "sections");
    private static final ObjectMapper JSON = new ObjectMapper();

    private Corpus() {}

    /** All answers as they were recognised, tidy ones first. */
    public static List<LabelledAnswer> recognised() {
        List<LabelledAnswer> all = new ArrayList<>(recognised("tidy"));
        all.addAll(recognised("natural"));
        return all;
    }

    /** Answers that were written for training alone: nobody spoke them, their times are made up. */
    public static List<LabelledAnswer> practice() {
        return read("written", "written", Path.of("practice"));
    }

    /** All that teaches beside the answers: practice answers as they were written, and some of them as they were heard too. */
    public static List<LabelledAnswer> teaching() {
        List<LabelledAnswer> all = new ArrayList<>(practice());
        all.addAll(ownRecognised("natural"));
        return all;
    }

    /** The answers of one rendering as they were recognised, in the order of the file. */
    public static List<LabelledAnswer> recognised(String pauses) {
        return read(pauses, pauses, Path.of("corpus"));
    }

    /** Those practice answers that were spoken by the voices too, as they were recognised. */
    public static List<LabelledAnswer> ownRecognised(String pauses) {
        return read("own-" + pauses, pauses, Path.of("practice"));
    }

    /** Answers made harder on purpose (bench/robustness), as they were recognised; the name of the condition stands for the pauses. */
    public static List<LabelledAnswer> varied(String condition) {
        Path file = Path.of("bench", "robustness", "recognised", condition + ".json");
        return answers(file, condition, kinds(FOLDER.resolve("corpus")));
    }

    private static List<LabelledAnswer> read(String file, String pauses, Path labelled) {
        return answers(FOLDER.resolve("recognised").resolve(file + ".json"), pauses, kinds(FOLDER.resolve(labelled)));
    }

    private static List<LabelledAnswer> answers(Path file, String pauses, Map<String, String> kinds) {
        List<LabelledAnswer> answers = new ArrayList<>();
        for (JsonNode answer : read(file)) {
            String id = answer.get("id").asText();
            answers.add(new LabelledAnswer(
                    id,
                    kinds.get(id),
                    pauses,
                    answer.get("voice").asText(),
                    answer.get("seconds").asDouble(),
                    words(answer.get("words")),
                    sentences(answer.get("sentences"))));
        }
        return answers;
    }

    private static Map<String, String> kinds(Path folder) {
        Map<String, String> kinds = new HashMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                read(file)
                        .forEach(a ->
                                kinds.put(a.get("id").asText(), a.get("kind").asText()));
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return kinds;
    }

    private static JsonNode read(Path file) {
        try {
            return JSON.readTree(file.toFile());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<Word> words(JsonNode rows) {
        List<Word> words = new ArrayList<>();
        rows.forEach(w -> words.add(new Word(
                w.get(0).asText(), w.get(1).asInt(), w.get(2).asInt(), w.get(3).asInt() / 100.0)));
        return words;
    }

    private static List<LabelledAnswer.Sentence> sentences(JsonNode rows) {
        List<LabelledAnswer.Sentence> sentences = new ArrayList<>();
        rows.forEach(s -> sentences.add(new LabelledAnswer.Sentence(
                Section.ofLetter(s.get(0).asText().charAt(0)).orElseThrow(),
                new Span(s.get(1).asInt(), s.get(2).asInt()))));
        return sentences;
    }
}
