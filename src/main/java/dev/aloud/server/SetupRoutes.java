package dev.aloud.server;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.aloud.analysis.Analyser;
import dev.aloud.attempts.Attempts;
import dev.aloud.attempts.Importer;
import dev.aloud.audio.MicrophoneCheck;
import dev.aloud.content.Company;
import dev.aloud.content.Competency;
import dev.aloud.content.Content;
import dev.aloud.content.Level;
import dev.aloud.content.TimingRules;
import dev.aloud.recording.RecordingCoordinator;
import dev.aloud.speech.SpeechEngine;
import io.javalin.config.RoutesConfig;

/** Questions and options: GET /api/setup and GET /api/questions. */
final class SetupRoutes {
    private static final TimingRules TIMING = TimingRules.load();

    private final Content content;
    private final SpeechEngine engine;
    private final Analyser analyser;
    private final Services services;
    private final TargetRoutes targets;

    SetupRoutes(ServerSettings settings, Services services, TargetRoutes targets) {
        this.targets = targets;
        this.content = settings.content();
        this.engine = services.engine();
        this.analyser = settings.analyser();
        this.services = services;
    }

    void addTo(RoutesConfig routes) {
        routes.get("/api/setup", ctx -> ctx.json(setup()));
        routes.get("/api/questions", ctx -> ctx.json(questions()));
    }

    private ObjectNode setup() {
        ObjectNode setup = Json.object().put("version", Version.TEXT);
        ObjectNode recognition = setup.putObject("recognition");
        recognition.put("model", engine.modelVersion());
        recognition.put("available", engine.unavailable().isEmpty());
        recognition.set("problem", engine.unavailable().map(Json::of).orElse(null));
        setup.putObject("limits")
                .put("maxMinutes", RecordingCoordinator.MAX_MINUTES)
                .put("maxImportBytes", Importer.MOST_BYTES);
        ArrayNode levels = setup.putArray("levels");
        content.levels().forEach(l -> levels.add(level(l)));
        ArrayNode profiles = setup.putArray("profiles");
        content.profiles().forEach(p -> profiles.add(targets.of(p)));
        ArrayNode competencies = setup.putArray("competencies");
        content.competencies().forEach(c -> competencies.add(competency(c)));
        ArrayNode companies = setup.putArray("companies");
        content.companies().forEach(c -> companies.add(company(c)));
        ArrayNode findings = setup.putArray("findings");
        analyser.meanings()
                .forEach((id, means) -> findings.addObject().put("id", id).put("means", means));
        thresholds(setup.putObject("thresholds"));
        ArrayNode notices = setup.putArray("notices");
        services.attempts().notices().forEach(n -> notices.add(Json.of(n)));
        setup.put("recording", services.coordinator().currentAttempt().orElse(null));
        return setup;
    }

    /** Thresholds that the page uses in its own words. */
    private static void thresholds(ObjectNode node) {
        node.put("microphoneTooQuietDbfs", MicrophoneCheck.TOO_QUIET_DBFS)
                .put("microphoneGoodFromDbfs", MicrophoneCheck.GOOD_FROM_DBFS)
                .put("microphoneGoodToDbfs", MicrophoneCheck.GOOD_TO_DBFS)
                .put("microphoneClippedShare", MicrophoneCheck.CLIPPED_SHARE)
                .put("microphoneDeadDbfs", MicrophoneCheck.DEAD_DBFS)
                .put("targetToleranceShare", TIMING.tolerance().share())
                .put("targetToleranceSeconds", TIMING.tolerance().seconds())
                .put("returnSeconds", RecordingCoordinator.RETURN_TIME.toSeconds())
                .put("undoSeconds", Attempts.UNDO_TIME.toSeconds());
    }

    private ArrayNode questions() {
        ArrayNode questions = Json.MAPPER.createArrayNode();
        content.questions()
                .forEach(q -> questions
                        .addObject()
                        .put("id", q.id())
                        .put("competency", q.competency())
                        .put("competencyName", nameOf(q.competency()))
                        .put("text", q.text())
                        .put("direct", q.direct()));
        return questions;
    }

    private String nameOf(String competency) {
        return content.competency(competency).map(Competency::name).orElse(competency);
    }

    private static ObjectNode level(Level level) {
        return Json.object()
                .put("id", level.id())
                .put("name", level.name())
                .put("defaultProfile", level.defaultProfile())
                .put("totalLimitSeconds", level.totalLimitSeconds());
    }

    private static ObjectNode competency(Competency competency) {
        return Json.object()
                .put("id", competency.id())
                .put("name", competency.name())
                .put("definition", competency.definition());
    }

    private static ObjectNode company(Company company) {
        ObjectNode node = Json.object()
                .put("id", company.id())
                .put("name", company.name())
                .put("looksFor", company.looksFor())
                .put("say", company.say());
        ArrayNode element = node.putArray("element");
        company.element().forEach(element::add);
        return node;
    }
}
