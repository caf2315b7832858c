package dev.aloud.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.aloud.RememberingEngine;
import dev.aloud.analysis.Analyser;
import dev.aloud.content.Content;
import dev.aloud.speech.SpeechEngine;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.util.function.BooleanSupplier;

/** A real server on a free port, and a client that speaks to it as a program would. */
final class TestServer implements AutoCloseable {
    static final Path SPEECH = Path.of("src", "test", "resources", "speech");
    static final Content CONTENT = Content.load();
    static final Analyser ANALYSER = Analyser.load();
    static final String QUESTION = CONTENT.questions().get(0).id();

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    final AloudServer server;

    private TestServer(Path data, SpeechEngine engine, Clock clock) {
        server = AloudServer.start(new ServerSettings(0, data, CONTENT, ANALYSER, engine), clock);
    }

    static TestServer withoutRecognition(Path data) {
        return new TestServer(data, new NoRecognitionEngine(), Clock.systemUTC());
    }

    static TestServer withoutRecognition(Path data, Clock clock) {
        return new TestServer(data, new NoRecognitionEngine(), clock);
    }

    static TestServer with(Path data, SpeechEngine engine) {
        return new TestServer(data, engine, Clock.systemUTC());
    }

    static TestServer withRecognition(Path data) {
        return new TestServer(data, RememberingEngine.shared(), Clock.systemUTC());
    }

    int port() {
        return server.port();
    }

    String prepare() throws IOException, InterruptedException {
        JsonNode reply = json(post(
                "/api/attempts", "{\"question\": \"" + QUESTION + "\", \"level\": \"sde2\", \"profile\": \"120\"}"));
        return reply.path("id").asText();
    }

    LiveClient connect(String id, int rate) {
        return LiveClient.connect(port(), id, rate);
    }

    /** Records the sound from its first byte to the feedback. */
    String record(byte[] pcm, int rate) throws IOException, InterruptedException {
        String id = prepare();
        try (LiveClient page = connect(id, rate)) {
            page.await("ready");
            page.sound(pcm);
            page.stop();
            page.await("done");
        }
        return id;
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send("GET", path, BodyPublishers.noBody());
    }

    HttpResponse<String> post(String path, String json) throws IOException, InterruptedException {
        return send("POST", path, BodyPublishers.ofString(json));
    }

    HttpResponse<String> post(String path, byte[] body) throws IOException, InterruptedException {
        return send("POST", path, BodyPublishers.ofByteArray(body));
    }

    HttpResponse<String> post(String path, byte[] body, String type) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(uri(path))
                .header("Content-Type", type)
                .POST(BodyPublishers.ofByteArray(body))
                .build();
        return CLIENT.send(request, BodyHandlers.ofString());
    }

    HttpResponse<String> put(String path, String json) throws IOException, InterruptedException {
        return send("PUT", path, BodyPublishers.ofString(json));
    }

    HttpResponse<String> delete(String path) throws IOException, InterruptedException {
        return send("DELETE", path, BodyPublishers.noBody());
    }

    HttpResponse<byte[]> bytes(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return CLIENT.send(request.build(), BodyHandlers.ofByteArray());
    }

    /** The samples of an attempt's recording, as the server sends it. */
    byte[] sound(String id) throws IOException, InterruptedException {
        HttpResponse<byte[]> wav = bytes("/api/attempts/" + id + "/audio");
        if (wav.statusCode() != 200) {
            throw new AssertionError("no recording of " + id + ": " + wav.statusCode());
        }
        return java.util.Arrays.copyOfRange(wav.body(), 44, wav.body().length);
    }

    private HttpResponse<String> send(String method, String path, HttpRequest.BodyPublisher body)
            throws IOException, InterruptedException {
        return CLIENT.send(
                HttpRequest.newBuilder(uri(path)).method(method, body).build(), BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port() + path);
    }

    /** {"name": "text"}, quoted as it must be. */
    static String body(String name, String text) {
        return JSON.createObjectNode().put(name, text).toString();
    }

    static JsonNode json(HttpResponse<String> reply) throws IOException {
        return JSON.readTree(reply.body());
    }

    JsonNode json(String path) throws IOException, InterruptedException {
        return json(get(path));
    }

    JsonNode attempt(String id) throws IOException, InterruptedException {
        return json("/api/attempts/" + id).path("attempt");
    }

    void awaitStage(String id, String stage) {
        await(() -> {
            try {
                return attempt(id).path("stage").asText().equals(stage);
            } catch (IOException e) {
                throw new AssertionError(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError(e);
            }
        });
    }

    /** Until the condition holds; a minute at most. */
    static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + 60_000_000_000L;
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("it did not come true within a minute");
            }
            java.util.concurrent.locks.LockSupport.parkNanos(20_000_000);
        }
    }

    /** A sine of 220 Hz at a quarter of full scale. */
    static byte[] tone(double seconds, int rate) {
        byte[] pcm = new byte[2 * (int) (seconds * rate)];
        for (int i = 0; i < pcm.length / 2; i++) {
            short value = (short) (8192 * Math.sin(2 * Math.PI * 220 * i / rate));
            pcm[2 * i] = (byte) value;
            pcm[2 * i + 1] = (byte) (value >> 8);
        }
        return pcm;
    }

    @Override
    public void close() {
        server.close();
    }
}
