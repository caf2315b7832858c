package dev.aloud.server;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.aloud.audio.Microphone;
import dev.aloud.audio.Microphones;
import dev.aloud.problem.AloudException;
import dev.aloud.problem.Problem;
import dev.aloud.recording.MicrophoneFeed;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.websocket.WsConnectContext;
import io.javalin.websocket.WsContext;
import java.nio.ByteBuffer;

/** GET /api/microphones and WS /api/microphones/live: the microphones of the computer, and the sound of one of them. */
final class MicrophoneSocket {
    private static final String PATH = "/api/microphones/live";
    private static final String PAGE = "page";

    /** Blocks that wait for a page that doesn't read, such as one on a suspended computer; later ones are dropped: it shows a level. */
    private static final int MOST_WAITING = 50;

    private final ComputerMicrophone microphone;

    MicrophoneSocket(ComputerMicrophone microphone) {
        this.microphone = microphone;
    }

    void addTo(RoutesConfig routes) {
        routes.get("/api/microphones", MicrophoneSocket::list);
        routes.ws(PATH, socket -> {
            socket.onConnect(this::connect);
            socket.onClose(this::gone);
            socket.onError(this::gone);
        });
    }

    private static void list(Context ctx) {
        ArrayNode list = Json.MAPPER.createArrayNode();
        Microphones.all().forEach(one -> list.add(of(one)));
        ctx.json(list);
    }

    private static ObjectNode of(Microphone one) {
        ObjectNode node = Json.object().put("name", one.name());
        ArrayNode rates = node.putArray("rates");
        one.rates().forEach(rates::add);
        node.put("stereo", one.stereo());
        return node.set("problem", one.problem().map(Json::of).orElse(null));
    }

    private void connect(WsConnectContext ctx) {
        ctx.enableAutomaticPings();
        ctx.session.setMaxOutgoingFrames(MOST_WAITING);
        Page page = new Page(ctx);
        try {
            QueryParameters query = QueryParameters.of(ctx.queryString(), PATH, "GET");
            var name = query.text("mic");
            query.check();
            ctx.attribute(PAGE, page);
            MicrophoneFeed feed = microphone.listen(name, page);
            LiveEventSender.send(
                    ctx,
                    event("opened")
                            .put("name", feed.name())
                            .put("rate", feed.rate())
                            .put("channels", feed.channels()));
        } catch (AloudException e) {
            page.failed(e.problems().get(0));
        }
    }

    private void gone(WsContext ctx) {
        Page page = ctx.attribute(PAGE);
        if (page != null) {
            microphone.forget(page);
        }
    }

    private static ObjectNode event(String type) {
        return Json.object().put("type", type);
    }

    /** One page that listens. */
    private static final class Page implements MicrophoneFeed.Listener {
        private final WsContext socket;
        private int lostMs;

        Page(WsContext socket) {
            this.socket = socket;
        }

        @Override
        public void block(byte[] pcm, float levelDbfs, int lostSoFarMs) {
            if (socket.session.isOpen()) {
                socket.send(ByteBuffer.wrap(pcm));
            }
            if (lostSoFarMs > lostMs) {
                lostMs = lostSoFarMs;
                LiveEventSender.send(socket, event("lost").put("seconds", Json.seconds(lostMs)));
            }
        }

        @Override
        public void notice(Problem problem) {
            LiveEventSender.send(socket, LiveEventSender.event(problem, false));
        }

        @Override
        public void failed(Problem problem) {
            LiveEventSender.send(socket, LiveEventSender.event(problem, true));
            socket.closeSession(1000, "problem");
        }
    }
}
