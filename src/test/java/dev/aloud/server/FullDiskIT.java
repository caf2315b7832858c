package dev.aloud.server;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.aloud.Tools;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk of 4 MB that lies in memory. Only root on Linux may mount one, as the continuous build does; elsewhere it is skipped. */
class FullDiskIT {
    private static final int RATE = 48_000;

    @TempDir
    Path folder;

    private Path disk;

    @BeforeEach
    void mount() throws Exception {
        disk = Files.createDirectory(folder.resolve("disk"));
        Tools.require(
                "the right to mount a small disk",
                run("mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", disk.toString()) == 0);
    }

    @AfterEach
    void unmount() throws Exception {
        run("umount", disk.toString());
    }

    @Test
    void whatWasSaidBeforeTheDiskWasFullIsKeptAndRecordingGoesOnOnceThereIsRoom() throws Exception {
        Path ballast = disk.resolve("ballast");
        Files.write(ballast, new byte[1 << 21]);
        byte[] pcm = TestServer.tone(40, RATE);
        try (TestServer aloud = TestServer.withoutRecognition(disk.resolve("data"))) {
            String id = aloud.prepare();
            try (LiveClient page = aloud.connect(id, RATE)) {
                page.await("ready");
                sendUntilClosed(page, pcm);
                JsonNode problem = page.await("problem");
                assertTrue(problem.path("fatal").asBoolean());
                assertTrue(problem.path("what").asText().contains("full"), problem::toString);
            }
            byte[] kept = aloud.sound(id);
            assertTrue(kept.length > RATE, kept.length + " bytes are kept");
            assertArrayEquals(Arrays.copyOf(pcm, kept.length), kept);
            HttpResponse<String> import_ = aloud.post(
                    "/api/attempts/import?question=" + TestServer.QUESTION,
                    Files.readAllBytes(TestServer.SPEECH.resolve("ownership-short.wav")));
            assertEquals(503, import_.statusCode(), import_.body());

            Files.delete(ballast);
            aloud.awaitStage(id, "interrupted");
            String next = aloud.record(TestServer.tone(1, RATE), RATE);
            assertEquals("done", aloud.attempt(next).path("stage").asText());
        }
    }

    private static void sendUntilClosed(LiveClient page, byte[] pcm) {
        try {
            page.sound(pcm, 1 << 15);
        } catch (RuntimeException closed) {
            // the server closes the socket while sound is still on its way
        }
    }

    private static int run(String... command) throws IOException, InterruptedException {
        try {
            return new ProcessBuilder(command).start().waitFor();
        } catch (IOException missing) {
            return -1;
        }
    }
}
