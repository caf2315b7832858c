package dev.aloud.rubric;

import java.util.Comparator;
import java.util.Optional;

/** The sentences that explain a verdict to the candidate. Pure functions. */
final class Reasons {
    private Reasons() {}

    /** Why an answer without a story of the past can't be more than no hire. */
    static String noStory(boolean imagined) {
        return imagined
                ? "This is about what you would do or usually do. An interviewer can only judge what you did,"
                        + " so tell one real event."
                : "No story of something that really happened was clearly heard. Tell one real event: when it was,"
                        + " what was wrong and what you did.";
    }

    /** Why that disqualifier limits the verdict, with the words it rests on. */
    static String disqualifier(Finding finding) {
        return Phrases.disqualifier(finding.id()) + quoted(finding) + ".";
    }

    /** The quote behind a term of the sum. */
    static String quoteOf(Finding finding) {
        return finding.evidence().isEmpty()
                ? "Not clearly heard anywhere in the answer."
                : "\"" + finding.evidence().get(0).quote() + "\"";
    }

    /** Returns one or two sentences: what decided, what was best, and what was missing most. */
    static String of(Verdict verdict, Findings findings, String cap, Weights weights, String level) {
        Optional<Finding> best = best(findings, weights);
        Optional<Finding> missed = missed(findings, weights, level);
        String praise = best.map(f -> "Strongest: " + Phrases.signal(f.id()) + quoted(f) + ".")
                .orElse("Not clearly heard: anything that shows ownership.");
        if (!cap.isEmpty()) {
            return cap + (best.isPresent() ? " " + praise : "");
        }
        String lack = missed.map(f -> " Missing, or not clearly heard: " + Phrases.missing(f.id()) + ".")
                .orElse("");
        return verdict == Verdict.STRONG_HIRE ? praise : praise + lack;
    }

    private static Optional<Finding> best(Findings findings, Weights weights) {
        return weights.tellFirst().stream()
                .flatMap(id -> findings.signals().stream().filter(f -> f.id().equals(id) && f.counts()))
                .findFirst();
    }

    private static Optional<Finding> missed(Findings findings, Weights weights, String level) {
        return findings.signals().stream()
                .filter(f -> !f.found() && weights.asks(f.id(), level))
                .max(Comparator.comparingDouble(f -> weights.pointsFor(f.id(), level)));
    }

    private static String quoted(Finding finding) {
        return finding.evidence().isEmpty()
                ? ""
                : " (\"" + finding.evidence().get(0).quote() + "\")";
    }
}
