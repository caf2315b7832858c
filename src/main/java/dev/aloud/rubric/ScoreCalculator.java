package dev.aloud.rubric;

import dev.aloud.star.SectionSpan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Calculates the score of one answer, and the verdict. For one use; not thread-safe. */
final class ScoreCalculator {
    private final Weights weights;
    private final RubricInput reading;
    private final Findings findings;
    private final String level;
    private final List<Scorecard.Term> sum = new ArrayList<>();
    private double points;

    ScoreCalculator(Weights weights, RubricInput reading, Findings findings) {
        this.weights = weights;
        this.reading = reading;
        this.findings = findings;
        this.level = reading.level().id();
    }

    Scorecard scorecard() {
        if (findings.noStory()) {
            add("no story", 0, "No story of something that happened was clearly heard, so there is nothing to count.");
            return card(0, Verdict.NO_HIRE, Reasons.noStory(findings.imagined()));
        }
        add("base", weights.base(), "A story of something that happened.");
        findings.signals().stream().filter(Finding::counts).forEach(this::addSignal);
        findings.redFlags().stream().filter(Finding::counts).forEach(this::addFlag);
        findings.disqualifiers().stream().filter(Finding::counts).forEach(this::addDisqualifier);
        int score = (int) Math.round(Math.max(0, Math.min(100, points)));
        return capped(score);
    }

    private Scorecard capped(int score) {
        Verdict verdict = weights.band(score, level);
        String why = fatal().map(Weights.Cap::why).findFirst().orElse("");
        for (Weights.Cap cap : caps()) {
            if (verdict.compareTo(cap.atMost()) > 0) {
                verdict = cap.atMost();
                why = why.isEmpty() ? cap.why() : why;
                int ceiling = weights.ceiling(verdict, level);
                add("at most " + verdict.id(), Math.min(0, ceiling - score), cap.why());
                score = Math.min(score, ceiling);
            }
        }
        return card(score, verdict, Reasons.of(verdict, findings, why, weights, level));
    }

    /** Returns the caps that apply, the lowest first. */
    private List<Weights.Cap> caps() {
        Set<String> present = present();
        Stream<Weights.Cap> level = weights.levels().get(this.level).caps().stream()
                .filter(c -> c.unless().stream().noneMatch(present::contains));
        return Stream.concat(fatal(), level)
                .sorted(Comparator.comparing(Weights.Cap::atMost))
                .toList();
    }

    private Stream<Weights.Cap> fatal() {
        return findings.disqualifiers().stream()
                .filter(Finding::counts)
                .map(f -> new Weights.Cap(List.of(), Verdict.LEANING_NO_HIRE, Reasons.disqualifier(f)));
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

    /** Returns what the level asks for and was not heard, most points first. A dismissed finding was heard. */
    List<Scorecard.Term> missed() {
        return findings.signals().stream()
                .filter(f -> !f.found() && weights.asks(f.id(), level))
                .map(f -> new Scorecard.Term(f.id(), weights.pointsFor(f.id(), level), Phrases.missing(f.id())))
                .sorted(Comparator.comparingDouble(Scorecard.Term::points).reversed())
                .toList();
    }

    private Scorecard card(int score, Verdict verdict, String reason) {
        return new Scorecard(
                findings.signals(),
                findings.disqualifiers(),
                findings.redFlags(),
                OptionalInt.of(score),
                verdict,
                reason,
                sum,
                missed(),
                findings.noStory());
    }
}
