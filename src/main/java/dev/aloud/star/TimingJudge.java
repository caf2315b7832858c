package dev.aloud.star;

import dev.aloud.content.Content;
import dev.aloud.content.Level;
import dev.aloud.content.ProblemCues;
import dev.aloud.content.Profile;
import dev.aloud.content.TimingRules;
import dev.aloud.transcript.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Compares the seconds of each section with level and profile. Immutable and thread-safe. */
public final class TimingJudge {
    private static final int MS = 1000;

    private final TimingRules rules;
    private final ProblemFinder problems;
    private final List<Profile> profiles;

    TimingJudge(TimingRules rules, ProblemCues cues, List<Profile> profiles) {
        this.rules = rules;
        this.problems = new ProblemFinder(cues);
        this.profiles = List.copyOf(profiles);
    }

    /** Loads the tolerances of this build. */
    public static TimingJudge load() {
        return new TimingJudge(
                TimingRules.load(), ProblemCues.load(), Content.load().profiles());
    }

    /**
     * Returns seconds, targets and flags. Without sections, all are missing with 0 s, and there are no flags. An answer exactly on
     * target has no flag, in any order.
     *
     * @param words of the answer, to find the problem
     * @param sections of those words
     */
    public Timing judge(List<Word> words, List<SectionSpan> sections, Level level, Profile profile) {
        List<Timing.Line> lines = new ArrayList<>();
        for (Section section : Section.STORY) {
            lines.add(line(section, spoken(sections, section), target(profile, section), rules.tolerance()));
        }
        Timing.Line total = line(null, total(sections), profile.totalSeconds(), rules.totalTolerance());
        Timing.Limits limits = limits(level, profile);
        Optional<Timing.Named> problem = problems.find(words, sections);
        List<Timing.Flag> flags = sections.isEmpty()
                ? List.of()
                : new TimingFlags(rules, sections, level).raise(lines, total, problem, limits);
        int thinking = words.isEmpty() ? 0 : words.get(0).startMs();
        return new Timing(lines, total, thinking, problem, limits, flags);
    }

    /** Returns the limits. They shrink with a shorter profile, but not below its own targets. */
    private Timing.Limits limits(Level level, Profile profile) {
        double scale = profile.totalSeconds() / rules.limitsForTotalSeconds();
        double situation = Math.max(scale * rules.situationSeconds(), profile.situation());
        double both = Math.max(scale * rules.situationTaskSeconds(), profile.situation() + profile.task());
        return new Timing.Limits(
                ms(limitSeconds(level, profile)),
                ms(situation),
                ms(both),
                ms(scale * rules.problemSeconds()),
                ms(level.totalLimitSeconds()));
    }

    private static int ms(double seconds) {
        return (int) Math.round(MS * seconds);
    }

    private static Timing.Line line(Section section, int ms, double target, TimingRules.Tolerance tolerance) {
        int targetMs = (int) Math.round(MS * target);
        double slackMs = MS * tolerance.around(target);
        Timing.Status status = ms == 0
                ? Timing.Status.MISSING
                : ms < targetMs - slackMs
                        ? Timing.Status.SHORT
                        : ms > targetMs + slackMs ? Timing.Status.LONG : Timing.Status.ON_TARGET;
        return new Timing.Line(section, ms, targetMs, status);
    }

    /**
     * Returns the seconds that the answer may take: the level's limit, scaled to the profile, and not below the profile's total.
     */
    private double limitSeconds(Level level, Profile profile) {
        double own = profiles.stream()
                .filter(p -> p.id().equals(level.defaultProfile()))
                .mapToDouble(Profile::totalSeconds)
                .findFirst()
                .orElse(profile.totalSeconds());
        return profile.totalSeconds() * Math.max(1, level.totalLimitSeconds() / own);
    }

    private static int spoken(List<SectionSpan> sections, Section section) {
        return sections.stream()
                .filter(s -> s.section() == section)
                .mapToInt(s -> s.span().lengthMs())
                .sum();
    }

    private static int total(List<SectionSpan> sections) {
        return sections.isEmpty()
                ? 0
                : sections.get(sections.size() - 1).span().endMs()
                        - sections.get(0).span().startMs();
    }

    private static double target(Profile profile, Section section) {
        return switch (section) {
            case SITUATION -> profile.situation();
            case TASK -> profile.task();
            case ACTION -> profile.action();
            case RESULT -> profile.result();
            case REFLECTION -> profile.reflection();
            case OTHER -> 0;
        };
    }
}
