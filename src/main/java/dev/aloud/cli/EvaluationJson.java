package dev.aloud.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.aloud.analysis.AnalysisJson;
import dev.aloud.problem.Problem;
import dev.aloud.star.Section;
import dev.aloud.star.evaluation.Evaluation;
import dev.aloud.star.evaluation.SectionMetrics;
import dev.aloud.star.evaluation.SegmentedAnswer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** Writes an evaluation as JSON, see docs/schemas/evaluation.json. Stateless and thread-safe. */
final class EvaluationJson {
    /** Decimals of figures: one more than is significant. */
    private static final int PLACES = 4;

    private EvaluationJson() {}

    /** An answer that could not be judged, and why. */
    record LeftOut(String id, Problem problem) {}

    static ObjectNode of(String corpus, boolean estimated, Evaluation evaluation, List<LeftOut> leftOut) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("version", AnalysisJson.VERSION);
        json.put("corpus", corpus);
        json.put("timesEstimated", estimated);
        json.set("all", row(evaluation.all()));
        evaluation.groups().forEach((name, rows) -> rows(json.putObject(name), rows));
        rows(json.putObject("baselines"), evaluation.baselines());
        confusion(json.putObject("confusion"), evaluation.confusion());
        confidence(json.putObject("confidence"), evaluation.confidence());
        worst(json.putArray("worst"), evaluation.worst());
        answers(json.putArray("answers"), evaluation.cuts());
        leftOut(json.putArray("leftOut"), leftOut);
        return json;
    }

    private static void rows(ObjectNode json, List<Evaluation.Row> rows) {
        rows.forEach(row -> json.set(row.name().replace(' ', '_'), row(row)));
    }

    private static ObjectNode row(Evaluation.Row row) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("answers", row.answers());
        figure(json.putObject("timeAccuracy"), row.timeAccuracy());
        figure(json.putObject("secondsOff"), row.secondsOff());
        figure(json.putObject("boundaryF1"), row.boundaryF1());
        figure(json.putObject("missingF1"), row.missingF1());
        return json;
    }

    private static void figure(ObjectNode json, Evaluation.Figure figure) {
        json.set("value", decimal(figure.value()));
        json.set("from", decimal(figure.from()));
        json.set("to", decimal(figure.to()));
    }

    private static void confusion(ObjectNode json, double[][] seconds) {
        for (Section truth : Section.values()) {
            ObjectNode row = json.putObject(truth.id());
            for (Section cut : Section.values()) {
                row.set(cut.id(), decimal(seconds[truth.ordinal()][cut.ordinal()]));
            }
            row.set("nothing", decimal(seconds[truth.ordinal()][Section.values().length]));
        }
    }

    private static void confidence(ObjectNode json, Evaluation.Confidence confidence) {
        json.set("error", decimal(confidence.error()));
        ArrayNode groups = json.putArray("groups");
        for (Evaluation.Confidence.Group group : confidence.groups()) {
            ObjectNode node = groups.addObject();
            node.set("said", decimal(group.said()));
            node.set("right", decimal(group.right()));
            node.put("starts", group.startCount());
        }
    }

    private static void worst(ArrayNode json, List<Evaluation.Worst> worst) {
        for (Evaluation.Worst one : worst) {
            ObjectNode node = json.addObject();
            node.put("id", one.id());
            node.set("timeAccuracy", decimal(one.timeAccuracy()));
            node.set("secondsOff", decimal(one.secondsOff()));
            ArrayNode mistakes = node.putArray("mistakes");
            for (Evaluation.Mistake mistake : one.mistakes()) {
                ObjectNode m = mistakes.addObject();
                m.put("truth", mistake.truth().id());
                m.put("cut", mistake.cut().id());
                m.set("seconds", decimal(mistake.seconds()));
            }
        }
    }

    private static void answers(ArrayNode json, List<SegmentedAnswer> cuts) {
        for (SegmentedAnswer cut : cuts) {
            ObjectNode node = json.addObject();
            SectionMetrics metrics = cut.metrics();
            node.put("id", cut.answer().id());
            node.put("voice", cut.answer().voice());
            node.set("timeAccuracy", decimal(metrics.timeAccuracy()));
            node.set("secondsOff", decimal(metrics.durationMaeSeconds()));
            node.set("boundaryF1", decimal(metrics.boundaryF1()));
            node.set("missingF1", decimal(metrics.missingF1()));
            sections(node.putArray("sections"), cut);
            learnt(node, cut);
        }
    }

    private static void sections(ArrayNode json, SegmentedAnswer cut) {
        cut.spans().forEach(span -> {
            ObjectNode node = json.addObject();
            node.put("section", span.section().id());
            node.set("start", DecimalNode.valueOf(BigDecimal.valueOf(span.span().startMs(), 3)));
            node.set("end", DecimalNode.valueOf(BigDecimal.valueOf(span.span().endMs(), 3)));
            node.set("confidence", decimal(span.confidence()));
        });
    }

    private static void learnt(ObjectNode json, SegmentedAnswer cut) {
        if (cut.learnt().isEmpty()) {
            json.putNull("learntAs");
            return;
        }
        cut.learnt().ifPresent(match -> {
            ObjectNode node = json.putObject("learntAs");
            node.put("id", match.id());
            node.put("by", match.byText() ? "text" : "id");
            node.put("judgedByFoldWithout", match.fold());
            ArrayNode elsewhere = node.putArray("alsoLike");
            match.elsewhere().forEach(elsewhere::add);
        });
    }

    private static void leftOut(ArrayNode json, List<LeftOut> leftOut) {
        for (LeftOut one : leftOut) {
            ObjectNode node = json.addObject();
            node.put("id", one.id());
            node.put("what", one.problem().what());
            node.put("where", one.problem().where());
            node.put("remedy", one.problem().remedy());
        }
    }

    private static DecimalNode decimal(double value) {
        return DecimalNode.valueOf(BigDecimal.valueOf(value).setScale(PLACES, RoundingMode.HALF_UP));
    }
}
