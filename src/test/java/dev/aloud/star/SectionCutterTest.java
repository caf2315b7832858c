package dev.aloud.star;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloud.star.evaluation.LabelledAnswer;
import dev.aloud.star.training.Corpus;
import dev.aloud.transcript.Span;
import dev.aloud.transcript.Word;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SectionCutterTest {
    private static final SectionCutter CUTTER = SectionCutter.load();

    private static List<Section> sections(List<SectionSpan> spans) {
        return spans.stream().map(SectionSpan::section).toList();
    }

    private static void assertCovers(List<Word> words, List<SectionSpan> spans) {
        int next = 0;
        Section last = null;
        for (SectionSpan span : spans) {
            assertEquals(next, span.firstWord());
            assertEquals(words.get(next).startMs(), span.span().startMs());
            assertNotEquals(last, span.section());
            next = span.endWord();
            last = span.section();
            int end = next < words.size()
                    ? words.get(next).startMs()
                    : words.get(words.size() - 1).endMs();
            assertEquals(end, span.span().endMs());
        }
        assertEquals(words.size(), next);
    }

    @Test
    void aPlainStoryHasItsFiveSectionsInOrder() {
        assertEquals(Section.STORY, sections(CUTTER.cut(SpokenAnswers.of(SpokenAnswers.STORY))));
    }

    @Test
    void noWordsHaveNoSections() {
        assertEquals(List.of(), CUTTER.cut(List.of()));
    }

    @Test
    void oneWordHasOneSection() {
        assertEquals(1, CUTTER.cut(SpokenAnswers.of("hello")).size());
    }

    @Test
    void spansCoverTheSpeechWithoutOverlap() {
        for (long seed = 0; seed < 40; seed++) {
            List<Word> words = SpokenAnswers.babble(5 + (int) seed * 20, seed);
            assertCovers(words, CUTTER.cut(words));
        }
    }

    @Test
    void theLastWordsOfHalfAnAnswerAreNotTakenForItsClose() {
        double soFar = 0;
        double asWhole = 0;
        List<LabelledAnswer> answers = Corpus.recognised("natural").subList(0, 20);
        for (LabelledAnswer answer : answers) {
            List<Word> words = answer.words();
            List<Word> half = words.subList(0, words.size() / 2);
            List<SectionSpan> whole = CUTTER.cut(words);
            asWhole += agreement(CUTTER.cut(half), whole, half.size()) / answers.size();
            soFar += agreement(CUTTER.cutSoFar(half), whole, half.size()) / answers.size();
        }
        assertTrue(soFar > asWhole + 0.05, soFar + " beside " + asWhole);
        assertTrue(soFar > 0.75, "agrees with the finished answer on " + soFar + " of the words");
    }

    private static double agreement(List<SectionSpan> spans, List<SectionSpan> truth, int words) {
        return IntStream.range(0, words)
                        .filter(w -> sectionAt(spans, w) == sectionAt(truth, w))
                        .count()
                / (double) words;
    }

    private static Section sectionAt(List<SectionSpan> spans, int word) {
        return spans.stream()
                .filter(s -> s.firstWord() <= word && word < s.endWord())
                .findFirst()
                .orElseThrow()
                .section();
    }

    @Test
    void anAnswerThatIsStillSpokenIsCovered() {
        List<Word> words = Corpus.recognised("natural").get(0).words();
        for (int size = 0; size <= words.size(); size += 7) {
            assertCovers(words.subList(0, size), CUTTER.cutSoFar(words.subList(0, size)));
        }
    }

    @Test
    void everyPrefixOfAnAnswerIsCovered() {
        List<Word> words = Corpus.recognised("natural").get(0).words();
        for (int size = 1; size <= words.size(); size += 3) {
            assertCovers(words.subList(0, size), CUTTER.cut(words.subList(0, size)));
        }
    }

    @Test
    void wordsThatOverlapInTimeAreCovered() {
        List<Word> words = List.of(new Word("i", 0, 900, 1), new Word("did", 500, 600, 1), new Word("it", 550, 560, 1));
        assertCovers(words, CUTTER.cut(words));
    }

    @Test
    void shiftingAllTimesShiftsAllSpans() {
        for (LabelledAnswer answer : Corpus.recognised("tidy").subList(0, 10)) {
            List<SectionSpan> shifted = new ArrayList<>();
            for (SectionSpan s : CUTTER.cut(answer.words())) {
                Span span = new Span(s.span().startMs() + 12345, s.span().endMs() + 12345);
                shifted.add(new SectionSpan(s.section(), span, s.firstWord(), s.endWord(), s.confidence()));
            }
            assertEquals(shifted, CUTTER.cut(SpokenAnswers.shifted(answer.words(), 12345)));
        }
    }

    @Test
    void equalWordsGiveEqualSections() {
        List<Word> words = SpokenAnswers.babble(300, 7);
        assertEquals(CUTTER.cut(words), SectionCutter.load().cut(new ArrayList<>(words)));
    }

    @Test
    void lengtheningAPauseThatAlreadyPartsTwoClausesChangesNoLabel() {
        for (LabelledAnswer answer : Corpus.recognised("natural").subList(0, 20)) {
            List<Word> longer = new ArrayList<>();
            int later = 0;
            for (int i = 0; i < answer.words().size(); i++) {
                Word word = answer.words().get(i);
                boolean paused =
                        i > 0 && word.startMs() - answer.words().get(i - 1).endMs() >= 250;
                later += paused ? 2500 : 0;
                longer.add(new Word(word.text(), word.startMs() + later, word.endMs() + later, word.confidence()));
            }
            List<SectionSpan> before = CUTTER.cut(answer.words());
            List<SectionSpan> after = CUTTER.cut(longer);
            assertEquals(sections(before), sections(after));
            assertEquals(
                    before.stream().map(SectionSpan::firstWord).toList(),
                    after.stream().map(SectionSpan::firstWord).toList());
        }
    }

    @Test
    void anHourOfWordsIsCutWithinSeconds() {
        List<Word> words = SpokenAnswers.babble(10_000, 3);
        assertTimeout(Duration.ofSeconds(8), () -> assertCovers(words, CUTTER.cut(words)));
    }

    @Test
    void aHypotheticalAnswerIsNoStory() {
        List<SectionSpan> spans = CUTTER.cut(SpokenAnswers.of("if that happened i would first listen to everyone | "
                + "i would probably ask my manager what he thinks | then i would try to find a compromise | "
                + "i might also write it down | in general i think people would agree with that | "
                + "i would always stay calm because that is the kind of person i am"));
        assertEquals(List.of(Section.OTHER), sections(spans));
    }

    @Test
    void anAnswerThatWasLearntFromHasAFoldThatLacksIt() {
        assertTrue(SectionCutter.learntFrom("dev-a-01"));
        assertTrue(SectionCutter.lacking("dev-a-01").isPresent());
        assertFalse(SectionCutter.learntFrom("somebody-else-01"));
        assertTrue(SectionCutter.lacking("somebody-else-01").isEmpty());
    }

    @Test
    void anAnswerWrittenForTrainingHasAFoldThatLacksItToo() {
        assertTrue(SectionCutter.learntFrom("own-01"));
        assertTrue(SectionCutter.lacking("own-01").isPresent());
    }
}
