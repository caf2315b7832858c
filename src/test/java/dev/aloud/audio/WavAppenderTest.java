package dev.aloud.audio;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloud.problem.AloudException;
import dev.aloud.problem.AloudException.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WavAppenderTest {
    private static final byte[] SOUND = TestSounds.pcm16(TestSounds.sine(48_000, 0.5, 440, 0.5));

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("answer.wav");
    }

    private static Kind kindOf(Runnable refused) {
        return assertThrows(AloudException.class, refused::run).kind();
    }

    @Test
    void whatIsAppendedIsReadBack() {
        try (WavAppender wav = WavAppender.create(file, 48_000)) {
            wav.append(SOUND, 1000);
            wav.append(Arrays.copyOfRange(SOUND, 1000, SOUND.length), SOUND.length - 1000);
            assertEquals(SOUND.length, wav.bytes());
            assertEquals(48_000, wav.sampleRate());
        }
        try (SoundSource source = SoundFile.open(file)) {
            assertEquals(48_000, source.sampleRate());
            assertEquals(java.util.List.of(), source.notes());
            assertArrayEquals(SOUND, TestSounds.pcm16(TestSounds.read(source)));
        }
    }

    @Test
    void theFileIsAValidWavAfterEveryBlock() {
        try (WavAppender wav = WavAppender.create(file, 48_000)) {
            for (int blocks = 1; blocks <= 5; blocks++) {
                wav.append(SOUND, 960);
                try (SoundSource source = SoundFile.open(file)) {
                    assertEquals(java.util.List.of(), source.notes());
                    assertEquals(480 * blocks, TestSounds.read(source).length);
                }
            }
        }
    }

    @Test
    void halfASampleWaitsForItsOtherHalf() {
        try (WavAppender wav = WavAppender.create(file, 48_000)) {
            wav.append(SOUND, 3);
            assertEquals(2, wav.bytes());
            wav.append(new byte[0], 0);
            assertEquals(2, wav.bytes());
            wav.append(Arrays.copyOfRange(SOUND, 3, 8), 5);
            assertEquals(8, wav.bytes());
            wav.append(SOUND, 1);
        }
        assertArrayEquals(Arrays.copyOf(SOUND, 8), TestSounds.pcm16(TestSounds.read(file)));
    }

    @Test
    void aRecordingGoesOnWhereItStopped() {
        try (WavAppender wav = WavAppender.create(file, 48_000)) {
            wav.append(SOUND, 100);
        }
        try (WavAppender wav = WavAppender.reopen(file)) {
            assertEquals(100, wav.bytes());
            assertEquals(48_000, wav.sampleRate());
            wav.append(Arrays.copyOfRange(SOUND, 100, 200), 100);
        }
        assertArrayEquals(Arrays.copyOf(SOUND, 200), TestSounds.pcm16(TestSounds.read(file)));
    }

    @Test
    void aRecordingOfThatNameIsNeverOverwritten() {
        try (WavAppender wav = WavAppender.create(file, 48_000)) {
            wav.append(SOUND, 100);
        }
        assertEquals(Kind.BUSY, kindOf(() -> WavAppender.create(file, 48_000)));
        assertEquals(50, TestSounds.read(file).length);
    }

    @Test
    void onlyOneMayWrite() {
        assertFalse(WavAppender.isBeingWritten(file));
        try (WavAppender wav = WavAppender.create(file, 48_000)) {
            wav.append(SOUND, 100);
            assertTrue(WavAppender.isBeingWritten(file));
            assertEquals(Kind.BUSY, kindOf(() -> WavAppender.reopen(file)));
            assertFalse(WavAppender.repair(file), "a running recording is left alone");
            TestSounds.read(file);
            assertTrue(WavAppender.isBeingWritten(file), "reading it does not free it");
        }
        assertFalse(WavAppender.isBeingWritten(file));
    }

    @Test
    void closingLeavesTheRecordingAlone() throws IOException {
        WavAppender wav = WavAppender.create(file, 48_000);
        wav.close();
        wav.close();
        try (var files = Files.list(folder)) {
            assertEquals(java.util.List.of(file), files.toList());
        }
        assertThrows(IllegalStateException.class, () -> wav.append(SOUND, 2));
    }

    @Test
    void nobodyElseMayReadIt() throws IOException {
        WavAppender.create(file, 48_000).close();
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        }
    }

    /** What a killed process leaves: sound behind the header that counts it, to the last odd byte. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 1000, 1001})
    void soundBehindTheHeaderIsCountedByRepair(int bytes) throws IOException {
        try (WavAppender wav = WavAppender.create(file, 48_000)) {
            wav.append(SOUND, 200);
        }
        Files.write(file, Arrays.copyOfRange(SOUND, 200, 200 + bytes), StandardOpenOption.APPEND);
        assertTrue(WavAppender.repair(file));
        assertFalse(WavAppender.repair(file), "the second time there is nothing to do");
        int whole = 200 + (bytes & ~1);
        assertArrayEquals(Arrays.copyOf(SOUND, whole), TestSounds.pcm16(TestSounds.read(file)));
        assertEquals(44 + whole, Files.size(file));
    }

    @Test
    void aHeaderThatPromisesTooMuchIsRepaired() throws IOException {
        try (WavAppender wav = WavAppender.create(file, 48_000)) {
            wav.append(SOUND, 200);
        }
        Files.write(file, Arrays.copyOf(Files.readAllBytes(file), 144));
        assertTrue(WavAppender.repair(file));
        assertEquals(50, TestSounds.read(file).length);
    }

    @Test
    void whatIsNoRecordingOfOursIsNotRepaired() {
        TestSounds.write(file, TestSounds.ascii("Some text that is longer than a header would ever be."));
        assertEquals(Kind.UNUSABLE_INPUT, kindOf(() -> WavAppender.repair(file)));
        assertEquals(Kind.UNUSABLE_INPUT, kindOf(() -> WavAppender.reopen(file)));
        Path stereo = TestSounds.write(folder.resolve("stereo.wav"), TestSounds.wav(1, 2, 48_000, 16, SOUND));
        assertEquals(Kind.UNUSABLE_INPUT, kindOf(() -> WavAppender.repair(stereo)));
        assertEquals(Kind.NOT_FOUND, kindOf(() -> WavAppender.reopen(folder.resolve("none.wav"))));
        assertEquals(Kind.NOT_FOUND, kindOf(() -> WavAppender.create(folder.resolve("no/such/folder.wav"), 48_000)));
        assertFalse(WavAppender.isBeingWritten(file));
    }

    @Test
    void aRefusedLengthStoresNothing() {
        try (WavAppender wav = WavAppender.create(file, 48_000)) {
            assertThrows(IllegalArgumentException.class, () -> wav.append(SOUND, SOUND.length + 1));
            assertThrows(IllegalArgumentException.class, () -> wav.append(SOUND, -1));
            assertEquals(0, wav.bytes());
        }
        assertThrows(IllegalArgumentException.class, () -> WavAppender.create(file, 0));
    }
}
