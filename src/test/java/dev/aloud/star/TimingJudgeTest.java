package dev.aloud.star;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloud.content.Content;
import dev.aloud.content.Level;
import dev.aloud.content.Profile;
import dev.aloud.transcript.Span;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimingJudgeTest {
    private static final Content CONTENT = Content.load();
    private static final TimingJudge JUDGE = TimingJudge.load();
    private static final Level SENIOR = CONTENT.level("senior").orElseThrow();
    private static final Level SDE1 = CONTENT.level("sde1").orElseThrow();
    private static final Profile FULL = CONTENT.profile("full").orElseThrow();

    /** Spans one after the other, from 2 s on. */
    private static List<SectionSpan> spans(Object... sectionsAndSeconds) {
        List<SectionSpan> spans = new ArrayList<>();
        int at = 2000;
        for (int i = 0; i < sectionsAndSeconds.length; i += 2) {
            int end = at + (int) Math.round(1000 * ((Number) sectionsAndSeconds[i + 1]).doubleValue());
            spans.add(new SectionSpan((Section) sectionsAndSeconds[i], new Span(at, end), i, i + 1, 1));
            at = end;
        }
        return spans;
    }

    private static List<SectionSpan> onTarget(Profile p) {
        return spans(
                Section.SITUATION,
                p.situation(),
                Section.TASK,
                p.task(),
                Section.ACTION,
                p.action(),
                Section.RESULT,
                p.result(),
                Section.REFLECTION,
                p.reflection());
    }

    private static List<String> flags(List<SectionSpan> spans, Level level, Profile profile) {
        return judge(spans, level, profile).flags().stream()
                .map(Timing.Flag::id)
                .toList();
    }

    private static Timing judge(List<SectionSpan> spans, Level level, Profile profile) {
        return JUDGE.judge(List.of(), spans, level, profile);
    }

    @Test
    void anAnswerExactlyOnTargetRaisesNoneAtEveryLevelAndProfile() {
        for (Level level : CONTENT.levels()) {
            for (Profile profile : CONTENT.profiles()) {
                Timing timing = judge(onTarget(profile), level, profile);
                assertEquals(List.of(), timing.flags(), level.id() + " " + profile.id());
                timing.sections().forEach(l -> assertEquals(Timing.Status.ON_TARGET, l.status()));
                assertEquals(Timing.Status.ON_TARGET, timing.total().status());
            }
        }
    }

    @Test
    void aResultToldFirstIsNoFault() {
        List<SectionSpan> spans = spans(
                Section.RESULT,
                10,
                Section.SITUATION,
                30,
                Section.TASK,
                20,
                Section.ACTION,
                90,
                Section.RESULT,
                10,
                Section.REFLECTION,
                15);
        assertEquals(List.of(), flags(spans, SENIOR, FULL));
    }

    @Test
    void situationIsLongPastItsLimitAndNotAtIt() {
        assertTrue(flags(story(45, 5), SENIOR, FULL).isEmpty());
        Timing.Flag flag = judge(story(62, 20), SENIOR, FULL).flags().get(0);
        assertEquals("situation_long", flag.id());
        assertTrue(flag.text().contains("62 s") && flag.text().contains("45 s"), flag.text());
        assertEquals(new Span(2000, 64000), flag.moment());
    }

    @Test
    void situationWithTaskIsLongPastTheirLimit() {
        assertEquals(List.of("situation_task_long"), flags(story(35, 17), SENIOR, FULL));
    }

    @Test
    void limitsShrinkWithAShorterProfile() {
        Profile minute = CONTENT.profile("60").orElseThrow();
        List<SectionSpan> spans = spans(
                Section.SITUATION, 17, Section.TASK, 3, Section.ACTION, 29, Section.RESULT, 6, Section.REFLECTION, 5);
        assertEquals(List.of("situation_long", "situation_task_long"), flags(spans, SENIOR, minute));
        assertEquals(List.of(), flags(story(17, 3), SENIOR, FULL));
    }

    @Test
    void theTotalIsLongPastTheLevelsLimit() {
        Profile two = CONTENT.profile("120").orElseThrow();
        List<SectionSpan> spans = spans(
                Section.SITUATION,
                20,
                Section.TASK,
                13,
                Section.ACTION,
                70,
                Section.RESULT,
                13,
                Section.REFLECTION,
                10);
        assertEquals(List.of("total_long"), flags(spans, SDE1, two));
        assertEquals(List.of(), flags(spans, SENIOR, FULL));
    }

    @Test
    void eachMissingSectionIsNamedWhereItWouldHaveStood() {
        Timing timing = judge(spans(Section.SITUATION, 30, Section.ACTION, 90, Section.RESULT, 20), SENIOR, FULL);
        assertEquals(Timing.Status.MISSING, timing.sections().get(1).status());
        assertEquals(2, timing.flags().size());
        assertTrue(timing.flags().get(0).text().contains("Task"));
        assertEquals(new Span(32000, 32000), timing.flags().get(0).moment());
        assertEquals(new Span(142000, 142000), timing.flags().get(1).moment());
    }

    @Test
    void aSmallActionIsATipAndAProfilesOwnShareIsNot() {
        Timing timing = judge(
                spans(
                        Section.SITUATION,
                        30,
                        Section.TASK,
                        20,
                        Section.ACTION,
                        40,
                        Section.RESULT,
                        40,
                        Section.REFLECTION,
                        30),
                SENIOR,
                FULL);
        assertEquals(
                List.of("action_share"),
                timing.flags().stream().map(Timing.Flag::id).toList());
        assertTrue(timing.flags().get(0).tip());
    }

    @Test
    void statusSaysShortAndLongBeyondTheTolerance() {
        Timing timing = judge(
                spans(
                        Section.SITUATION,
                        22,
                        Section.TASK,
                        24,
                        Section.ACTION,
                        120,
                        Section.RESULT,
                        5,
                        Section.REFLECTION,
                        12),
                SENIOR,
                FULL);
        assertEquals(
                List.of(
                        Timing.Status.SHORT,
                        Timing.Status.ON_TARGET,
                        Timing.Status.LONG,
                        Timing.Status.SHORT,
                        Timing.Status.ON_TARGET),
                timing.sections().stream().map(Timing.Line::status).toList());
    }

    @Test
    void silenceHasNoFlags() {
        Timing timing = judge(List.of(), SENIOR, FULL);
        assertEquals(List.of(), timing.flags());
        timing.sections().forEach(l -> assertEquals(Timing.Status.MISSING, l.status()));
    }

    private static List<SectionSpan> story(double situation, double task) {
        return spans(
                Section.SITUATION,
                situation,
                Section.TASK,
                task,
                Section.ACTION,
                85,
                Section.RESULT,
                5,
                Section.REFLECTION,
                3);
    }
}
