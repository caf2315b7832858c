package dev.aloud.attempts;

import dev.aloud.analysis.Analysis;
import java.util.OptionalInt;

/** The part of an analysis that the list shows. Immutable. */
record VerdictSummary(String verdict, OptionalInt score, String rubricVersion) {
    static VerdictSummary of(Analysis analysis) {
        return new VerdictSummary(
                analysis.scorecard().verdict().id(), analysis.scorecard().score(), analysis.rubricVersion());
    }
}
