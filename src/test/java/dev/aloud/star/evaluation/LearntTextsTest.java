package dev.aloud.star.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.aloud.star.SectionCutter;
import dev.aloud.star.training.Corpus;
import dev.aloud.star.training.TrainSections;
import dev.aloud.transcript.PlainText;
import dev.aloud.transcript.Word;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LearntTextsTest {
    private static final LearntTexts LEARNT = LearntTexts.load();

    private static String found(LearntTexts learnt, List<Word> words) {
        return learnt.find("renamed", List.of(words))
                .map(match -> match.id() + match.elsewhere())
                .orElse("nothing");
    }

    /** The 60 judged answers as they were written down, not as they were heard. */
    private static Map<String, List<Word>> written() throws IOException {
        Map<String, List<Word>> written = new TreeMap<>();
        try (Stream<Path> files = Files.list(Path.of("bench", "sections", "corpus"))) {
            for (Path file : files.toList()) {
                for (JsonNode answer : new ObjectMapper().readTree(file.toFile())) {
                    StringBuilder text = new StringBuilder();
                    answer.get("sentences")
                            .forEach(s -> text.append(s.get("text").asText()).append(' '));
                    written.put(answer.get("id").asText(), PlainText.words(text.toString()));
                }
            }
        }
        return written;
    }

    @Test
    void everyTextIsThereThatTheWeightsLearntFrom() throws IOException {
        try (InputStream in = LearntTexts.class.getResourceAsStream("/dev/aloud/star/learnt-texts.txt")) {
            assertEquals(
                    TrainSections.learntTexts(),
                    new String(in.readAllBytes(), StandardCharsets.UTF_8),
                    "train again: bench/sections/README.md");
        }
        assertTrue(LEARNT.ids().stream().allMatch(SectionCutter::learntFrom));
    }

    @Test
    void aRenamedCopyIsTakenForTheAnswerThatItIsAndForNoOther() throws IOException {
        for (Map.Entry<String, List<Word>> answer : written().entrySet()) {
            assertEquals(answer.getKey() + "[]", found(LEARNT, answer.getValue()));
        }
    }

    @Test
    void anotherRenderingIsTakenForTheAnswerThatItIs() {
        LearntTexts tidy = LearntTexts.read(LearntTextsWriter.write(Corpus.recognised("tidy")));
        for (LabelledAnswer answer : Corpus.recognised("natural")) {
            assertEquals(answer.id() + "[]", found(tidy, answer.words()));
        }
    }

    @Test
    void halfAnAnswerIsKnownToo() throws IOException {
        for (Map.Entry<String, List<Word>> answer : written().entrySet()) {
            List<Word> words = answer.getValue();
            assertEquals(answer.getKey() + "[]", found(LEARNT, words.subList(words.size() / 2, words.size())));
        }
    }

    @Test
    void anAnswerThatNobodyLearntFromIsNotTakenForOne() throws IOException {
        List<String> all = TrainSections.learntTexts().lines().toList();
        for (Map.Entry<String, List<Word>> answer : written().entrySet()) {
            LearntTexts lacking = LearntTexts.read(all.stream()
                    .filter(line -> !line.startsWith(answer.getKey() + " "))
                    .collect(Collectors.joining("\n")));
            assertEquals("nothing", found(lacking, answer.getValue()), answer.getKey());
        }
    }

    @Test
    void twoAnswersInOneNameTheOneThatTheFoldDidLearnFrom() throws IOException {
        Map<String, List<Word>> written = written();
        String other = written.keySet().stream()
                .filter(id -> !SectionCutter.foldLacking(id).equals(SectionCutter.foldLacking("dev-a-01")))
                .findFirst()
                .orElseThrow();
        List<Word> both = Stream.concat(written.get("dev-a-01").stream(), written.get(other).stream())
                .toList();
        LearntTexts.Match match = LEARNT.find("dev-a-01", List.of(both)).orElseThrow();
        assertEquals(List.of(other), match.elsewhere());
        assertFalse(match.byText());
    }
}
