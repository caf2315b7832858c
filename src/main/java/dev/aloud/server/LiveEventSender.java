package dev.aloud.server;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.aloud.content.Profile;
import dev.aloud.problem.Problem;
import dev.aloud.recording.AnswerListener;
import dev.aloud.star.LiveSections;
import dev.aloud.star.Section;
import dev.aloud.transcript.Word;
import io.javalin.websocket.WsContext;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Sends the events of an answer to its page. Sending to a closed page does nothing. */
final class LiveEventSender implements AnswerListener {
    private final WsContext socket;
    private final String id;
    private Map<Section, Double> targets = Map.of();

    LiveEventSender(WsContext socket, String id) {
        this.socket = socket;
        this.id = id;
    }

    void targets(Optional<Profile> profile) {
        targets = profile.map(p -> Map.of(
                        Section.SITUATION, p.situation(),
                        Section.TASK, p.task(),
                        Section.ACTION, p.action(),
                        Section.RESULT, p.result(),
                        Section.REFLECTION, p.reflection()))
                .orElse(Map.of());
    }

    @Override
    public void ready(long bytes) {
        send(socket, event("ready").put("bytes", bytes));
    }

    @Override
    public void stored(long bytes) {
        send(socket, event("stored").put("bytes", bytes));
    }

    @Override
    public void partial(String text) {
        send(socket, event("partial").put("text", text));
    }

    @Override
    public void words(List<Word> words) {
        ObjectNode event = event("words");
        ArrayNode list = event.putArray("words");
        words.forEach(w -> list.addObject()
                .put("text", w.text())
                .put("start", Json.seconds(w.startMs()))
                .put("end", Json.seconds(w.endMs()))
                .put("confidence", w.confidence()));
        send(socket, event);
    }

    @Override
    public void sections(List<LiveSections.Shown> sections) {
        ObjectNode event = event("sections");
        ArrayNode spans = event.putArray("sections");
        sections.forEach(s -> spans.addObject()
                .put("section", s.section().id())
                .put("start", Json.seconds(s.span().startMs()))
                .put("end", Json.seconds(s.span().endMs()))
                .put("confidence", s.confidence()));
        ArrayNode timing = event.putArray("timing");
        for (Section section : Section.STORY) {
            timing.addObject()
                    .put("section", section.id())
                    .put("seconds", secondsOf(section, sections))
                    .put("target", targets.getOrDefault(section, 0.0));
        }
        send(socket, event);
    }

    private static BigDecimal secondsOf(Section section, List<LiveSections.Shown> sections) {
        return Json.seconds(sections.stream()
                .filter(s -> s.section() == section)
                .mapToLong(s -> s.span().lengthMs())
                .sum());
    }

    @Override
    public void analysing() {
        send(socket, event("analysing"));
    }

    @Override
    public void done() {
        send(socket, event("done").put("id", id));
        socket.closeSession(1000, "done");
    }

    @Override
    public void problem(Problem problem, boolean fatal) {
        send(socket, event(problem, fatal));
        if (fatal) {
            socket.closeSession(1000, "problem");
        }
    }

    static ObjectNode event(Problem problem, boolean fatal) {
        ObjectNode event = event("problem");
        event.setAll(Json.of(problem));
        return event.put("fatal", fatal);
    }

    private static ObjectNode event(String type) {
        return Json.object().put("type", type);
    }

    /** Jetty queues and sends the message; a closed socket drops it. */
    static void send(WsContext socket, ObjectNode event) {
        if (socket.session.isOpen()) {
            socket.send(event.toString());
        }
    }
}
