package dev.aloud.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.aloud.Tools;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The machine's own Firefox, without a window, driven by WebDriver BiDi over its own WebSocket (docs/decisions/0053). One page.
 * Calls come from one thread.
 */
final class Firefox implements WebSocket.Listener, AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern LISTENING = Pattern.compile("WebDriver BiDi listening on (ws://\\S+)");
    private static final long PATIENCE_SECONDS = 60;

    /** Nothing but the page under test may be loaded, sound may play without a click, and no dialog may come. */
    private static final Map<String, Object> PREFERENCES = Map.ofEntries(
            Map.entry("app.normandy.enabled", false),
            Map.entry("app.update.enabled", false),
            Map.entry("browser.newtabpage.enabled", false),
            Map.entry("browser.safebrowsing.malware.enabled", false),
            Map.entry("browser.safebrowsing.phishing.enabled", false),
            Map.entry("browser.shell.checkDefaultBrowser", false),
            Map.entry("browser.startup.page", 0),
            Map.entry("browser.tabs.firefox-view", false),
            Map.entry("datareporting.policy.dataSubmissionEnabled", false),
            Map.entry("extensions.getAddons.cache.enabled", false),
            Map.entry("extensions.systemAddon.update.enabled", false),
            Map.entry("media.autoplay.blocking_policy", 0),
            Map.entry("media.autoplay.default", 0),
            Map.entry("media.gmp-manager.updateEnabled", false),
            Map.entry("media.navigator.permission.disabled", true),
            Map.entry("media.navigator.streams.fake", true),
            Map.entry("network.captive-portal-service.enabled", false),
            Map.entry("network.connectivity-service.enabled", false),
            Map.entry("network.dns.disablePrefetch", true),
            Map.entry("services.settings.server", "http://127.0.0.1:9/"),
            Map.entry("toolkit.telemetry.enabled", false));

    private final Process process;
    private final AtomicInteger lastId = new AtomicInteger();
    private final Map<Integer, CompletableFuture<JsonNode>> replies = new ConcurrentHashMap<>();
    private final List<String> errors = new CopyOnWriteArrayList<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final WebSocket socket;
    private final String page;

    private Firefox(Process process, String address) {
        this.process = process;
        this.socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(URI.create(address + "/session"), this)
                .join();
        ObjectNode session = JSON.createObjectNode();
        session.putObject("capabilities");
        call("session.new", session);
        ObjectNode events = JSON.createObjectNode();
        events.putArray("events").add("log.entryAdded").add("network.beforeRequestSent");
        call("session.subscribe", events);
        this.page = call("browsingContext.getTree", JSON.createObjectNode())
                .at("/contexts/0/context")
                .asText();
    }

    /** Starts Firefox with a profile in that folder; skips or fails the test where Firefox is missing, see {@link Tools}. */
    static Firefox start(Path profile) throws IOException {
        Path program = Tools.program("firefox-esr");
        Files.write(profile.resolve("user.js"), preferences());
        Process process = new ProcessBuilder(
                        program.toString(),
                        "--headless",
                        "--no-remote",
                        "--profile",
                        profile.toString(),
                        "--remote-debugging-port",
                        "0")
                .redirectErrorStream(true)
                .start();
        return new Firefox(process, address(process));
    }

    private static List<String> preferences() throws IOException {
        List<String> lines = new ArrayList<>();
        for (Map.Entry<String, Object> preference : PREFERENCES.entrySet()) {
            lines.add("user_pref(\"" + preference.getKey() + "\", " + JSON.writeValueAsString(preference.getValue())
                    + ");");
        }
        return lines;
    }

    private static String address(Process process) throws IOException {
        BufferedReader output = process.inputReader();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            Matcher listening = LISTENING.matcher(line);
            if (listening.find()) {
                Thread drain = new Thread(() -> output.lines().forEach(rest -> {}), "firefox output");
                drain.setDaemon(true);
                drain.start();
                return listening.group(1);
            }
        }
        throw new AssertionError("Firefox ended before it listened: " + process.exitValue());
    }

    /** Opens the address and waits until it has loaded. */
    void open(String url) {
        call("browsingContext.navigate", context().put("url", url).put("wait", "complete"));
    }

    void size(int width, int height) {
        ObjectNode params = context();
        params.putObject("viewport").put("width", width).put("height", height);
        call("browsingContext.setViewport", params);
    }

    /** Runs a function before the page's own scripts, in every page that is opened from now on. */
    void beforeEachPage(String function) {
        call("script.addPreloadScript", JSON.createObjectNode().put("functionDeclaration", function));
    }

    /** Runs an expression in the page, waits for its promise, and returns its value as JSON. */
    JsonNode evaluate(String expression) {
        ObjectNode params = JSON.createObjectNode()
                .put("expression", "(async () => JSON.stringify(await (" + expression + ")) ?? 'null')()")
                .put("awaitPromise", true);
        params.putObject("target").put("context", page);
        JsonNode result = call("script.evaluate", params);
        if (!result.path("type").asText().equals("success")) {
            throw new AssertionError(
                    expression + ": " + result.at("/exceptionDetails/text").asText());
        }
        try {
            return JSON.readTree(result.at("/result/value").asText());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until the expression is true; a minute at most. */
    void await(String expression) {
        JsonNode there = evaluate("(async () => { const end = Date.now() + 60000; while (!(" + expression
                + ")) { if (Date.now() > end) return document.body.innerText;"
                + " await new Promise(done => setTimeout(done, 50)); } return true; })()");
        if (!there.isBoolean()) {
            throw new AssertionError(expression + " did not come true; the page says: " + there.asText());
        }
    }

    /** Clicks the first element that the selector finds, at its middle, as a mouse does. */
    void click(String selector) {
        String found = "document.querySelector(" + quoted(selector) + ")";
        await(found);
        JsonNode at = evaluate(
                "(() => { const element = " + found + "; element.scrollIntoView({ block: 'center' });"
                        + " const box = element.getBoundingClientRect(); return [box.x + box.width / 2, box.y + box.height / 2]; })()");
        ObjectNode params = context();
        ObjectNode mouse = params.putArray("actions").addObject();
        mouse.put("type", "pointer").put("id", "mouse");
        mouse.putArray("actions")
                .add(JSON.createObjectNode()
                        .put("type", "pointerMove")
                        .put("x", at.get(0).asInt())
                        .put("y", at.get(1).asInt()))
                .add(JSON.createObjectNode().put("type", "pointerDown").put("button", 0))
                .add(JSON.createObjectNode().put("type", "pointerUp").put("button", 0));
        call("input.performActions", params);
    }

    void screenshot(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        JsonNode shot = call("browsingContext.captureScreenshot", context().put("origin", "document"));
        Files.write(file, Base64.getDecoder().decode(shot.path("data").asText()));
    }

    /** Errors on the console, and requests to other places than 127.0.0.1. */
    List<String> complaints() {
        List<String> all = new ArrayList<>(errors);
        requests.stream()
                .filter(url -> !url.matches(
                        "(http|ws)://127\\.0\\.0\\.1[:/].*|(data|blob|about|resource|chrome|moz-extension):.*"))
                .forEach(url -> all.add("asked for " + url));
        return all;
    }

    static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    private ObjectNode context() {
        return JSON.createObjectNode().put("context", page);
    }

    private JsonNode call(String method, JsonNode params) {
        int id = lastId.incrementAndGet();
        CompletableFuture<JsonNode> reply = new CompletableFuture<>();
        replies.put(id, reply);
        ObjectNode command = JSON.createObjectNode().put("id", id).put("method", method);
        command.set("params", params);
        socket.sendText(command.toString(), true).join();
        try {
            return reply.get(2 * PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new AssertionError(method + " of Firefox failed: " + e, e);
        }
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        text.append(data);
        if (last) {
            String message = text.toString();
            text.setLength(0);
            receive(message);
        }
        from.request(1);
        return null;
    }

    private void receive(String message) {
        try {
            JsonNode node = JSON.readTree(message);
            CompletableFuture<JsonNode> reply = replies.remove(node.path("id").asInt(-1));
            if (reply != null && node.path("type").asText().equals("error")) {
                reply.completeExceptionally(
                        new AssertionError(node.path("message").asText()));
            } else if (reply != null) {
                reply.complete(node.path("result"));
            } else {
                event(node.path("method").asText(), node.path("params"));
            }
        } catch (IOException e) {
            errors.add("unreadable message: " + e.getMessage());
        }
    }

    private void event(String method, JsonNode params) {
        if (method.equals("log.entryAdded") && params.path("level").asText().equals("error")) {
            errors.add(params.path("text").asText());
        } else if (method.equals("network.beforeRequestSent")) {
            requests.add(params.at("/request/url").asText());
        }
    }

    @Override
    public void close() {
        socket.abort();
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
