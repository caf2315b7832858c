package dev.aloud.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportIT {
    private static final String IMPORT = "/api/attempts/import?question=" + TestServer.QUESTION;

    @TempDir
    Path data;

    private TestServer aloud;

    @BeforeEach
    void start() {
        aloud = TestServer.withoutRecognition(data);
    }

    @AfterEach
    void stop() {
        aloud.close();
    }

    @Test
    void aFileBecomesAnAttemptEvenWhereNothingCanBeRecognised() throws Exception {
        byte[] file = wav(TestServer.tone(2, 44_100), 44_100, 1);
        HttpResponse<String> reply = aloud.post(IMPORT + "&name=my.wav&level=senior&profile=90", file);
        assertEquals(201, reply.statusCode(), reply.body());
        String id = TestServer.json(reply).path("id").asText();
        aloud.awaitStage(id, "done");
        JsonNode attempt = aloud.attempt(id);
        assertEquals("import", attempt.path("source").asText());
        assertEquals("senior", attempt.path("level").asText());
        assertEquals(2, attempt.path("seconds").asDouble());
        assertEquals(TestServer.tone(2, 44_100).length, aloud.sound(id).length);
        assertNothingIsLeftOfUploads();
    }

    @Test
    void stereoIsMixedDownAndEightKilohertzIsTaken() throws Exception {
        String stereo = TestServer.json(aloud.post(IMPORT, wav(TestServer.tone(2, 48_000), 48_000, 2)))
                .path("id")
                .asText();
        assertEquals(1, aloud.attempt(stereo).path("seconds").asDouble());
        String narrow = TestServer.json(aloud.post(IMPORT, wav(TestServer.tone(1, 8_000), 8_000, 1)))
                .path("id")
                .asText();
        assertEquals(1, aloud.attempt(narrow).path("seconds").asDouble(), 0.01);
        assertEquals(32_000, aloud.sound(narrow).length, 320);
    }

    @Test
    void aFormThatCannotBeReadIsTheSendersFaultAndNotOurs() throws Exception {
        for (String type : new String[] {"multipart/form-data", "multipart/form-data; boundary=edge"}) {
            HttpResponse<String> reply = aloud.post(IMPORT, "--edge\r\n\r\n".getBytes(StandardCharsets.UTF_8), type);
            assertEquals(400, reply.statusCode(), reply.body());
            assertTrue(TestServer.json(reply).has("remedy"), reply.body());
        }
        assertNothingIsLeftOfUploads();
    }

    @Test
    void aFormWithAFileIsTakenToo() throws Exception {
        byte[] file = wav(TestServer.tone(1, 16_000), 16_000, 1);
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        form.writeBytes(("--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"../../etc/talk.wav\"\r\n"
                        + "Content-Type: audio/wav\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        form.writeBytes(file);
        form.writeBytes("\r\n--edge--\r\n".getBytes(StandardCharsets.UTF_8));
        HttpResponse<String> reply = aloud.post(IMPORT, form.toByteArray(), "multipart/form-data; boundary=edge");
        assertEquals(201, reply.statusCode(), reply.body());
        assertEquals(
                "talk.wav",
                aloud.attempt(TestServer.json(reply).path("id").asText())
                        .path("name")
                        .asText());
        HttpResponse<String> empty = aloud.post(
                IMPORT, "--edge--\r\n".getBytes(StandardCharsets.UTF_8), "multipart/form-data; boundary=edge");
        assertEquals(400, empty.statusCode(), empty.body());
    }

    @Test
    void whatIsNoSoundIsRefusedWithTheReasonAndLeavesNothingBehind() throws Exception {
        byte[] whole = wav(TestServer.tone(1, 16_000), 16_000, 1);
        assertRefused(422, new byte[0]);
        assertRefused(422, "Dear diary, this is no sound at all.".getBytes(StandardCharsets.UTF_8));
        assertRefused(422, Arrays.copyOf(whole, 20));
        assertRefused(422, Arrays.copyOf(whole, 44));
        assertRefused(413, seconds(3601));
        assertEquals(
                422, aloud.post("/api/attempts/import?question=none", whole).statusCode());
        assertEquals(422, aloud.post("/api/attempts/import", whole).statusCode());
        assertEquals(0, aloud.json("/api/attempts").path("total").asInt());
        assertNothingIsLeftOfUploads();
        try (Stream<Path> files = Files.list(data.resolve("recordings"))) {
            assertEquals(0, files.count());
        }
    }

    @Test
    void aRecordingKeepsTheDateOnWhichItWasSpoken() throws Exception {
        byte[] file = wav(TestServer.tone(1, 16_000), 16_000, 1);
        assertEquals("2024-02-29T12:30:00Z", createdAt("&recorded=2024-02-29T12:30:00Z", file));
        assertTrue(createdAt("&recorded=2999-01-01T00:00:00Z", file).compareTo("2999") < 0, "the future is now");
        assertEquals(422, aloud.post(IMPORT + "&recorded=yesterday", file).statusCode());
    }

    /** About once in a thousand times the connection was closed before the reason arrived, since the file had not been read. */
    @Test
    void theReasonOfARefusalAlwaysArrives() throws Exception {
        byte[] file = wav(TestServer.tone(1, 16_000), 16_000, 1);
        for (int i = 0; i < 1500; i++) {
            assertEquals(422, aloud.post(IMPORT + "&recorded=yesterday", file).statusCode());
        }
    }

    @Test
    void withoutADateTheOneInsideTheFileCounts() throws Exception {
        byte[] pcm = TestServer.tone(1, 16_000);
        byte[] list = "LIST\26\0\0\0INFOICRD\12\0\0\0002024-02-29".getBytes(StandardCharsets.ISO_8859_1);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(wav(pcm, 16_000, 1));
        file.writeBytes(list);
        assertTrue(createdAt("", file.toByteArray()).startsWith("2024-02-2"));
        assertEquals("2023-01-01T00:00:00Z", createdAt("&recorded=2023-01-01T00:00:00Z", file.toByteArray()));
    }

    private String createdAt(String query, byte[] file) throws Exception {
        HttpResponse<String> reply = aloud.post(IMPORT + query, file);
        assertEquals(201, reply.statusCode(), reply.body());
        String id = TestServer.json(reply).path("id").asText();
        return aloud.attempt(id).path("createdAt").asText();
    }

    @Test
    void theRemedyForAnotherFormatNamesTheSendersFile() throws Exception {
        byte[] m4a = "\0\0\0\40ftypM4A ".getBytes(StandardCharsets.ISO_8859_1);
        HttpResponse<String> reply = aloud.post(IMPORT + "&name=talk.m4a", m4a);
        assertEquals(422, reply.statusCode(), reply.body());
        String remedy = TestServer.json(reply).path("remedy").asText();
        assertTrue(remedy.endsWith("ffmpeg -i \"talk.m4a\" \"talk.m4a.wav\""), remedy);
    }

    private void assertRefused(int status, byte[] file) throws Exception {
        HttpResponse<String> reply = aloud.post(IMPORT + "&name=talk.wav", file);
        assertEquals(status, reply.statusCode(), reply.body());
        JsonNode fault = TestServer.json(reply);
        assertFalse(fault.path("remedy").asText().isEmpty());
        assertTrue(fault.path("where").asText().contains("talk.wav"), reply.body());
        assertFalse(
                reply.body().contains(data.toString()),
                "the place of the upload is nobody's business: " + reply.body());
    }

    private void assertNothingIsLeftOfUploads() throws Exception {
        try (Stream<Path> files = Files.list(data.resolve("incoming"))) {
            assertEquals(0, files.count());
        }
    }

    /** So many seconds in 8 bits, as small as it gets. */
    private static byte[] seconds(int seconds) {
        return header(8_000, 1, 1, 8_000 * seconds, new byte[8_000 * seconds]);
    }

    private static byte[] wav(byte[] pcm, int rate, int channels) {
        return header(rate, channels, 2, pcm.length, pcm);
    }

    private static byte[] header(int rate, int channels, int width, int length, byte[] sound) {
        return ByteBuffer.allocate(44 + sound.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put("RIFF".getBytes(StandardCharsets.US_ASCII))
                .putInt(36 + length)
                .put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII))
                .putInt(16)
                .putShort((short) 1)
                .putShort((short) channels)
                .putInt(rate)
                .putInt(rate * channels * width)
                .putShort((short) (channels * width))
                .putShort((short) (8 * width))
                .put("data".getBytes(StandardCharsets.US_ASCII))
                .putInt(length)
                .put(sound)
                .array();
    }
}
