package dev.aloud.star;

import dev.aloud.content.Level;
import dev.aloud.content.TimingRules;
import dev.aloud.transcript.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The remarks on the seconds of one answer, the most costly first. */
final class TimingFlags {
    private static final double MS = 1000;
    private static final int SITUATION = Section.SITUATION.ordinal();
    private static final int TASK = Section.TASK.ordinal();
    private static final int ACTION = Section.ACTION.ordinal();

    private final TimingRules rules;
    private final List<SectionSpan> sections;
    private final Level level;
    private final List<Timing.Flag> flags = new ArrayList<>();

    TimingFlags(TimingRules rules, List<SectionSpan> sections, Level level) {
        this.rules = rules;
        this.sections = sections;
        this.level = level;
    }

    List<Timing.Flag> raise(
            List<Timing.Line> lines, Timing.Line total, Optional<Timing.Named> problem, Timing.Limits limits) {
        lines.stream().filter(l -> l.status() == Timing.Status.MISSING).forEach(this::missing);
        limit("total_long", total.ms(), limits.totalMs(), whole());
        int situation = lines.get(SITUATION).ms();
        limit("situation_long", situation, limits.situationMs(), longestSituation());
        int both = situation + lines.get(TASK).ms();
        limit("situation_task_long", both, limits.situationTaskMs(), beforeAction());
        problem.ifPresent(named -> limit("problem_late", named.afterMs(), limits.problemMs(), before(named.clause())));
        actionShare(lines.get(ACTION), total);
        return flags;
    }

    private Span before(Span clause) {
        return new Span(whole().startMs(), clause.startMs());
    }

    private void missing(Timing.Line line) {
        String name = name(line.section());
        String target = seconds(line.targetMs() / MS);
        flag("section_missing", Map.of("section", name, "limit", target), place(line.section()), false);
    }

    private void limit(String id, int ms, int limitMs, Span moment) {
        if (ms > limitMs + MS * rules.slackSeconds()) {
            Map<String, String> values = Map.of(
                    "seconds", seconds(ms / MS),
                    "limit", seconds(limitMs / MS),
                    "level", level.name(),
                    "given", Integer.toString(level.totalLimitSeconds()));
            flag(id, values, moment, false);
        }
    }

    /** "70%" is a tip. It is given only if there is an Action, and its share is below the profile's own. */
    private void actionShare(Timing.Line action, Timing.Line total) {
        double share = total.ms() == 0 ? 1 : action.ms() / (double) total.ms();
        double own = action.targetMs() / (double) total.targetMs();
        if (action.ms() > 0 && share < own - rules.actionShareSlack()) {
            Map<String, String> values =
                    Map.of("share", percent(share), "target", percent(own), "height", percent(rules.actionShareTip()));
            flag("action_share", values, longest(Section.ACTION), true);
        }
    }

    private void flag(String id, Map<String, String> values, Span moment, boolean tip) {
        String text = rules.texts().get(id);
        for (Map.Entry<String, String> value : values.entrySet()) {
            text = text.replace("{" + value.getKey() + "}", value.getValue());
        }
        flags.add(new Timing.Flag(id, text, moment, tip));
    }

    private Span whole() {
        return new Span(
                sections.get(0).span().startMs(),
                sections.get(sections.size() - 1).span().endMs());
    }

    private Span longestSituation() {
        return longest(Section.SITUATION);
    }

    private Span longest(Section section) {
        return sections.stream()
                .filter(s -> s.section() == section)
                .map(SectionSpan::span)
                .max(Comparator.comparingInt(Span::lengthMs))
                .orElseGet(this::whole);
    }

    /** From the first Situation or Task to the first Action, or to the last of them. */
    private Span beforeAction() {
        List<SectionSpan> early = new ArrayList<>();
        for (SectionSpan span : sections) {
            if (span.section() == Section.ACTION && !early.isEmpty()) {
                break;
            }
            if (span.section() == Section.SITUATION || span.section() == Section.TASK) {
                early.add(span);
            }
        }
        return early.isEmpty()
                ? whole()
                : new Span(
                        early.get(0).span().startMs(),
                        early.get(early.size() - 1).span().endMs());
    }

    /** Returns the empty span where a missing section belongs: before the next section of the usual order, or at the end. */
    private Span place(Section missing) {
        int at = sections.stream()
                .filter(s -> s.section() != Section.OTHER && s.section().compareTo(missing) > 0)
                .mapToInt(s -> s.span().startMs())
                .findFirst()
                .orElse(whole().endMs());
        return new Span(at, at);
    }

    private static String name(Section section) {
        String id = section.id();
        return Character.toUpperCase(id.charAt(0)) + id.substring(1);
    }

    private static String seconds(double seconds) {
        return Long.toString(Math.round(seconds));
    }

    private static String percent(double share) {
        return Long.toString(Math.round(100 * share));
    }
}
