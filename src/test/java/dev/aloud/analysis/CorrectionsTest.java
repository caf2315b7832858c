package dev.aloud.analysis;

import static dev.aloud.analysis.TestAnswers.ANALYSER;
import static dev.aloud.analysis.TestAnswers.STORY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.aloud.problem.AloudException;
import dev.aloud.star.Section;
import dev.aloud.star.SectionSpan;
import dev.aloud.transcript.PlainText;
import dev.aloud.transcript.Span;
import dev.aloud.transcript.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CorrectionsTest {
    private static final List<Word> FIVE = List.of(
            new Word("i", 0, 100, 0.9),
            new Word("fixed", 200, 500, 0.8),
            new Word("the", 600, 700, 0.9),
            new Word("web", 800, 1100, 0.4),
            new Word("hook", 1200, 1500, 0.5));

    private static Corrections words(Corrections.WordFix... fixes) {
        return new Corrections(List.of(), List.of(fixes), List.of());
    }

    private static Corrections cuts(Corrections.SectionCut... cuts) {
        return new Corrections(List.of(cuts), List.of(), List.of());
    }

    private static Corrections.SectionCut cut(Section section, int startMs, int endMs) {
        return new Corrections.SectionCut(section, new Span(startMs, endMs));
    }

    private static Analysis analysed(Corrections corrections) {
        return ANALYSER.analyse(TestAnswers.request(FIVE, corrections));
    }

    private static List<String> texts(Analysis analysis) {
        return analysis.words().stream().map(Word::text).toList();
    }

    private static List<String> refused(Corrections corrections) {
        AloudException refusal = assertThrows(AloudException.class, () -> analysed(corrections));
        assertEquals(AloudException.Kind.BAD_REQUEST, refusal.kind());
        return refusal.problems().stream().map(p -> p.where() + ": " + p.what()).toList();
    }

    private static Analysis recognised(Corrections corrections) {
        AnalysisRequest request = TestAnswers.request(FIVE, corrections);
        return ANALYSER.analyse(new AnalysisRequest(
                request.words(),
                request.sound(),
                request.timesEstimated(),
                request.question(),
                request.competency(),
                request.level(),
                request.profile(),
                request.corrections(),
                "a model"));
    }

    @Test
    void aWordThatTheModelDoesNotKnowStandsInPlaceOfWhatItWroteAndSaysSo() {
        Analysis analysis = recognised(Corrections.NONE);
        assertEquals(List.of("i", "fixed", "the", "webhook"), texts(analysis));
        assertEquals(List.of(0, 1, 2, 3), analysis.sources());
        assertEquals(List.of("", "", "", "web hook"), analysis.heard());
    }

    @Test
    void aFixOfOneOfItsWordsBringsBackWhatWasHeard() {
        assertEquals(
                List.of("i", "fixed", "the", "web", "hook"),
                texts(recognised(words(new Corrections.WordFix(3, "web")))));
        assertEquals(
                List.of("i", "fixed", "the", "web", "page"),
                texts(recognised(words(new Corrections.WordFix(4, "page")))));
    }

    @Test
    void aWrittenTranscriptKeepsItsWords() {
        assertEquals(List.of("i", "fixed", "the", "web", "hook"), texts(analysed(Corrections.NONE)));
    }

    @Test
    void equalRequestsGiveEqualAnalyses() {
        Corrections corrections = new Corrections(
                List.of(cut(Section.ACTION, 0, 9000)),
                List.of(new Corrections.WordFix(2, "their")),
                List.of("rambling"));
        assertEquals(TestAnswers.analysed(STORY), TestAnswers.analysed(STORY));
        assertEquals(TestAnswers.analysed(STORY, corrections), TestAnswers.analysed(STORY, corrections));
    }

    @Test
    void twoReadingsOfOneRecordingGiveEqualAnalyses() {
        List<Word> words = PlainText.words(STORY);
        assertEquals(
                ANALYSER.analyse(TestAnswers.request(
                        words, Optional.of(TestAnswers.voice(words)), "ownership", "sde2", "full", Corrections.NONE)),
                ANALYSER.analyse(TestAnswers.request(
                        words, Optional.of(TestAnswers.voice(words)), "ownership", "sde2", "full", Corrections.NONE)));
    }

    @Test
    void withoutCorrectionsTheMachinesOwnReadingComesBack() {
        Analysis own = TestAnswers.analysed(STORY);
        AnalysisRequest corrected = TestAnswers.analysed(STORY, words(new Corrections.WordFix(0, "This")))
                .request();
        assertEquals(own, ANALYSER.analyse(corrected.with(Corrections.NONE)));
    }

    @Test
    void aCorrectedWordKeepsItsTimeAndIsSure() {
        Analysis analysis = analysed(words(new Corrections.WordFix(1, "Broke,")));
        assertEquals(new Word("broke", 200, 500, 1), analysis.words().get(1));
        assertEquals(FIVE.get(0), analysis.words().get(0));
    }

    @Test
    void anEmptyTextRemovesTheWord() {
        assertEquals(List.of("i", "fixed", "web", "hook"), texts(analysed(words(new Corrections.WordFix(2, "  ")))));
    }

    @Test
    void severalWordsShareTheTimeOfOne() {
        Analysis analysis = analysed(words(new Corrections.WordFix(1, "had fixed it")));
        assertEquals(
                List.of(new Word("had", 200, 300, 1), new Word("fixed", 300, 400, 1), new Word("it", 400, 500, 1)),
                analysis.words().subList(1, 4));
    }

    @Test
    void twoWordsBecomeOneByRemovingOne() {
        Analysis analysis = analysed(words(new Corrections.WordFix(3, "webhook"), new Corrections.WordFix(4, "")));
        assertEquals(List.of("i", "fixed", "the", "webhook"), texts(analysis));
    }

    @Test
    void typedFiguresAreReadAsSpoken() {
        assertEquals(
                List.of("i", "thirty", "percent", "the", "web", "hook"),
                texts(analysed(words(new Corrections.WordFix(1, "30%")))));
    }

    @Test
    void removingEveryWordLeavesNothingToScore() {
        Corrections.WordFix[] fixes = new Corrections.WordFix[5];
        for (int i = 0; i < 5; i++) {
            fixes[i] = new Corrections.WordFix(i, "");
        }
        Analysis analysis = analysed(words(fixes));
        assertEquals(List.of(), analysis.words());
        assertEquals(List.of(), analysis.sections());
        assertTrue(analysis.scorecard().score().isEmpty());
    }

    @Test
    void everyWordFixThatCanNotBeAppliedIsNamed() {
        assertEquals(
                List.of(
                        "words[0].index: There is no word -1; the answer has 5.",
                        "words[1].index: There is no word 5; the answer has 5.",
                        "words[3].index: Word 2 is corrected twice.",
                        "words[4].text: \"?!\" holds no word."),
                refused(words(
                        new Corrections.WordFix(-1, "a"),
                        new Corrections.WordFix(5, "a"),
                        new Corrections.WordFix(2, "a"),
                        new Corrections.WordFix(2, "b"),
                        new Corrections.WordFix(0, "?!"))));
    }

    @Test
    void aTextTooLongForAWordIsRefused() {
        assertEquals(
                List.of("words[0].text: The text has 1002 characters; one word takes at most 200."),
                refused(words(new Corrections.WordFix(0, "ab ".repeat(334)))));
    }

    @Test
    void aWordBelongsToTheCutThatCoversItsMiddle() {
        Analysis analysis = analysed(cuts(cut(Section.TASK, 0, 350), cut(Section.ACTION, 350, 1500)));
        assertEquals(
                List.of(
                        new SectionSpan(Section.TASK, new Span(0, 200), 0, 1, 1),
                        new SectionSpan(Section.ACTION, new Span(200, 1500), 1, 5, 1)),
                analysis.sections());
    }

    @Test
    void wordsThatNoCutCoversBelongToNobody() {
        Analysis analysis = analysed(cuts(cut(Section.ACTION, 150, 750)));
        assertEquals(
                List.of(Section.OTHER, Section.ACTION, Section.OTHER),
                analysis.sections().stream().map(SectionSpan::section).toList());
    }

    @Test
    void cutsMayComeInAnyOrder() {
        assertEquals(
                analysed(cuts(cut(Section.TASK, 0, 550), cut(Section.ACTION, 550, 1500)))
                        .sections(),
                analysed(cuts(cut(Section.ACTION, 550, 1500), cut(Section.TASK, 0, 550)))
                        .sections());
    }

    @Test
    void neighboursOfOneSectionBecomeOne() {
        assertEquals(
                1,
                analysed(cuts(cut(Section.ACTION, 0, 550), cut(Section.ACTION, 550, 1500)))
                        .sections()
                        .size());
    }

    @Test
    void overlappingOrEmptyCutsAreRefused() {
        assertEquals(
                List.of(
                        "sections: task from 0.000 s to 0.600 s and action from 0.500 s to 1.500 s overlap.",
                        "sections: result from 1.500 s to 1.500 s has no length."),
                refused(cuts(
                        cut(Section.TASK, 0, 600), cut(Section.ACTION, 500, 1500), cut(Section.RESULT, 1500, 1500))));
    }

    @Test
    void cutsThatHoldNoWordAreRefused() {
        assertEquals(
                List.of("sections: None of the sections holds a word: the answer runs from 0.000 s to 1.500 s."),
                refused(cuts(cut(Section.TASK, 60_000, 90_000))));
    }

    @Test
    void whateverTheCutsTheSpansCoverAllWordsWithoutOverlap() {
        Random random = new Random(3);
        List<Word> words = PlainText.words(STORY);
        int length = words.get(words.size() - 1).endMs();
        for (int round = 0; round < 200; round++) {
            List<Corrections.SectionCut> cuts = new ArrayList<>();
            for (int at = random.nextInt(2000); at < length; ) {
                int end = at + 500 + random.nextInt(9000);
                cuts.add(cut(Section.values()[random.nextInt(6)], at, end));
                at = end + (random.nextBoolean() ? 0 : random.nextInt(3000));
            }
            int next = 0;
            for (SectionSpan span : ANALYSER.analyse(
                            TestAnswers.request(words, new Corrections(cuts, List.of(), List.of())))
                    .sections()) {
                assertEquals(next, span.firstWord());
                assertEquals(words.get(next).startMs(), span.span().startMs());
                assertEquals(1, span.confidence());
                next = span.endWord();
            }
            assertEquals(words.size(), next);
        }
    }

    @Test
    void correctionsSurviveTheWayThroughJson() {
        Corrections corrections = new Corrections(
                List.of(cut(Section.OTHER, 0, 1234)),
                List.of(new Corrections.WordFix(3, "webhook")),
                List.of("rambling"));
        assertEquals(corrections, CorrectionsJson.read(CorrectionsJson.of(corrections)));
        assertEquals(Corrections.NONE, CorrectionsJson.read(CorrectionsJson.of(Corrections.NONE)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            []                                                         | Corrections are a JSON object
            {"sections": 3}                                            | "sections" is a number.
            {"sections": [{"section": "plot", "start": 0, "end": 1}]}  | There is no section "plot".
            {"sections": [{"section": "task", "start": 2, "end": 1}]}  | It ends at 1.000 s, before it starts at 2.000 s.
            {"sections": [{"section": "task", "start": -1, "end": 1}]} | "start" is -1.
            {"sections": [{"section": "task", "start": 1e99, "end": 1}]} | "start" is 1.0E99.
            {"sections": [{"section": "task", "start": "a"}]}          | "start" is a text.
            {"sections": [7]}                                          | There is no section
            {"words": [{"index": 1.5, "text": "a"}]}                   | A word fix needs
            {"words": [{"index": 1}]}                                  | A word fix needs
            {"words": [{"index": 99999999999, "text": "a"}]}           | A word fix needs
            {"dismissed": [4]}                                         | A dismissed finding is named by its id
            """)
    void jsonThatIsNoCorrectionIsRefusedWithTheValue(String json, String what) throws JsonProcessingException {
        var tree = new ObjectMapper().readTree(json);
        AloudException refusal = assertThrows(AloudException.class, () -> CorrectionsJson.read(tree));
        assertEquals(AloudException.Kind.BAD_REQUEST, refusal.kind());
        assertTrue(refusal.problems().get(0).what().startsWith(what), refusal.getMessage());
    }

    @Test
    void listsThatAreAbsentCountAsEmpty() throws JsonProcessingException {
        assertEquals(Corrections.NONE, CorrectionsJson.read(new ObjectMapper().readTree("{\"words\": null}")));
    }
}
