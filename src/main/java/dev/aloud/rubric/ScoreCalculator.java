package dev.aloud.rubric;

import dev.aloud.star.SectionSpan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Calculates the score of one answer, and the verdict. For one use; not thread-safe. */
final class ScoreCalculator {
    /** Steps between the sum's verdict and the reader's own from which on the verdict is called doubtful. */
    private static final int DOUBTED_STEPS = 2;

    /** Most ways to a better verdict that are named. */
    private static final int MOST_WHAT_IFS = 2;

    private final Weights weights;
    private final RubricInput reading;
    private final Findings findings;
    private final String level;
    private final String competency;
    private final List<Scorecard.Term> sum = new ArrayList<>();
    private double points;

    ScoreCalculator(Weights weights, RubricInput reading, Findings findings) {
        this.weights = weights;
        this.reading = reading;
        this.findings = findings;
        this.level = reading.level().id();
        this.competency = reading.competency().id();
    }

    Scorecard scorecard() {
        if (findings.noStory()) {
            add("no story", 0, "No story of something that happened was clearly heard, so there is nothing to count.");
            return card(0, Verdict.NO_HIRE, Reasons.noStory(findings.imagined()));
        }
        Scored scored = scored();
        String reason = Reasons.of(scored.verdict(), findings, scored.why(), weights, reading);
        return card(scored.score(), scored.verdict(), reason);
    }

    /** Score and verdict, and which cap decided; "" if none did. */
    private record Scored(int score, Verdict verdict, String why) {}

    private Scored scored() {
        add("base", weights.base().get(level), "A story of something that happened.");
        findings.signals().forEach(this::addSignal);
        findings.redFlags().stream().filter(Finding::counts).forEach(this::addFlag);
        findings.disqualifiers().stream().filter(Finding::counts).limit(1).forEach(this::addDisqualifier);
        return capped((int) Math.round(Math.max(0, Math.min(100, points))));
    }

    private Scored capped(int sumOfPoints) {
        int score = sumOfPoints;
        Verdict verdict = weights.band(score);
        String why = fatal().map(Weights.Cap::why).findFirst().orElse("");
        for (Weights.Cap cap : caps()) {
            if (verdict.compareTo(cap.atMost()) > 0) {
                verdict = cap.atMost();
                why = why.isEmpty() ? cap.why() : why;
                int ceiling = weights.ceiling(verdict);
                add("at most " + verdict.id(), Math.min(0, ceiling - score), cap.why());
                score = Math.min(score, ceiling);
            }
        }
        return new Scored(score, verdict, why);
    }

    /** Returns the caps that apply, the lowest first. */
    private List<Weights.Cap> caps() {
        Set<String> present = present();
        Stream<Weights.Cap> missing = weights.capsOf(level, competency)
                .filter(c -> c.unless().stream().noneMatch(present::contains));
        return Stream.concat(fatal(), missing)
                .sorted(Comparator.comparing(Weights.Cap::atMost))
                .toList();
    }

    private Stream<Weights.Cap> fatal() {
        return findings.disqualifiers().stream()
                .filter(Finding::counts)
                .map(f -> new Weights.Cap(List.of(), Verdict.LEANING_NO_HIRE, List.of(), Reasons.disqualifier(f)));
    }

    private Set<String> present() {
        Set<String> present = reading.sections().stream()
                .map(SectionSpan::section)
                .map(s -> "section:" + s.id())
                .collect(Collectors.toSet());
        findings.signals().stream()
                .filter(f -> f.state() != Finding.State.NOT_HEARD && !f.dismissed())
                .forEach(f -> present.add(f.id()));
        return present;
    }

    /** What was heard, and what may have been, counts by how sure it is: measured, that comes nearest to the labelled verdicts. */
    private void addSignal(Finding finding) {
        if (finding.state() != Finding.State.NOT_HEARD && !finding.dismissed()) {
            double points = weights.pointsFor(finding.id(), competency) * finding.chance();
            add(finding.id(), points, Reasons.howSure(finding));
        }
    }

    private void addFlag(Finding finding) {
        add(finding.id(), weights.costOf(finding.id(), competency), Reasons.quoteOf(finding));
    }

    private void addDisqualifier(Finding finding) {
        add(finding.id(), weights.disqualifier(), Reasons.quoteOf(finding));
    }

    private void add(String what, double value, String why) {
        sum.add(new Scorecard.Term(what, value, why));
        points += value;
    }

    /** Returns what the level asks for and has that state, most points first. A dismissed finding was heard. */
    private List<Scorecard.Term> asked(Finding.State state) {
        return findings.signals().stream()
                .filter(f -> f.state() == state && !f.dismissed() && weights.asks(f.id(), level))
                .map(f -> new Scorecard.Term(f.id(), weights.pointsFor(f.id(), competency), Phrases.missing(f.id())))
                .sorted(Comparator.comparingDouble(Scorecard.Term::points).reversed())
                .toList();
    }

    private List<Scorecard.WhatIf> whatIf(Verdict verdict) {
        return Stream.concat(asked(Finding.State.NOT_HEARD).stream(), asked(Finding.State.UNSURE).stream())
                .sorted(Comparator.comparingDouble(Scorecard.Term::points).reversed())
                .map(this::hadItBeenHeard)
                .filter(other -> other.verdict().compareTo(verdict) > 0)
                .limit(MOST_WHAT_IFS)
                .toList();
    }

    private Scorecard.WhatIf hadItBeenHeard(Scorecard.Term term) {
        ScoreCalculator other = new ScoreCalculator(weights, reading, findings.withHeard(term.what()));
        Scored scored = other.scored();
        return new Scorecard.WhatIf(term.what(), term.why(), scored.verdict(), scored.score());
    }

    /** The reader's own verdict checks the sum: it knows the whole answer, but can't say why. */
    private Optional<String> doubt(Verdict verdict) {
        int whole = (int) Math.round(reading.reading().verdict());
        int apart = whole - (verdict.ordinal() - Verdict.NO_HIRE.ordinal());
        return Math.abs(apart) < DOUBTED_STEPS
                ? Optional.empty()
                : Optional.of("Aloud is unsure of this verdict. As a whole the answer sounds "
                        + (apart > 0 ? "better" : "weaker")
                        + " than what was found in it. Read the quotes, and dismiss what is wrong.");
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
                asked(Finding.State.NOT_HEARD),
                asked(Finding.State.UNSURE),
                findings.noStory() ? List.of() : whatIf(verdict),
                findings.noStory(),
                doubt(verdict));
    }
}
