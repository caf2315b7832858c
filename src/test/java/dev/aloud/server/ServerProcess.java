package dev.aloud.server;

import dev.aloud.RememberingEngine;
import dev.aloud.analysis.Analyser;
import dev.aloud.content.Content;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A server in a process of its own, to be killed or watched. */
final class ServerProcess implements AutoCloseable {
    private final Process process;
    private final BufferedReader out;
    final int port;

    private ServerProcess(List<String> command) throws IOException {
        process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String line = out.readLine();
        if (line == null) {
            throw new AssertionError("the server process ended before it said its port");
        }
        port = Integer.parseInt(line);
    }

    /** @param mode deaf; hearing or leaking, both watched */
    static ServerProcess start(Path data, String mode) throws IOException {
        return new ServerProcess(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-Djava.security.manager=allow",
                "-cp",
                System.getProperty("java.class.path"),
                ServerProcess.class.getName(),
                data.toString(),
                mode));
    }

    /** As a crash or a power cut does: nothing is tidied up. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor(30, TimeUnit.SECONDS);
    }

    /** Ends it in peace; returns the outside addresses that it wanted to reach. */
    List<String> end() throws IOException {
        process.getOutputStream().close();
        return out.lines().toList();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    /** Serves until stdin ends, then prints every outside address that was asked for. */
    public static void main(String[] args) throws Exception {
        OutsideWatch watch = args[1].equals("deaf") ? new OutsideWatch() : OutsideWatch.begin();
        ServerSettings settings = new ServerSettings(
                0,
                Path.of(args[0]),
                Content.load(),
                Analyser.load(),
                args[1].equals("hearing") ? RememberingEngine.shared() : new NoRecognitionEngine());
        try (AloudServer server = AloudServer.start(settings)) {
            System.out.println(server.port());
            if (args[1].equals("leaking")) {
                leak();
            }
            while (System.in.read() >= 0) {
                // until the other side closes it
            }
        }
        watch.asked().forEach(System.out::println);
        System.exit(0);
    }

    /** What a library that phones home would do. */
    private static void leak() throws InterruptedException {
        try {
            HttpClient.newBuilder()
                    .connectTimeout(java.time.Duration.ofMillis(200))
                    .build()
                    .send(
                            HttpRequest.newBuilder(URI.create("http://192.0.2.1/"))
                                    .build(),
                            BodyHandlers.discarding());
        } catch (IOException | RuntimeException e) {
            // 192.0.2.0/24 is reserved for documentation: nobody answers
        }
    }
}
