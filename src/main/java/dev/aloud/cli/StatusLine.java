package dev.aloud.cli;

import dev.aloud.content.Profile;
import dev.aloud.star.LiveSections;
import dev.aloud.star.Section;
import java.util.List;
import java.util.Locale;

/** The line under a spoken answer: clock, level and the seconds of each section. Stateless. */
final class StatusLine {
    private static final int BARS = 10;

    /** dBFS. The meter's ends: speech lies between -36 and -10. */
    private static final float LOWEST = -60;

    private StatusLine() {}

    /** Returns at most {@link TextLayout#WIDTH} characters. */
    static String of(int spokenMs, Profile profile, float levelDbfs, int lostMs, List<LiveSections.Shown> sections) {
        StringBuilder line = new StringBuilder();
        line.append(TextLayout.clock(spokenMs)).append(" of ").append(TextLayout.clock((int)
                Math.round(1000 * profile.totalSeconds())));
        line.append("  ").append(meter(levelDbfs));
        for (Section section : Section.STORY) {
            line.append("  ").append(letter(section)).append(' ').append(seconds(sections, section));
        }
        if (lostMs > 0) {
            line.append(String.format(Locale.ROOT, "  %.1f s lost", lostMs / 1000.0));
        }
        return line.substring(0, Math.min(line.length(), TextLayout.WIDTH - 1));
    }

    private static String meter(float levelDbfs) {
        int bars = Math.round(Math.max(0, Math.min(1, 1 - levelDbfs / LOWEST)) * BARS);
        return "[" + "#".repeat(bars) + " ".repeat(BARS - bars) + "]";
    }

    /** R is the result, L (lesson) the reflection, as in the page. */
    private static char letter(Section section) {
        return section == Section.REFLECTION
                ? 'L'
                : Character.toUpperCase(section.id().charAt(0));
    }

    private static long seconds(List<LiveSections.Shown> sections, Section section) {
        return Math.round(sections.stream()
                        .filter(shown -> shown.section() == section)
                        .mapToLong(shown -> shown.span().lengthMs())
                        .sum()
                / 1000.0);
    }
}
