package dev.aloud.attempts;

import dev.aloud.analysis.Analysis;
import java.util.OptionalInt;

/** What the list shows of an analysis. Immutable. */
record Judgement(String verdict, OptionalInt score, String rubricVersion) {
    static Judgement of(Analysis analysis) {
        return new Judgement(
                analysis.scorecard().verdict().id(), analysis.scorecard().score(), analysis.rubricVersion());
    }
}
