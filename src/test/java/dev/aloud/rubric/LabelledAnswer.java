package dev.aloud.rubric;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.aloud.star.Section;
import dev.aloud.star.SectionSpan;
import dev.aloud.transcript.Span;
import dev.aloud.transcript.Word;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** One labelled answer of the corpus, with its true sections. */
record LabelledAnswer(
        String id,
        String competency,
        String level,
        List<Sentence> sentences,
        Set<String> signals,
        Set<String> disqualifiers,
        Set<String> redFlags,
        Verdict verdict) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Milliseconds a word lasts in a written answer: 160 words a minute. */
    private static final int WORD_MS = 375;

    /** Vosk gives a word about 30 ms more at its start than it has. */
    private static final int START_SLACK_MS = 50;

    record Sentence(Section section, String text) {}

    /** Words with the sections they truly belong to. */
    record Told(List<Word> words, List<SectionSpan> sections) {}

    static final Path FOLDER = Path.of("bench", "sections");

    /**
     * The answers of those sets, each one letter: a, b, c of bench/sections/corpus, p, q of bench/rubric/answers; a capital one
     * for a practice set of bench/sections.
     */
    static List<LabelledAnswer> read(String sets) {
        List<LabelledAnswer> answers = new ArrayList<>();
        for (String set : sets.split("")) {
            for (JsonNode node : tree(file(set))) {
                answers.add(of(node));
            }
        }
        return answers;
    }

    private static Path file(String set) {
        if (Character.isUpperCase(set.charAt(0))) {
            return FOLDER.resolve("practice").resolve("own-" + set.toLowerCase(java.util.Locale.ROOT) + ".json");
        }
        return "abc".contains(set)
                ? FOLDER.resolve("corpus").resolve("dev-" + set + ".json")
                : Path.of("bench", "rubric", "answers", "own-" + set + ".json");
    }

    private static LabelledAnswer of(JsonNode node) {
        List<Sentence> sentences = new ArrayList<>();
        node.get("sentences")
                .forEach(s -> sentences.add(new Sentence(
                        Section.ofLetter(s.get("section").asText().charAt(0)).orElseThrow(),
                        s.get("text").asText())));
        JsonNode expect = node.get("expect");
        return new LabelledAnswer(
                node.get("id").asText(),
                node.get("competency").asText(),
                node.get("level").asText(),
                sentences,
                ids(expect.get("signals")),
                ids(expect.get("disqualifiers")),
                ids(expect.get("red_flags")),
                Verdict.valueOf(expect.get("verdict").asText().toUpperCase(java.util.Locale.ROOT)));
    }

    /** As a person would have typed it: every word right, times estimated. */
    Told written() {
        List<Word> words = new ArrayList<>();
        List<Section> sections = new ArrayList<>();
        for (Sentence sentence : sentences) {
            for (String word :
                    sentence.text().toLowerCase(java.util.Locale.ROOT).split("[\\s,.]+")) {
                if (!word.isBlank()) {
                    words.add(new Word(word, WORD_MS * words.size(), WORD_MS * (words.size() + 1), 1));
                    sections.add(sentence.section());
                }
            }
        }
        return new Told(words, spans(words, sections));
    }

    /** As Vosk heard it; a word belongs to the sentence in whose true time its middle lies, or that began last. */
    Told recognised(JsonNode recording) {
        List<Word> words = new ArrayList<>();
        List<Section> sections = new ArrayList<>();
        for (JsonNode w : recording.get("words")) {
            Word word = new Word(
                    w.get(0).asText(),
                    w.get(1).asInt(),
                    w.get(2).asInt(),
                    w.get(3).asInt() / 100.0);
            words.add(word);
            sections.add(sectionAt((word.startMs() + word.endMs()) / 2, recording.get("sentences")));
        }
        return new Told(words, spans(words, sections));
    }

    private static Section sectionAt(int ms, JsonNode sentences) {
        String letter = sentences.get(0).get(0).asText();
        for (JsonNode sentence : sentences) {
            if (ms >= sentence.get(1).asInt() - START_SLACK_MS) {
                letter = sentence.get(0).asText();
            }
        }
        return Section.ofLetter(letter.charAt(0)).orElseThrow();
    }

    static List<SectionSpan> spans(List<Word> words, List<Section> sections) {
        List<SectionSpan> spans = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= words.size(); i++) {
            if (i == words.size() || sections.get(i) != sections.get(from)) {
                int end = i < words.size()
                        ? words.get(i).startMs()
                        : words.get(i - 1).endMs();
                spans.add(new SectionSpan(
                        sections.get(from), new Span(words.get(from).startMs(), end), from, i, 1));
                from = i;
            }
        }
        return spans;
    }

    private static Set<String> ids(JsonNode list) {
        Set<String> ids = new TreeSet<>();
        list.forEach(id -> ids.add(id.asText()));
        return ids;
    }

    static JsonNode tree(Path file) {
        try {
            return JSON.readTree(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
