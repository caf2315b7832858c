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

    /** The words behind a signal, and how sure it is that it is there. */
    static String howSure(Finding finding) {
        String percent = Math.round(100 * finding.chance()) + "% sure: ";
        return finding.found()
                ? percent + quoteOf(finding)
                : "Perhaps heard, " + percent + Phrases.signal(finding.id()) + ".";
    }

    /** Returns one or two sentences: what decided, what was best, and what was missing most. */
    static String of(Verdict verdict, Findings findings, String cap, Weights weights, RubricInput input) {
        Optional<Finding> best = best(findings, weights);
        Optional<Finding> missed = missed(findings, weights, input);
        String praise = best.map(f -> "Strongest: " + Phrases.signal(f.id()) + quoted(f) + ".")
                .orElse("Not heard: anything that an interviewer could write down in your favour.");
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

    private static Optional<Finding> missed(Findings findings, Weights weights, RubricInput input) {
        return findings.signals().stream()
                .filter(f -> f.state() == Finding.State.NOT_HEARD
                        && weights.asks(f.id(), input.level().id()))
                .max(Comparator.comparingDouble(
                        f -> weights.pointsFor(f.id(), input.competency().id())));
    }

    private static String quoted(Finding finding) {
        return finding.evidence().isEmpty()
                ? ""
                : " (\"" + finding.evidence().get(0).quote() + "\")";
    }
}
