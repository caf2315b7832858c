package dev.aloud.star;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloud.content.Content;
import dev.aloud.content.Level;
import dev.aloud.content.Profile;
import dev.aloud.content.Targets;
import dev.aloud.transcript.Span;
import dev.aloud.transcript.Word;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProblemFinderTest {
    private static final Content CONTENT = Content.load();
    private static final TimingJudge JUDGE = TimingJudge.load();
    private static final Level SENIOR = CONTENT.level("senior").orElseThrow();
    private static final Profile FULL = CONTENT.profile("full").orElseThrow();
    private static final Profile MINUTE = CONTENT.profile("60").orElseThrow();
    private static final int FIRST = 4000;

    /** One word a second, from four seconds on, with a pause at each full stop. */
    private static List<Word> said(String text) {
        List<Word> words = new ArrayList<>();
        for (String token : text.split(" ")) {
            int at = FIRST + 1000 * words.size();
            int end = token.endsWith(".") ? at + 400 : at + 990;
            words.add(new Word(token.replace(".", ""), at, end, 1));
        }
        return words;
    }

    private static Timing judged(Section section, String text, Profile profile) {
        List<Word> words = said(text);
        Span span = new Span(FIRST, words.get(words.size() - 1).endMs());
        return JUDGE.judge(words, List.of(new SectionSpan(section, span, 0, words.size(), 1)), SENIOR, profile);
    }

    private static boolean isLate(Timing timing) {
        return timing.flags().stream().anyMatch(f -> f.id().equals("problem_late"));
    }

    private static final String BACKGROUND =
            "i work for a bakery in the old harbour with nine shops. we bake at night and we drive before six. ";

    @Test
    void theFirstClauseThatNamesAProblemIsFound() {
        Timing timing = judged(
                Section.SITUATION, "i drive for a bakery. i kept finding rolls crushed. every night it failed.", FULL);
        Timing.Named problem = timing.problem().orElseThrow();
        assertEquals(5000, problem.afterMs());
        assertEquals("i kept finding rolls crushed", problem.quote());
        assertEquals(FIRST + 5000, problem.clause().startMs());
        assertFalse(isLate(timing));
    }

    @Test
    void aProblemNamedLateIsFlaggedFromTheFirstWordToIt() {
        String late = BACKGROUND + BACKGROUND + "then the ovens broke";
        Timing timing = judged(Section.SITUATION, late, FULL);
        Timing.Flag flag = timing.flags().stream()
                .filter(f -> f.id().equals("problem_late"))
                .findFirst()
                .orElseThrow();
        assertEquals(FIRST, flag.moment().startMs());
        assertTrue(flag.text().contains("30 s"), flag.text());
    }

    @Test
    void inAShorterProfileItIsLateSooner() {
        String text = BACKGROUND + "then the ovens broke";
        assertFalse(isLate(judged(Section.SITUATION, text, FULL)));
        assertTrue(isLate(judged(Section.SITUATION, text, MINUTE)));
    }

    @Test
    void whatIsOnlyFoundInLaterSectionsIsNotNamedAndNotFlagged() {
        for (Section section : List.of(Section.ACTION, Section.RESULT, Section.REFLECTION, Section.OTHER)) {
            Timing timing = judged(section, BACKGROUND + BACKGROUND + "then the ovens broke", FULL);
            assertTrue(timing.problem().isEmpty(), section.id());
            assertFalse(isLate(timing), section.id());
        }
    }

    @Test
    void thinkingIsToldApartAndCountedNowhere() {
        Timing timing = judged(Section.SITUATION, "the ovens broke at night.", FULL);
        assertEquals(FIRST, timing.thinkingMs());
        assertEquals(4400, timing.sections().get(0).ms());
        assertEquals(4400, timing.total().ms());
    }

    @Test
    void theFlagOfALongAnswerKnowsTheLevelAndWhatItGives() {
        Span span = new Span(FIRST, FIRST + 240_000);
        List<SectionSpan> sections = List.of(new SectionSpan(Section.ACTION, span, 0, 1, 1));
        Timing timing = JUDGE.judge(List.of(), sections, SENIOR, FULL);
        String text = timing.flags().stream()
                .filter(f -> f.id().equals("total_long"))
                .findFirst()
                .orElseThrow()
                .text();
        assertTrue(text.contains("240 s") && text.contains("180 s") && text.contains(SENIOR.name()), text);
        assertEquals(180_000, timing.limits().levelTotalMs());
    }

    @Test
    void ownTargetsRaiseNoFlagWhenTheyAreMet() {
        Profile own = FULL.with(new Targets(70, 5, 80, 40, 10));
        List<SectionSpan> sections = new ArrayList<>();
        double[] seconds = {own.situation(), own.task(), own.action(), own.result(), own.reflection()};
        int at = 0;
        for (Section section : Section.STORY) {
            int end = at + (int) (1000 * seconds[section.ordinal()]);
            sections.add(new SectionSpan(section, new Span(at, end), at, end, 1));
            at = end;
        }
        assertEquals(List.of(), JUDGE.judge(List.of(), sections, SENIOR, own).flags());
    }
}
