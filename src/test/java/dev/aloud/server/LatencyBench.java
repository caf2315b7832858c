package dev.aloud.server;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.aloud.RecordedSpeech;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** How long people wait: from the start to the address, from Stop to feedback. Run as bench/latency/README.md says. */
public final class LatencyBench {
    private static final int RATE = 16_000;
    private static final int ANSWER_SECONDS = 180;
    private static final int REST_MS = 25_000;
    private static final int FRAME = RATE / 10 * 2;

    private LatencyBench() {}

    /** Takes how often to start, and how many times faster than speech the sound is sent (1 is real time), one each answer. */
    public static void main(String[] args) throws Exception {
        byte[] answer = RecordedSpeech.repeated("ownership-short.wav", ANSWER_SECONDS);
        for (int run = 0; run < Integer.parseInt(args[0]); run++) {
            measure(answer, Arrays.copyOfRange(args, 1, args.length));
        }
    }

    private static void measure(byte[] answer, String[] speeds) throws Exception {
        Path data = Files.createTempDirectory("latency");
        long began = System.nanoTime();
        Process aloud = new ProcessBuilder(
                        "java", "-jar", "target/aloud.jar", "serve", "--port", "0", "--no-open", "--data", "" + data)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader out = aloud.inputReader(StandardCharsets.UTF_8)) {
            int port = Integer.parseInt(out.readLine().replaceAll(".*:(\\d+)/.*", "$1"));
            tell("start to ready", began);
            for (String speed : speeds) {
                rest(aloud);
                answer(port, answer, Double.parseDouble(speed));
            }
            rest(aloud);
        } finally {
            aloud.destroy();
            aloud.waitFor();
        }
    }

    private static void answer(int port, byte[] answer, double speed) throws Exception {
        HttpClient client = HttpClient.newHttpClient();
        String base = "http://127.0.0.1:" + port + "/api/attempts";
        String body = TestServer.body("question", TestServer.QUESTION);
        String reply = text(
                client,
                HttpRequest.newBuilder(URI.create(base))
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build());
        String id = new ObjectMapper().readTree(reply).path("id").asText();
        try (LiveClient page = LiveClient.connect(port, id, RATE)) {
            page.await("ready");
            speak(page, answer, speed);
            long stopped = System.nanoTime();
            page.stop();
            page.await("done");
            tell("Stop to done, sent at " + speed + " times the speed of speech", stopped);
            text(client, HttpRequest.newBuilder(URI.create(base + "/" + id)).build());
            tell("Stop to feedback", stopped);
        }
    }

    private static void speak(LiveClient page, byte[] answer, double speed) {
        long began = System.nanoTime();
        for (int at = 0; at < answer.length; at += FRAME) {
            page.sound(Arrays.copyOfRange(answer, at, Math.min(answer.length, at + FRAME)));
            long due = began + (long) (at / 2.0 / RATE / speed * 1e9);
            waitUntil(due);
        }
    }

    private static void waitUntil(long due) {
        while (System.nanoTime() < due) {
            LockSupport.parkNanos(due - System.nanoTime());
        }
    }

    /** As long as somebody takes to read feedback, before the next answer. */
    private static void rest(Process aloud) throws IOException {
        tellMemory(aloud);
        waitUntil(System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(REST_MS));
        tellMemory(aloud);
    }

    /** On Linux only: what the process holds of the machine's memory, now and at most. */
    private static void tellMemory(Process aloud) throws IOException {
        Path status = Path.of("/proc", "" + aloud.pid(), "status");
        if (Files.exists(status)) {
            Files.readAllLines(status).stream()
                    .filter(line -> line.matches("Vm(RSS|HWM):.*"))
                    .forEach(System.out::println);
        }
    }

    private static String text(HttpClient client, HttpRequest request) throws Exception {
        return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }

    private static void tell(String what, long since) {
        System.out.printf(Locale.ROOT, "%s: %.2f s%n", what, (System.nanoTime() - since) / 1e9);
    }
}
