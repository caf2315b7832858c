package dev.aloud.server;

import dev.aloud.analysis.Analyser;
import dev.aloud.analysis.Analysis;
import dev.aloud.attempts.Reviewer;
import dev.aloud.problem.AloudException;
import dev.aloud.problem.AloudException.Kind;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

/** GET /api/attempts/{id}/why?word=N: explains which words decided the section of the clause that contains a word. */
final class WhyRoute {
    private final Reviewer reviewer;
    private final Analyser analyser;

    WhyRoute(Reviewer reviewer, Analyser analyser) {
        this.reviewer = reviewer;
        this.analyser = analyser;
    }

    void addTo(RoutesConfig routes) {
        routes.get("/api/attempts/{id}/why", this::why);
    }

    private void why(Context ctx) {
        String id = ctx.pathParam("id");
        QueryParameters query = QueryParameters.of(ctx);
        int word = query.number("word", 0, 0, Integer.MAX_VALUE);
        query.check();
        Analysis analysis =
                reviewer.review(id).orElseThrow(Reviewer.notDone(id)).analysis();
        ctx.json(analyser.why(analysis, word)
                .orElseThrow(() -> new AloudException(
                        Kind.NOT_FOUND,
                        "There is no word " + word + "; the answer has "
                                + analysis.words().size() + ".",
                        "word",
                        "Count the words of the analysis from 0."))
                .json());
    }
}
