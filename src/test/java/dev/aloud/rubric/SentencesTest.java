package dev.aloud.rubric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import dev.aloud.content.ContentReader;
import dev.aloud.star.Section;
import dev.aloud.star.SectionSpan;
import dev.aloud.transcript.PlainText;
import dev.aloud.transcript.Span;
import dev.aloud.transcript.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a candidate reads: whole sentences in plain English, whatever they are put together from. */
class SentencesTest {
    private static final Rubric RUBRIC = Rubric.load();
    private static final List<String> FILES =
            List.of("coaching.yaml", "probes.yaml", "timing.yaml", "delivery.yaml", "rubric/verdict.yaml");

    /** Turns of phrase that people don't use, or that claim more than a recogniser can know. */
    private static final List<String> UNWANTED = List.of(
            " %",
            "was heard",
            "were heard",
            "heard of",
            "What counts most",
            "missed most",
            "differently since",
            "anew",
            "whom it hurt",
            "nobody outside of yours",
            "Say it so",
            "..",
            " ,",
            "  ",
            "s s ");

    private static Scorecard score(String spoken) {
        List<Word> words = PlainText.words(spoken);
        Span all = new Span(0, words.get(words.size() - 1).endMs());
        return RUBRIC.judge(RubricInputs.heard(
                words, List.of(new SectionSpan(Section.ACTION, all, 0, words.size(), 0.9)), Optional.empty()));
    }

    private static void assertPlain(String sentences) {
        assertTrue(sentences.matches("(?s)[\"A-Z].*[.?…][\"”]?"), "no whole sentence: " + sentences);
        for (String phrase : UNWANTED) {
            assertTrue(!sentences.contains(phrase), "\"" + phrase + "\" in: " + sentences);
        }
        for (String sentence : sentences.split("(?<=[.?:;…]|[.?…][\"”]) ")) {
            assertTrue(sentence.split(" ").length <= 26, "too long: " + sentence);
        }
    }

    static Stream<String> ids() {
        return RUBRIC.names().keySet().stream();
    }

    private static Finding finding(String id, Finding.Kind kind, boolean found) {
        List<Evidence> evidence =
                found ? List.of(new Evidence("so I counted them", new Span(0, 900), Section.ACTION, 0, 4)) : List.of();
        return new Finding(id, kind, found, evidence);
    }

    @ParameterizedTest
    @MethodSource("ids")
    void everyReasonIsPlainEnglishWhateverWasHeard(String id) {
        Weights weights = Weights.load(FindingText.load());
        for (boolean found : new boolean[] {true, false}) {
            Findings findings =
                    new Findings(List.of(finding(id, Finding.Kind.SIGNAL, found)), List.of(), List.of(), false, false);
            for (Verdict verdict : List.of(Verdict.HIRE, Verdict.STRONG_HIRE)) {
                assertPlain(
                        Reasons.of(verdict, findings, "", weights, RubricInputs.ownership("senior", "[A] i did it")));
            }
        }
        assertPlain(Reasons.disqualifier(finding(id, Finding.Kind.DISQUALIFIER, true))
                .replace(id, "The work was given to you"));
    }

    @Test
    void theBestComesFirstAndThenWhatIsMissing() {
        String reason = RUBRIC.judge(RubricInputs.ownership("senior", RubricInputs.STRONG))
                .reason();
        assertTrue(reason.startsWith("Strongest: you acted before anyone asked (\""), reason);
    }

    @Test
    void everyTextOfTheContentIsPlainEnglish() {
        for (String file : FILES) {
            JsonNode content = ContentReader.read(file, new TypeReference<JsonNode>() {});
            for (String text : texts(content, new ArrayList<>())) {
                assertPlain(text.replaceAll("\\{(limit|seconds|given|share|target|height)}", "40")
                        .replaceAll("\\{section}|\\{level}", "result")
                        .replaceAll("\\{\\w+}", "so I counted them"));
            }
        }
    }

    private static List<String> texts(JsonNode node, List<String> to) {
        node.properties().forEach(field -> {
            boolean sentence = List.of("why", "instead", "plain", "notHeard", "low", "high")
                            .contains(field.getKey())
                    || field.getKey().equals("text") && node.has("why");
            if (sentence
                    && field.getValue().isTextual()
                    && !field.getValue().asText().isEmpty()) {
                to.add(field.getValue().asText());
            }
        });
        node.path("texts").forEach(text -> to.add(text.asText()));
        node.forEach(child -> texts(child, to));
        return to;
    }

    @Test
    void whatAFindingMeansIsPlainEnglish() {
        RUBRIC.meanings().values().forEach(SentencesTest::assertPlain);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mary had a little lamb, its fleece was white as snow, and everywhere that Mary went the lamb was sure to go.",
                "Twinkle twinkle little star how I wonder what you are, up above the world so high like a diamond in the sky.",
                "Green bottles hanging on the wall, ten green bottles hanging on the wall, red lorry, yellow lorry, red lorry."
            })
    void aNurseryRhymeIsToldThatNoStoryWasHeard(String rhyme) {
        assertEquals(
                "No story of something that really happened was clearly heard. Tell one real event: when it was, what was"
                        + " wrong and what you did.",
                score(rhyme).reason());
    }

    /** Written words and emoji, as somebody types them to see what happens: too few to judge. */
    @Test
    void sixWordsWithEmojiAreToldThatTheyAreTooFew() {
        assertEquals(
                "Only 6 words were recognised, which is too few to judge. Tell the whole story, or check the microphone.",
                score("Hello 😀 this is just a test 🎉").reason());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "If a customer was unhappy I would first listen to him and then I would call my colleagues and I would make sure that"
                        + " it never happens again.",
                "I am a very dependable person and I always give everything, I have always been like that and I never give up on"
                        + " anything in my work."
            })
    void aHypotheticalAnswerIsToldThatItIsOne(String answer) {
        assertEquals(
                "This is about what you would do or usually do. An interviewer can only judge what you did, so tell one real"
                        + " event.",
                score(answer).reason());
    }
}
