package dev.aloud.star;

import dev.aloud.content.Level;
import dev.aloud.content.Profile;
import java.util.ArrayList;
import java.util.List;

/** Holds the seconds of each section against level and profile. Immutable and thread-safe. */
public final class TimingJudge {
    private TimingJudge() {}

    /** The judge with the tolerances that this build carries. */
    public static TimingJudge load() {
        return new TimingJudge();
    }

    /** Seconds beside targets, and flags; all zero and missing without sections. */
    public Timing judge(List<SectionSpan> sections, Level level, Profile profile) {
        double[] targets = {
            profile.situation(), profile.task(), profile.action(), profile.result(), profile.reflection()
        };
        List<Timing.Line> lines = new ArrayList<>();
        for (int i = 0; i < targets.length; i++) {
            Section section = Section.STORY.get(i);
            int ms = sections.stream()
                    .filter(s -> s.section() == section)
                    .mapToInt(s -> s.span().lengthMs())
                    .sum();
            lines.add(new Timing.Line(section, ms, (int) Math.round(1000 * targets[i]), Timing.Status.ON_TARGET));
        }
        int total = sections.isEmpty()
                ? 0
                : sections.get(sections.size() - 1).span().endMs()
                        - sections.get(0).span().startMs();
        return new Timing(
                lines,
                new Timing.Line(null, total, (int) Math.round(1000 * profile.totalSeconds()), Timing.Status.ON_TARGET),
                List.of());
    }
}
