package dev.aloud.rubric;

import java.util.Comparator;
import java.util.Optional;

/** The sentences in which a verdict is explained to the candidate. Pure functions. */
final class Reasons {
    private Reasons() {}

    static String noStory() {
        return "This is about what you are like or would do, and an interviewer can only judge what you did:"
                + " tell one real event.";
    }

    /** Why that disqualifier holds the verdict down, with the words it rests on. */
    static String disqualifier(Finding finding) {
        return Phrases.disqualifier(finding.id()) + quoted(finding) + ".";
    }

    /** The quote behind a term of the sum. */
    static String quoteOf(Finding finding) {
        return finding.evidence().isEmpty()
                ? "Not heard anywhere in the answer."
                : "\"" + finding.evidence().get(0).quote() + "\"";
    }

    /** One or two sentences: what decided, and what is best or most missed beside it. */
    static String of(Verdict verdict, Findings findings, String cap, Weights weights, String level) {
        Optional<Finding> best = best(findings, weights);
        Optional<Finding> missed = missed(findings, weights, level);
        String praise = best.map(f -> "What counts most for you is that " + Phrases.signal(f.id()) + quoted(f) + ".")
                .orElse("No sign of ownership was heard.");
        if (!cap.isEmpty()) {
            return cap + (best.isPresent() ? " " + praise : "");
        }
        String lack = missed.map(f -> " What is missed most: " + Phrases.missing(f.id()) + ".")
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
