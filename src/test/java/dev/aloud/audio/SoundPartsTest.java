package dev.aloud.audio;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloud.problem.AloudException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Several recordings in one file, and what may stand before and behind a recording. */
class SoundPartsTest {
    private static final Path FOREIGN = Path.of("src/test/resources/sound");
    private static final double[] ONE = TestSounds.sine(16_000, 1, 440, 0.5);
    private static final double[] TWO = TestSounds.sine(16_000, 0.5, 880, 0.25);
    private static final double[] BOTH = TestSounds.join(ONE, TWO);
    private static final String JOINED = "The file holds 2 recordings one after the other: all of them were read.";

    @TempDir
    Path folder;

    private static byte[] wav(int rate, double... samples) {
        return TestSounds.wav(1, 1, rate, 16, TestSounds.pcm16(samples));
    }

    private static byte[] list() {
        return TestSounds.bytes(TestSounds.ascii("LIST"), new byte[] {4, 0, 0, 0}, TestSounds.ascii("INFO"));
    }

    private List<String> assertReads(double[] expected, byte[]... content) {
        Path file = TestSounds.write(folder.resolve("answer"), content);
        try (SoundSource source = SoundFile.open(file)) {
            assertEquals(expected.length / 16.0, source.lengthMs(), 1);
            assertArrayEquals(expected, TestSounds.read(source), 1e-4);
            return source.notes();
        }
    }

    @Test
    void aSecondWavInTheSameFileIsHeardToo() {
        assertEquals(List.of(JOINED), assertReads(BOTH, wav(16_000, ONE), wav(16_000, TWO)));
    }

    @Test
    void chunksBetweenTwoWavsAreNoSound() {
        assertEquals(List.of(JOINED), assertReads(BOTH, wav(16_000, ONE), list(), wav(16_000, TWO), list()));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 0x7FFFFFFF, 0x7FFFF000})
    void theHeaderOfASecondWavIsNoClickWhereSizesAreUnknown(int size) {
        byte[] one = wav(16_000, ONE);
        byte[] two = wav(16_000, TWO);
        for (byte[] wav : List.of(one, two)) {
            ByteBuffer.wrap(wav).order(ByteOrder.LITTLE_ENDIAN).putInt(4, size).putInt(40, size);
        }
        List<String> notes = assertReads(BOTH, one, two);
        assertEquals(2, notes.size(), notes.toString());
        assertEquals(JOINED, notes.get(1));
    }

    @Test
    void aHundredShortWavsAreOneAnswer() {
        byte[][] pieces = new byte[100][];
        double[] all = {};
        for (int i = 0; i < pieces.length; i++) {
            double[] piece = TestSounds.sine(16_000, 0.1, 200 + 10 * i, 0.5);
            pieces[i] = wav(16_000, piece);
            all = TestSounds.join(all, piece);
        }
        assertTrue(assertReads(all, pieces).get(0).contains("100 recordings"));
    }

    @Test
    void secondsInAnotherFormatAreToldNotDropped() {
        List<String> notes = assertReads(ONE, wav(16_000, ONE), wav(48_000, TestSounds.sine(48_000, 2.5, 440, 0.5)));
        assertEquals(
                List.of(
                        "2.5 seconds of the file were not read, because their sample rate differs from the 16000 Hz at its"
                                + " start."),
                notes);
    }

    @Test
    void aStereoPartAfterAMonoPartIsHeard() {
        byte[] stereo = TestSounds.wav(1, 2, 16_000, 16, TestSounds.pcm16(0.5, 0.5, -0.5, -0.5));
        assertReads(TestSounds.join(ONE, new double[] {0.5, -0.5}), wav(16_000, ONE), stereo);
    }

    @Test
    void aPartThatCannotBeReadIsToldAndTheRestIsHeard() {
        byte[] broken = wav(16_000, TWO);
        broken[22] = 0; // no channels
        List<String> notes = assertReads(BOTH, wav(16_000, ONE), broken, wav(16_000, TWO));
        assertTrue(notes.stream().anyMatch(n -> n.startsWith("Part 2 of this file was not read")), notes.toString());
    }

    @Test
    void aTagBehindAWavIsNoSound() {
        assertEquals(List.of(), assertReads(ONE, wav(16_000, ONE), TestSounds.ascii("TAG"), new byte[125]));
    }

    @ParameterizedTest
    @ValueSource(strings = {"flac-16-mono.flac", "aiff-24-mono.aiff"})
    void twoRecordingsOfOtherKindsAreHeardToo(String name) throws Exception {
        byte[] whole = Files.readAllBytes(FOREIGN.resolve(name));
        double[] once = TestSounds.read(FOREIGN.resolve(name));
        Path file = TestSounds.write(folder.resolve(name), whole, whole);
        try (SoundSource source = SoundFile.open(file)) {
            assertArrayEquals(TestSounds.join(once, once), TestSounds.read(source));
            assertEquals(List.of(JOINED), source.notes());
        }
    }

    private static byte[] tag(int bytes, int flags) {
        byte[] header = TestSounds.bytes(TestSounds.ascii("ID3"), new byte[] {4, 0, (byte) flags, 0, 0, 0, 0});
        for (int i = 0; i < 4; i++) {
            header[9 - i] = (byte) (bytes >> 7 * i & 0x7F);
        }
        byte[] footer = flags == 0 ? new byte[0] : new byte[10];
        return TestSounds.bytes(header, new byte[bytes], footer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"flac-16-mono.flac", "aiff-16-stereo.aiff", "wav-24-extensible.wav"})
    void anId3TagInFrontIsPassedOver(String name) throws Exception {
        byte[] whole = Files.readAllBytes(FOREIGN.resolve(name));
        double[] expected = TestSounds.read(FOREIGN.resolve(name));
        for (byte[] tag : List.of(tag(0, 0), tag(300, 0), tag(70_000, 0x10), TestSounds.bytes(tag(5, 0), tag(9, 0)))) {
            Path file = TestSounds.write(folder.resolve(name), tag, whole);
            assertArrayEquals(expected, TestSounds.read(file));
        }
    }

    @Test
    void anMp3WithAnId3TagIsStillCalledWhatItIs() {
        Path file = TestSounds.write(folder.resolve("a.mp3"), tag(300, 0), new byte[] {(byte) 0xFF, (byte) 0xFB, 0, 0});
        AloudException refused = assertThrows(AloudException.class, () -> SoundFile.open(file));
        assertTrue(refused.problems().get(0).what().contains("MP3"));
    }

    @Test
    void aFileThatEndsInsideItsTagIsRefused() {
        byte[] half = java.util.Arrays.copyOf(tag(300, 0), 200);
        Path file = TestSounds.write(folder.resolve("a.flac"), half);
        AloudException refused = assertThrows(AloudException.class, () -> SoundFile.open(file));
        assertEquals(
                "The file ends inside its ID3 tag, before any sound.",
                refused.problems().get(0).what());
    }
}
