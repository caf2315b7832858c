package dev.aloud.star;

import dev.aloud.content.Content;
import dev.aloud.content.Level;
import dev.aloud.content.Profile;
import dev.aloud.content.TimingRules;
import java.util.ArrayList;
import java.util.List;

/** Holds the seconds of each section against level and profile. Immutable and thread-safe. */
public final class TimingJudge {
    private static final int MS = 1000;

    private final TimingRules rules;
    private final List<Profile> profiles;

    TimingJudge(TimingRules rules, List<Profile> profiles) {
        this.rules = rules;
        this.profiles = List.copyOf(profiles);
    }

    /** The judge with the tolerances that this build carries. */
    public static TimingJudge load() {
        return new TimingJudge(TimingRules.load(), Content.load().profiles());
    }

    /**
     * Seconds beside targets, and flags; all zero and missing, with no flag, without sections. An answer exactly on target
     * raises no flag, in whatever order it is told.
     */
    public Timing judge(List<SectionSpan> sections, Level level, Profile profile) {
        List<Timing.Line> lines = new ArrayList<>();
        for (Section section : Section.STORY) {
            lines.add(line(section, spoken(sections, section), target(profile, section), rules.tolerance()));
        }
        Timing.Line total = line(null, total(sections), profile.totalSeconds(), rules.totalTolerance());
        List<Timing.Flag> flags = sections.isEmpty()
                ? List.of()
                : new TimingFlags(rules, sections, profile).raise(lines, total, limitSeconds(level, profile));
        return new Timing(lines, total, flags);
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
     * Seconds that the answer may take: the level's limit in the level's own profile, and as much more or less as another
     * profile is longer or shorter. Never below the profile's own total, since that is what was asked for.
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
