package dev.aloud.attempts;

import dev.aloud.analysis.Analysis;
import java.util.OptionalInt;

/** What the list shows of an analysis. Immutable. */
record VerdictSummary(String verdict, OptionalInt score, String rubricVersion) {
    static VerdictSummary of(Analysis analysis) {
        return new VerdictSummary(
                analysis.scorecard().verdict().id(), analysis.scorecard().score(), analysis.rubricVersion());
    }
}
