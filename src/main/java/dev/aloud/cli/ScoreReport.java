package dev.aloud.cli;

import dev.aloud.analysis.Analysis;
import dev.aloud.coaching.Advice;
import dev.aloud.coaching.Probe;
import dev.aloud.delivery.DeliveryPart;
import dev.aloud.delivery.Take;
import dev.aloud.rubric.CompanyElement;
import dev.aloud.rubric.Evidence;
import dev.aloud.rubric.Finding;
import dev.aloud.rubric.Scorecard;
import dev.aloud.rubric.Verdict;
import dev.aloud.star.Timing;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Writes an analysis as plain text for a terminal, at most {@link TextLayout#WIDTH} columns wide. Stateless and thread-safe. */
final class ScoreReport {
    /** Most quotes of one finding; the JSON has all of them. */
    private static final int MOST_QUOTES = 3;

    private ScoreReport() {}

    /** Returns the whole report, ending with a line break. */
    static String of(String file, Analysis analysis, Optional<CompanyElement> element, boolean explain) {
        TextLayout page = new TextLayout();
        heading(page, file, analysis);
        analysis.take().filter(Take::poor).ifPresent(poor -> take(page, poor));
        verdict(page, analysis.scorecard());
        if (!analysis.words().isEmpty()) {
            timing(page, analysis);
            findings(page, analysis);
            element.ifPresent(heard -> company(page, heard, analysis.findingNames()));
            DeliveryReport.addTo(page, analysis.delivery(), analysis.request().timesEstimated());
        }
        advice(page, analysis.advice());
        analysis.nextProbe().ifPresent(probe -> probe(page, probe));
        if (explain) {
            sum(page, analysis.scorecard());
        }
        return page.text();
    }

    private static void heading(TextLayout page, String file, Analysis analysis) {
        page.line(file);
        page.line(analysis.request().competency().name() + ", "
                + analysis.request().level().name() + ", target: "
                + analysis.request().profile().name().toLowerCase(Locale.ROOT));
        analysis.request().question().ifPresent(q -> page.wrap("", "“" + q.text() + "”"));
        if (analysis.request().timesEstimated()) {
            page.wrap("", "From a written transcript: all times are estimated.");
        }
        page.line("─".repeat(TextLayout.WIDTH));
    }

    private static void take(TextLayout page, Take poor) {
        page.wrap("", "Poor recording: more words than usual may be misheard.");
        poor.reasons().forEach(reason -> page.wrap("  ! ", reason.text() + " " + reason.remedy()));
        page.line("");
    }

    private static void verdict(TextLayout page, Scorecard card) {
        String verdict = readable(card.verdict().id());
        String score = card.score().isPresent() ? ", " + card.score().getAsInt() + " of 100" : "";
        page.wrap("", verdict.toUpperCase(Locale.ROOT) + score);
        page.wrap("  ", card.reason());
        card.doubt().ifPresent(doubt -> page.wrap("  ", doubt));
        card.whatIf()
                .forEach(other -> page.wrap(
                        "  ",
                        "Had you said " + other.said() + ": "
                                + readable(other.verdict().id()) + "."));
        if (card.verdict() == Verdict.NOT_SCORED) {
            page.wrap("  ", "(Not scored is no verdict on the candidate.)");
        }
    }

    private static void timing(TextLayout page, Analysis analysis) {
        Timing timing = analysis.timing();
        page.title("Seconds");
        int longest = timing.sections().stream()
                .mapToInt(l -> Math.max(l.ms(), l.targetMs()))
                .max()
                .orElse(1);
        timing.sections().forEach(l -> page.line(row(l.section().id(), l, longest)));
        page.line(row("total", timing.total(), 0));
        if (!analysis.delivery().off().contains(DeliveryPart.PAUSES)) {
            page.line(String.format(
                    Locale.ROOT,
                    "  %-11s %6.1f s before the first word (not counted)",
                    "thinking",
                    timing.thinkingMs() / 1000.0));
        }
        timing.problem()
                .ifPresent(named -> page.wrap(
                        String.format(Locale.ROOT, "  %-11s %6.1f s ", "problem", named.afterMs() / 1000.0),
                        "in: \"" + named.quote() + "\""));
        for (Timing.Flag flag : timing.flags()) {
            page.wrap(flag.tip() ? "  tip  " : "  !    ", flag.text());
        }
    }

    private static String row(String name, Timing.Line line, int longest) {
        return String.format(
                Locale.ROOT,
                "  %-11s %6.1f of %5.1f s  %s %s",
                name,
                line.ms() / 1000.0,
                line.targetMs() / 1000.0,
                longest == 0 ? "" : TargetBar.of(line.ms(), line.targetMs(), longest) + " ",
                line.status() == Timing.Status.ON_TARGET
                        ? "on target"
                        : line.status().id());
    }

    private static void findings(TextLayout page, Analysis analysis) {
        Scorecard card = analysis.scorecard();
        Map<String, String> names = analysis.findingNames();
        List<Finding> found = card.signals().stream().filter(Finding::found).toList();
        list(page, "Disqualifiers", "✗", card.disqualifiers(), names);
        list(page, "Red flags", "!", card.redFlags(), names);
        list(page, "Signals heard", "✓", found, names);
        names(page, "Signals perhaps heard", in(card, Finding.State.UNSURE), names);
        names(page, "Signals not heard", in(card, Finding.State.NOT_HEARD), names);
    }

    private static void company(TextLayout page, CompanyElement element, Map<String, String> names) {
        page.title("What lifts an answer at " + element.company().name() + ": "
                + readable(element.state().id()));
        page.wrap("  ", element.company().looksFor());
        element.parts().forEach(part -> page.line("  " + readable(part.state().id()) + ": " + name(part, names)));
        if (element.state() != Finding.State.HEARD) {
            page.wrap("  ", element.company().say());
        }
    }

    private static List<Finding> in(Scorecard card, Finding.State state) {
        return card.signals().stream().filter(f -> f.state() == state).toList();
    }

    private static void names(TextLayout page, String title, List<Finding> findings, Map<String, String> names) {
        if (!findings.isEmpty()) {
            page.title(title);
            page.wrap(
                    "  ",
                    String.join(", ", findings.stream().map(f -> name(f, names)).toList()));
        }
    }

    private static void list(
            TextLayout page, String title, String sign, List<Finding> findings, Map<String, String> names) {
        if (findings.isEmpty()) {
            return;
        }
        page.title(title);
        for (Finding finding : findings) {
            page.line("  " + sign + " " + name(finding, names));
            int more = finding.evidence().size() - MOST_QUOTES;
            for (Evidence evidence : finding.evidence()
                    .subList(0, Math.min(MOST_QUOTES, finding.evidence().size()))) {
                String at = TextLayout.clock(evidence.span().startMs()) + " "
                        + evidence.section().id();
                page.wrap("      ", "“" + evidence.quote() + "” (" + at + ")");
            }
            if (more > 0) {
                page.line("      and " + more + " more");
            }
        }
    }

    private static void advice(TextLayout page, List<Advice> advice) {
        if (!advice.isEmpty()) {
            page.title("What to work on");
        }
        for (int i = 0; i < advice.size(); i++) {
            Advice piece = advice.get(i);
            page.wrap(
                    "  " + (i + 1) + ". ",
                    piece.title() + " (" + TextLayout.clock(piece.moment().startMs()) + "–"
                            + TextLayout.clock(piece.moment().endMs()) + ")");
            page.wrap("     Heard:   ", piece.heard());
            page.wrap("     Why:     ", piece.why());
            page.wrap("     Instead: ", piece.instead());
        }
    }

    private static void probe(TextLayout page, Probe probe) {
        page.title("The next question");
        page.wrap("  ", "“" + probe.text() + "”");
        page.wrap("  ", probe.why());
    }

    private static void sum(TextLayout page, Scorecard card) {
        page.title("How the score was calculated");
        for (Scorecard.Term term : card.sum()) {
            page.wrap(
                    String.format(Locale.ROOT, "  %+7.1f  ", term.points()),
                    readable(term.what()) + (term.why().isEmpty() ? "" : ": " + term.why()));
        }
    }

    private static String name(Finding finding, Map<String, String> names) {
        return names.getOrDefault(finding.id(), readable(finding.id()));
    }

    private static String readable(String id) {
        return id.replace('_', ' ');
    }
}
