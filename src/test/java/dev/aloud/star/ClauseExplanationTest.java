package dev.aloud.star;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloud.star.ClauseExplanation.Place;
import dev.aloud.star.evaluation.LabelledAnswer;
import dev.aloud.star.training.Corpus;
import dev.aloud.transcript.Word;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ClauseExplanationTest {
    private static final SectionCutter CUTTER = SectionCutter.load();
    private static final List<Word> STORY = SpokenAnswers.of(SpokenAnswers.STORY);

    private static String quote(List<Word> words, ClauseExplanation.Evidence evidence) {
        return words.subList(evidence.firstWord(), evidence.endWord()).stream()
                .map(Word::text)
                .collect(Collectors.joining(" "));
    }

    @Test
    void theSectionIsTheOneThatTheWordWasCutInto() {
        for (SectionSpan span : CUTTER.cut(STORY)) {
            ClauseExplanation reason = CUTTER.explain(STORY, span.firstWord()).orElseThrow();
            assertEquals(span.section(), reason.section());
            assertNotEquals(reason.section(), reason.runnerUp());
        }
    }

    @Test
    void aWordThatIsNotThereHasNoReason() {
        assertTrue(CUTTER.explain(STORY, -1).isEmpty());
        assertTrue(CUTTER.explain(STORY, STORY.size()).isEmpty());
        assertTrue(CUTTER.explain(List.of(), 0).isEmpty());
    }

    @Test
    void theEvidenceStandsWhereItSaysStrongestFirst() {
        for (LabelledAnswer answer : Corpus.recognised("tidy").subList(0, 5)) {
            for (int word = 0; word < answer.words().size(); word += 7) {
                ClauseExplanation reason = CUTTER.explain(answer.words(), word).orElseThrow();
                double last = Double.POSITIVE_INFINITY;
                for (ClauseExplanation.Evidence evidence : reason.evidence()) {
                    assertTrue(evidence.weight() > 0 && evidence.weight() <= last);
                    last = evidence.weight();
                    boolean inside = evidence.firstWord() >= reason.clause().firstWord()
                            && evidence.endWord() <= reason.clause().endWord();
                    assertEquals(evidence.place() == Place.INSIDE, inside, quote(answer.words(), evidence));
                }
            }
        }
    }

    @Test
    void mostClausesHaveWordsThatDecided() {
        List<Word> words = Corpus.recognised("tidy").get(0).words();
        List<ClauseExplanation> reasons = IntStream.iterate(0, i -> i < words.size(), i -> i + 5)
                .mapToObj(i -> CUTTER.explain(words, i).orElseThrow())
                .distinct()
                .toList();
        long explained = reasons.stream().filter(r -> !r.evidence().isEmpty()).count();
        assertTrue(explained >= 0.9 * reasons.size(), explained + " of " + reasons.size());
    }

    @Test
    void aLessonIsKnownByItsOwnWords() {
        List<Word> words = STORY;
        int learned = words.stream().map(Word::text).toList().indexOf("learned");
        ClauseExplanation reason = CUTTER.explain(words, learned).orElseThrow();
        assertEquals(Section.REFLECTION, reason.section());
        assertFalse(reason.byOrder());
        assertTrue(
                reason.evidence().stream().anyMatch(e -> quote(words, e).matches(".*(looking back|learned).*")),
                () -> reason.evidence().stream()
                        .map(e -> quote(words, e))
                        .toList()
                        .toString());
    }
}
