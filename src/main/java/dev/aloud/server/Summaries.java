package dev.aloud.server;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.aloud.analysis.AnalysisJson;
import dev.aloud.analysis.CorrectionsJson;
import dev.aloud.attempts.Attempt;
import dev.aloud.attempts.AttemptPlan;
import dev.aloud.attempts.Review;
import dev.aloud.content.Content;
import dev.aloud.content.Question;
import dev.aloud.problem.Problem;

/** Writes attempts and their analyses as JSON. */
final class Summaries {
    private final Content content;

    Summaries(Content content) {
        this.content = content;
    }

    ObjectNode of(Attempt attempt) {
        AttemptPlan plan = attempt.plan();
        return Json.object()
                .put("id", attempt.id())
                .put("question", plan.question())
                .put(
                        "questionText",
                        content.question(plan.question()).map(Question::text).orElse(""))
                .put("competency", plan.competency())
                .put("level", plan.level())
                .put("profile", plan.profile())
                .put("createdAt", attempt.created().toString())
                .put("seconds", Json.seconds(attempt.lengthMs()))
                .put("stage", attempt.stage().id())
                .put("verdict", attempt.verdict().orElse(null))
                .put(
                        "score",
                        attempt.score().isPresent() ? (Integer) attempt.score().getAsInt() : null)
                .put("corrected", attempt.corrected())
                .put("notes", attempt.notes())
                .put("source", plan.source().id())
                .put("name", plan.name());
    }

    /** Returns the analysis with its calculation, the attempt and the current corrections. */
    ObjectNode of(Review review) {
        ObjectNode node = AnalysisJson.of(review.analysis(), true);
        // The reason would be wrong where recognition was not available.
        review.heard().recognitionProblem().map(Problem::line).ifPresent(why -> node.put("reason", why));
        node.set("attempt", of(review.attempt()));
        node.put("reading", review.reading().number());
        node.set("corrections", CorrectionsJson.of(review.corrections()));
        return node;
    }
}
