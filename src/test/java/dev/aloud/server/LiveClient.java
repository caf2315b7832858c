package dev.aloud.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A page as far as the socket goes: sends sound, collects events. */
final class LiveClient implements WebSocket.Listener, AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long PATIENCE_SECONDS = 60;
    private static final String CLOSED = "{\"type\":\"(closed)\"}";

    private final LinkedBlockingQueue<String> events = new LinkedBlockingQueue<>();
    private final List<JsonNode> seen = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final WebSocket socket;

    private LiveClient(URI address) {
        socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .connectTimeout(Duration.ofSeconds(10))
                .buildAsync(address, this)
                .join();
    }

    static LiveClient connect(int port, String id, int rate) {
        return connect(port, id, "?rate=" + rate);
    }

    /** Connects with that query, "" for none. */
    static LiveClient connect(int port, String id, String query) {
        return new LiveClient(URI.create("ws://127.0.0.1:" + port + "/api/attempts/" + id + "/live" + query));
    }

    /** Hears the computer's microphone; query "" for whichever works. */
    static LiveClient hear(int port, String query) {
        return new LiveClient(URI.create("ws://127.0.0.1:" + port + "/api/microphones/live" + query));
    }

    /** The next event, whatever it is. */
    JsonNode next() throws InterruptedException, IOException {
        return JSON.readTree(events.poll(PATIENCE_SECONDS, TimeUnit.SECONDS));
    }

    void sound(byte[] pcm) {
        sound(pcm, 9600);
    }

    /** Sends sound in blocks of that many bytes, as fast as the server takes it. */
    void sound(byte[] pcm, int block) {
        for (int at = 0; at < pcm.length; at += block) {
            socket.sendBinary(ByteBuffer.wrap(pcm, at, Math.min(block, pcm.length - at)), true)
                    .join();
        }
    }

    void text(String event) {
        socket.sendText(event, true).join();
    }

    void stop() {
        text("{\"type\":\"stop\"}");
    }

    /** The connection breaks without a goodbye. */
    void vanish() {
        socket.abort();
    }

    /** The next event of that type; the ones before it are kept in {@link #seen}. */
    JsonNode await(String type) throws InterruptedException, IOException {
        while (true) {
            String event = events.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (event == null) {
                throw new AssertionError("no \"" + type + "\" came in " + PATIENCE_SECONDS + " s, only " + seen);
            }
            JsonNode node = JSON.readTree(event);
            seen.add(node);
            if (node.path("type").asText().equals(type)) {
                return node;
            }
            if (event.equals(CLOSED)) {
                throw new AssertionError("closed before \"" + type + "\" came, after " + seen);
            }
        }
    }

    void awaitClose() throws InterruptedException, IOException {
        await("(closed)");
    }

    List<JsonNode> seen(String type) {
        return seen.stream().filter(e -> e.path("type").asText().equals(type)).toList();
    }

    List<JsonNode> seen() {
        return seen;
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        text.append(data);
        if (last) {
            events.add(text.toString());
            text.setLength(0);
        }
        from.request(1);
        return null;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int status, String reason) {
        events.add(CLOSED);
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
        events.add(CLOSED);
    }

    @Override
    public void close() {
        socket.abort();
    }
}
