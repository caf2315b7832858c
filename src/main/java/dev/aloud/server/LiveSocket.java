package dev.aloud.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.aloud.attempts.Attempt;
import dev.aloud.content.Content;
import dev.aloud.problem.AloudException;
import dev.aloud.problem.Problem;
import dev.aloud.recording.RecordingConnection;
import dev.aloud.recording.RecordingCoordinator;
import io.javalin.config.RoutesConfig;
import io.javalin.websocket.WsBinaryMessageContext;
import io.javalin.websocket.WsConfig;
import io.javalin.websocket.WsConnectContext;
import io.javalin.websocket.WsContext;
import io.javalin.websocket.WsMessageContext;
import java.nio.ByteBuffer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** WS /api/attempts/{id}/live: sound in, events out. */
final class LiveSocket {
    private static final Logger LOG = LoggerFactory.getLogger(LiveSocket.class);
    private static final String PATH = "/api/attempts/{id}/live";
    private static final String LINE = "line";

    /** The sound comes from the computer's own microphone, not through the socket. */
    private static final String COMPUTER = "computer";

    private static final Problem NO_EVENT = new Problem(
            "Aloud doesn't know this event.",
            "live",
            "Send sound as binary frames and {\"type\":\"stop\"} as text; the recording continues.");

    private final Services services;
    private final ComputerMicrophone microphone;
    private final Content content;

    LiveSocket(Services services, Content content) {
        this.services = services;
        this.microphone = services.microphone();
        this.content = content;
    }

    void addTo(RoutesConfig routes) {
        routes.ws(PATH, this::handle);
    }

    private void handle(WsConfig socket) {
        socket.onConnect(this::connect);
        socket.onBinaryMessage(this::sound);
        socket.onMessage(this::text);
        socket.onClose(this::gone);
        socket.onError(this::gone);
    }

    private void connect(WsConnectContext ctx) {
        ctx.enableAutomaticPings();
        String id = ctx.pathParam("id");
        LiveEventSender page = new LiveEventSender(ctx, id);
        try {
            QueryParameters query = QueryParameters.of(ctx.queryString(), PATH, "GET");
            boolean here = query.choice("source", COMPUTER);
            int asked = here
                    ? 0
                    : query.requiredNumber("rate", RecordingCoordinator.LEAST_RATE, RecordingCoordinator.MOST_RATE);
            query.check();
            int rate = here ? microphone.opened().rate() : asked;
            Attempt attempt = services.attempts().get(id);
            page.targets(attempt.plan().profileIn(content));
            RecordingConnection line = services.coordinator().join(id, rate, page);
            ctx.attribute(LINE, line);
            if (here) {
                microphone.record(line);
            }
        } catch (AloudException e) {
            page.problem(e.problems().get(0), true);
        }
    }

    private void sound(WsBinaryMessageContext ctx) {
        RecordingConnection line = ctx.attribute(LINE);
        if (line == null) {
            return;
        }
        ByteBuffer data = ctx.data();
        byte[] pcm = new byte[data.remaining()];
        data.get(pcm);
        try {
            line.sound(pcm, pcm.length);
        } catch (AloudException e) {
            LOG.debug("sound after the end: {}", e.getMessage());
        }
    }

    private void text(WsMessageContext ctx) {
        RecordingConnection line = ctx.attribute(LINE);
        if (line != null && typeOf(ctx.message()).equals("stop")) {
            line.stop();
            microphone.ended(line);
        } else if (line != null) {
            LiveEventSender.send(ctx, LiveEventSender.event(NO_EVENT, false));
        }
    }

    private static String typeOf(String message) {
        try {
            JsonNode event = Json.MAPPER.readTree(message);
            return event.path("type").asText();
        } catch (JsonProcessingException e) {
            return "";
        }
    }

    private void gone(WsContext ctx) {
        RecordingConnection line = ctx.attribute(LINE);
        if (line != null) {
            line.leave();
            microphone.ended(line);
        }
    }
}
