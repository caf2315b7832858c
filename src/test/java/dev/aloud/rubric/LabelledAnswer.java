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
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** One labelled answer of bench/answers, whose README describes the format. */
record LabelledAnswer(
        String id, String competency, String level, Verdict verdict, List<Sentence> sentences, Set<String> findings) {
    static final Path FOLDER = Path.of("bench", "answers");

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Milliseconds a word lasts in a written answer: 160 words a minute. */
    private static final int WORD_MS = 375;

    /** Vosk gives a word about 30 ms more at its start than it has. */
    private static final int START_SLACK_MS = 50;

    private static final Pattern SENTENCE = Pattern.compile("([STARLX]) ([^\\[\\]]+?)(?: \\[([a-z_~ ,]+)])?");

    /** A sentence, and what rests on it. */
    record Sentence(Section section, String text, Set<String> findings) {}

    /** Words with the sections they truly belong to, and for each the index of its sentence. */
    record Told(List<Word> words, List<SectionSpan> sections, List<Integer> sentenceOf) {}

    /** Returns the answers of a file, or of all files of a folder, of bench/answers. */
    static List<LabelledAnswer> read(String name) {
        Path path = FOLDER.resolve(name);
        try (Stream<Path> files = Files.isDirectory(path) ? Files.list(path) : Stream.of(path)) {
            return files.filter(f -> f.toString().endsWith(".txt"))
                    .sorted()
                    .flatMap(f -> ofHand(f).stream())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<LabelledAnswer> ofHand(Path file) {
        String hand = file.getFileName().toString().replace(".txt", "");
        List<LabelledAnswer> answers = new ArrayList<>();
        List<String> lines = lines(file);
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith("Q ")) {
                int end = i + 1;
                while (end < lines.size() && !lines.get(end).startsWith("Q ")) {
                    end++;
                }
                answers.add(
                        of(String.format(Locale.ROOT, "%s-%02d", hand, answers.size() + 1), lines.subList(i + 1, end)));
            }
        }
        return answers;
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static LabelledAnswer of(String id, List<String> lines) {
        String[] head = lines.get(0).split(" ");
        List<Sentence> sentences = new ArrayList<>();
        Set<String> findings = new TreeSet<>();
        for (String line : lines.subList(1, lines.size())) {
            Matcher sentence = SENTENCE.matcher(line);
            if (line.startsWith("! ")) {
                findings.addAll(ids(line.substring(2)));
            } else if (sentence.matches()) {
                Section section = Section.ofLetter(sentence.group(1).charAt(0)).orElseThrow();
                sentences.add(new Sentence(section, sentence.group(2), ids(sentence.group(3))));
            }
        }
        sentences.forEach(s -> findings.addAll(s.findings()));
        Verdict verdict = Verdict.valueOf(head[2].toUpperCase(Locale.ROOT));
        return new LabelledAnswer(id, head[0], head[1], verdict, sentences, findings);
    }

    private static Set<String> ids(String tags) {
        Set<String> ids = new TreeSet<>();
        if (tags != null) {
            Arrays.stream(tags.split("[ ,]+")).filter(t -> !t.startsWith("~")).forEach(ids::add);
        }
        return ids;
    }

    Set<String> of(Set<String> kind) {
        Set<String> some = new TreeSet<>(findings);
        some.retainAll(kind);
        return some;
    }

    /** As a person would have typed it: every word right, times estimated. */
    Told written() {
        List<Word> words = new ArrayList<>();
        List<Integer> sentenceOf = new ArrayList<>();
        for (int i = 0; i < sentences.size(); i++) {
            for (String text : sentences.get(i).text().toLowerCase(Locale.ROOT).split("[^\\p{L}']+")) {
                if (!text.replace("'", "").isBlank()) {
                    words.add(new Word(text, WORD_MS * words.size(), WORD_MS * (words.size() + 1), 1));
                    sentenceOf.add(i);
                }
            }
        }
        return told(words, sentenceOf);
    }

    /** As Vosk heard it; a word belongs to the sentence in whose true time its middle lies, or that began last. */
    Told recognised(JsonNode recording) {
        List<Word> words = new ArrayList<>();
        List<Integer> sentenceOf = new ArrayList<>();
        for (JsonNode w : recording.get("words")) {
            Word word = new Word(
                    w.get(0).asText(),
                    w.get(1).asInt(),
                    w.get(2).asInt(),
                    w.get(3).asInt() / 100.0);
            words.add(word);
            sentenceOf.add(sentenceAt((word.startMs() + word.endMs()) / 2, recording.get("sentences")));
        }
        return told(words, sentenceOf);
    }

    private static int sentenceAt(int ms, JsonNode sentences) {
        int at = 0;
        while (at + 1 < sentences.size() && ms >= sentences.get(at + 1).get(1).asInt() - START_SLACK_MS) {
            at++;
        }
        return at;
    }

    private Told told(List<Word> words, List<Integer> sentenceOf) {
        List<Section> sections =
                sentenceOf.stream().map(i -> sentences.get(i).section()).toList();
        return new Told(words, spans(words, sections), sentenceOf);
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

    static JsonNode tree(Path file) {
        try {
            return JSON.readTree(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
