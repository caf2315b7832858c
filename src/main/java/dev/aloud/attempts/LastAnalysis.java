package dev.aloud.attempts;

import dev.aloud.analysis.Analyser;
import dev.aloud.analysis.Analysis;
import dev.aloud.analysis.AnalysisRequest;

/** Remembers the newest analysis, since the page asks for it right after it was made and stored. Thread-safe. */
final class LastAnalysis {
    private final Analyser analyser;
    private volatile Analysis last;

    LastAnalysis(Analyser analyser) {
        this.analyser = analyser;
    }

    /** Returns the analysis of that request, the same object if it equals the request before. */
    Analysis of(AnalysisRequest request) {
        Analysis known = last;
        if (known == null || !known.request().equals(request)) {
            known = analyser.analyse(request);
            last = known;
        }
        return known;
    }
}
