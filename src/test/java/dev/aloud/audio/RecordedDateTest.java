package dev.aloud.audio;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecordedDateTest {
    private static final byte[] SOUND =
            TestSounds.wav(1, 1, 16_000, 16, TestSounds.pcm16(TestSounds.sine(16_000, 0.01, 440, 0.5)));
    private static final Path FLAC = Path.of("src/test/resources/sound/flac-16-mono.flac");
    private static final LocalDateTime SPOKEN = LocalDateTime.of(2024, 2, 29, 12, 30, 15);

    @TempDir
    Path folder;

    @Test
    void aBroadcastWavTellsDayAndTimeOfThisMachinesZone() {
        assertEquals(here(SPOKEN), dateOf(wav(chunk("bext", bext("2024-02-29", "12:30:15")))));
        assertEquals(here(SPOKEN), dateOf(wav(chunk("bext", bext("2024:02:29", "12-30-15")))));
    }

    @Test
    void theListOfAWavTellsADay() {
        byte[] list = list("INAM", "My talk", "ICRD", "2024-02-29");
        assertEquals(here(LocalDateTime.of(2024, 2, 29, 12, 0)), dateOf(wav(chunk("LIST", list))));
        assertEquals(Optional.empty(), dateOf(wav(chunk("LIST", list("INAM", "2024-02-29")))));
    }

    @Test
    void theExactDateOfARecorderGoesBeforeThatOfAProgram() {
        byte[] list = chunk("LIST", list("ICRD", "2020-01-02"));
        assertEquals(here(SPOKEN), dateOf(wav(list, chunk("bext", bext("2024-02-29", "12:30:15")))));
    }

    @Test
    void theCommentsOfAFlacTellADay() throws IOException {
        assertEquals(here(SPOKEN), dateOf(flac("TITLE=My talk", "date=2024-02-29T12:30:15")));
        assertEquals(Optional.empty(), dateOf(flac("TITLE=My talk", "DATE=2024")));
    }

    @Test
    void aFileWithoutADateHasNone() throws IOException {
        assertEquals(Optional.empty(), dateOf(SOUND));
        assertEquals(Optional.empty(), dateOf(Files.readAllBytes(FLAC)));
        assertEquals(Optional.empty(), dateOf(Files.readAllBytes(FLAC.resolveSibling("aiff-24-mono.aiff"))));
        assertEquals(Optional.empty(), dateOf(new byte[0]));
    }

    /** A wrong date is no reason to refuse a recording, nor to fail. */
    @Test
    void damagedDatesAreNone() throws IOException {
        Random random = new Random(7);
        byte[] wav = wav(chunk("LIST", list("ICRD", "2024-02-29")), chunk("bext", bext("2024-02-29", "12:30:15")));
        byte[] flac = flac("DATE=2024-02-29");
        for (int i = 0; i < 400; i++) {
            byte[] damaged = (i % 2 == 0 ? wav : flac).clone();
            for (int change = 0; change < 4; change++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
            }
            dateOf(damaged);
            dateOf(Arrays.copyOf(damaged, random.nextInt(damaged.length)));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2024-02-29, 2024-02-29T12:00:00Z",
        "2024-02-29T12:30, 2024-02-29T12:30:00Z",
        "2024-02-29 12:30:15, 2024-02-29T12:30:15Z",
        "2024/2/29, 2024-02-29T12:00:00Z"
    })
    void datesAreReadAsRecordersWriteThem(String text, Instant time) {
        assertEquals(Optional.of(time), DateText.parse(text, ZoneOffset.UTC));
        assertEquals(Optional.of(time), DateText.parse(text + "\0\0", ZoneOffset.UTC));
    }

    @Test
    void aTimeInUtcIsNotMovedToAnotherZone() {
        Instant time = Instant.parse("2024-02-29T12:30:15Z");
        assertEquals(Optional.of(time), DateText.parse("2024-02-29T12:30:15Z", ZoneOffset.ofHours(5)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "2024", "2023-02-29", "2024-13-01", "2000-01-01", "0000-00-00T00:00:00", "T", "yesterday"})
    void whatIsNoDateAndWhatAnUnsetClockWritesIsNone(String text) {
        assertEquals(Optional.empty(), DateText.parse(text, ZoneOffset.UTC));
    }

    private Optional<Instant> dateOf(byte[] content) {
        return SoundFile.recorded(TestSounds.write(folder.resolve("answer"), content));
    }

    private static Optional<Instant> here(LocalDateTime time) {
        return Optional.of(time.atZone(ZoneId.systemDefault()).toInstant());
    }

    /** The sound with more chunks behind it. */
    private static byte[] wav(byte[]... chunks) {
        byte[] whole = joined(SOUND, joined(chunks));
        ByteBuffer.wrap(whole).order(ByteOrder.LITTLE_ENDIAN).putInt(4, whole.length - 8);
        return whole;
    }

    private static byte[] chunk(String id, byte[] body) {
        return ByteBuffer.allocate(8 + body.length + body.length % 2)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(ascii(id))
                .putInt(body.length)
                .put(body)
                .array();
    }

    private static byte[] bext(String date, String time) {
        return ByteBuffer.allocate(602)
                .position(320)
                .put(ascii(date))
                .put(ascii(time))
                .array();
    }

    /** Names and texts in turn. */
    private static byte[] list(String... entries) {
        byte[] list = ascii("INFO");
        for (int i = 0; i < entries.length; i += 2) {
            list = joined(list, chunk(entries[i], ascii(entries[i + 1] + "\0")));
        }
        return list;
    }

    /** The foreign file with those comments in place of its own metadata, but for the first block. */
    private static byte[] flac(String... comments) throws IOException {
        byte[] file = Files.readAllBytes(FLAC);
        byte[] first = Arrays.copyOf(file, 4 + 4 + 34);
        first[4] = 0;
        ByteBuffer body = ByteBuffer.allocate(1000).order(ByteOrder.LITTLE_ENDIAN);
        body.putInt(4).put(ascii("mine")).putInt(comments.length);
        for (String comment : comments) {
            body.putInt(comment.length()).put(ascii(comment));
        }
        byte[] head =
                ByteBuffer.allocate(4).putInt(0x84 << 24 | body.position()).array();
        return joined(first, head, Arrays.copyOf(body.array(), body.position()));
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
