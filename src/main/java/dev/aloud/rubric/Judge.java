package dev.aloud.rubric;

import dev.aloud.star.SectionSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes the sum of one answer, and the verdict from it. Used once. Not thread-safe. */
final class Judge {
    private final Weights weights;
    private final Reading reading;
    private final Findings findings;
    private final String level;
    private final List<Scorecard.Term> sum = new ArrayList<>();
    private double points;

    Judge(Weights weights, Reading reading, Findings findings) {
        this.weights = weights;
        this.reading = reading;
        this.findings = findings;
        this.level = reading.level().id();
    }

    Scorecard scorecard() {
        if (!findings.found().contains(Rubric.STORY)) {
            add("no story", 0, "Nothing that happened was told, so there is nothing to count.");
            return card(0, Verdict.NO_HIRE, Reasons.noStory());
        }
        add("base", weights.base(), "A story about something that happened.");
        findings.signals().stream().filter(Finding::counts).forEach(this::addSignal);
        findings.redFlags().stream().filter(Finding::counts).forEach(this::addFlag);
        findings.disqualifiers().stream().filter(Finding::counts).forEach(this::addDisqualifier);
        int score = (int) Math.round(Math.max(0, Math.min(100, points)));
        return capped(score);
    }

    private Scorecard capped(int score) {
        Verdict verdict = weights.band(score, level);
        String why = "";
        for (Weights.Cap cap : caps()) {
            if (verdict.compareTo(cap.atMost()) > 0) {
                verdict = cap.atMost();
                why = cap.why();
                int ceiling = weights.ceiling(verdict, level);
                add("at most " + verdict.id(), Math.min(0, ceiling - score), cap.why());
                score = Math.min(score, ceiling);
            }
        }
        return card(score, verdict, Reasons.of(verdict, findings, why, weights, level));
    }

    /** Those that hold, the hardest first. */
    private List<Weights.Cap> caps() {
        Stream<Weights.Cap> fatal = findings.disqualifiers().stream()
                .filter(Finding::counts)
                .map(f -> new Weights.Cap(List.of(), Verdict.LEANING_NO_HIRE, Reasons.disqualifier(f)));
        Set<String> present = present();
        Stream<Weights.Cap> level = weights.levels().get(this.level).caps().stream()
                .filter(c -> c.unless().stream().noneMatch(present::contains));
        return Stream.concat(fatal, level)
                .sorted(java.util.Comparator.comparing(Weights.Cap::atMost))
                .toList();
    }

    private Set<String> present() {
        Set<String> present = reading.sections().stream()
                .map(SectionSpan::section)
                .map(s -> "section:" + s.id())
                .collect(Collectors.toSet());
        findings.signals().stream().filter(Finding::counts).forEach(f -> present.add(f.id()));
        return present;
    }

    private void addSignal(Finding finding) {
        add(finding.id(), weights.pointsFor(finding.id(), level), Reasons.quoteOf(finding));
    }

    private void addFlag(Finding finding) {
        double lowers = weights.flags().getOrDefault(finding.id(), weights.disqualifier());
        add(finding.id(), lowers, Reasons.quoteOf(finding));
    }

    private void addDisqualifier(Finding finding) {
        add(finding.id(), weights.disqualifier(), Reasons.quoteOf(finding));
    }

    private void add(String what, double value, String why) {
        sum.add(new Scorecard.Term(what, value, why));
        points += value;
    }

    private Scorecard card(int score, Verdict verdict, String reason) {
        return new Scorecard(
                findings.signals(),
                findings.disqualifiers(),
                findings.redFlags(),
                OptionalInt.of(score),
                verdict,
                reason,
                sum);
    }
}
