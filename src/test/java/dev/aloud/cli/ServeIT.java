package dev.aloud.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.aloud.SecondModel;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Starting and ending the server from the jar. */
@Timeout(120)
class ServeIT {
    /** The one that the build fetched, so that it need not be unpacked for each server. */
    private static final String MODEL =
            Path.of("models", "vosk-model-en").toAbsolutePath().toString();

    @TempDir
    static Path temp;

    private static Jar jar;

    @BeforeAll
    static void copyTheJar() throws IOException {
        jar = new Jar(temp.resolve("mój dom ü"), temp.resolve("home"));
    }

    /** A running server: what it said on standard output, and where it listens. */
    private record Running(Process process, String line, int port, Path err) implements AutoCloseable {
        @Override
        public void close() {
            process.destroyForcibly();
        }
    }

    @Test
    void itSaysItsAddressInOneLineAnswersAndEndsCleanlyWhenTold() throws Exception {
        try (Running server = serve("--data", temp.resolve("data").toString(), "--model", MODEL)) {
            assertTrue(server.line().matches("Aloud is ready at http://127\\.0\\.0\\.1:\\d+/ .*"), server.line());
            String setup = get(server.port(), "/api/setup");
            assertTrue(
                    new ObjectMapper()
                            .readTree(setup)
                            .at("/recognition/available")
                            .asBoolean(),
                    setup);
            if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
                var rights = Files.getPosixFilePermissions(temp.resolve("data"));
                assertEquals("rwx------", PosixFilePermissions.toString(rights));
            }
            server.process().destroy();
            assertTrue(server.process().waitFor(20, TimeUnit.SECONDS), "ends when told");
            assertTrue(PortProbe.isFree(server.port()), "the port is given back");
            JarIT.assertNoTrace(new Jar.Outcome(0, "", Jar.text(server.err())));
        }
    }

    @Test
    void aTakenPortIsOneLineThatSaysWhoHoldsIt() throws Exception {
        try (Running first = serve("--data", temp.resolve("first").toString(), "--model", MODEL)) {
            Jar.Outcome second = jar.run(
                    "serve",
                    "--no-open",
                    "--port",
                    String.valueOf(first.port()),
                    "--data",
                    temp.resolve("second").toString());
            assertEquals(3, second.code(), second.err());
            assertTrue(second.err().contains("Aloud is already running there"), second.err());
            assertTrue(second.err().contains("--port"), second.err());
            assertEquals("", second.out());
            JarIT.assertNoTrace(second);
        }
    }

    @Test
    void aDataFolderThatCannotBeMadeIsOneLineWithTheRemedy() throws IOException {
        Path file = Files.writeString(temp.resolve("a-file"), "in the way");
        Jar.Outcome outcome = jar.run(
                "serve",
                "--no-open",
                "--port",
                "0",
                "--data",
                file.resolve("data").toString());
        assertEquals(3, outcome.code(), outcome.err());
        assertEquals(1, outcome.err().lines().count(), outcome.err());
        assertTrue(outcome.err().contains("--data"), outcome.err());
    }

    @Test
    void aDatabaseThatWasSetAsideIsToldInTheTerminalToo() throws Exception {
        Path data = Files.createDirectories(temp.resolve("damaged"));
        Files.writeString(data.resolve("aloud.db"), "x".repeat(10_000));
        try (Running server =
                serve("--data", data.toString(), "--model", temp.resolve("none").toString())) {
            assertTrue(Jar.text(server.err()).contains("It was renamed to aloud.db.damaged-"), Jar.text(server.err()));
        }
    }

    @Test
    void withoutAModelItStartsAllTheSameAndSaysWhyNothingIsRecognised() throws Exception {
        try (Running server = serve(
                "--data",
                temp.resolve("deaf").toString(),
                "--model",
                temp.resolve("none").toString())) {
            String setup = get(server.port(), "/api/setup");
            assertTrue(
                    !new ObjectMapper()
                            .readTree(setup)
                            .at("/recognition/available")
                            .asBoolean(true),
                    setup);
            assertTrue(Jar.text(server.err()).contains("There is no speech model"), Jar.text(server.err()));
        }
    }

    @Test
    void theModelThatWasChosenInThePageIsLoadedAtTheNextStart() throws Exception {
        Path data = Files.createDirectories(temp.resolve("chosen"));
        SecondModel.in(data, "vosk-model-second");
        Files.writeString(data.resolve("speech-model.txt"), "vosk-model-second\n");
        try (Running server = serve("--data", data.toString())) {
            assertEquals("vosk-model-second", modelOf(server));
        }
        try (Running server = serve("--data", data.toString(), "--model", MODEL)) {
            assertEquals("vosk-model-en-0.3.45", modelOf(server), "the command line wins");
        }
        Files.delete(data.resolve("models/vosk-model-second/graph/HCLr.fst"));
        try (Running server = serve("--data", data.toString())) {
            assertTrue(modelOf(server).startsWith("vosk-model-en-0.3.45-interviews-"), modelOf(server));
            assertTrue(Jar.text(server.err()).contains("graph/HCLr.fst is missing"), Jar.text(server.err()));
        }
    }

    private static String modelOf(Running server) throws Exception {
        return new ObjectMapper()
                .readTree(get(server.port(), "/api/setup"))
                .at("/recognition/model")
                .asText();
    }

    private static Running serve(String... options) throws IOException {
        String[] args = new String[options.length + 4];
        System.arraycopy(new String[] {"serve", "--no-open", "--port", "0"}, 0, args, 0, 4);
        System.arraycopy(options, 0, args, 4, options.length);
        Path err = Files.createTempFile(temp, "err", null);
        Process process = jar.start(null, err, args);
        BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
        String line = out.readLine();
        if (line == null) {
            throw new AssertionError("No address: " + Jar.text(err));
        }
        int port = Integer.parseInt(line.replaceAll(".*127\\.0\\.0\\.1:(\\d+).*", "$1"));
        return new Running(process, line, port, err);
    }

    private static String get(int port, String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body();
    }
}
