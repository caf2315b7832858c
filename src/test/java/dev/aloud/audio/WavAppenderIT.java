package dev.aloud.audio;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloud.Tools;
import dev.aloud.problem.AloudException;
import dev.aloud.problem.AloudException.Kind;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Other processes, and disks that are full. */
class WavAppenderIT {
    private static final String MOUNT = "the right to mount a small disk";

    private static final int BLOCK = 4800;

    @TempDir
    Path folder;

    /** A process that records for ever, telling after each block how much is stored. */
    public static final class Endless {
        private Endless() {}

        /** @param arguments the file to write */
        public static void main(String[] arguments) {
            WavAppender wav = WavAppender.create(Path.of(arguments[0]), 48_000);
            for (int block = 0; ; block++) {
                byte[] sound = new byte[BLOCK];
                Arrays.fill(sound, (byte) (block % 100 + 1));
                wav.append(sound, BLOCK);
                System.out.println(wav.bytes());
            }
        }
    }

    private static Process record(Path file) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(
                        java, "-cp", System.getProperty("java.class.path"), Endless.class.getName(), file.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    @Test
    void aKilledProcessLosesNothingThatItHadStored() throws Exception {
        Path file = folder.resolve("killed.wav");
        Process process = record(file);
        long told = 0;
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(process.getInputStream()))) {
            while (told < 100L * BLOCK) {
                told = Long.parseLong(lines.readLine());
            }
            assertTrue(WavAppender.isBeingWritten(file), "another process is seen to record");
            assertFalse(WavAppender.repair(file));
            process.toHandle().destroyForcibly();
            assertTrue(process.waitFor(20, TimeUnit.SECONDS));
            for (String line = lines.readLine(); line != null && line.length() > 5; line = lines.readLine()) {
                told = Math.max(told, Long.parseLong(line));
            }
        }
        assertFalse(WavAppender.isBeingWritten(file), "its lock died with it");
        WavAppender.repair(file);
        byte[] stored = TestSounds.pcm16(TestSounds.read(file));
        assertTrue(stored.length >= told && stored.length % 2 == 0, stored.length + " of " + told);
        for (int i = 0; i < stored.length; i++) {
            assertEquals(i / BLOCK % 100 + 1, stored[i], "byte " + i);
        }
    }

    @Test
    void aFullDiskKeepsWhatWasStoredAndSaysSo() throws Exception {
        Path disk = Files.createDirectory(folder.resolve("small"));
        Tools.require(MOUNT, run("mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", disk.toString()));
        try {
            fill(disk.resolve("answer.wav"));
        } finally {
            run("umount", disk.toString());
        }
    }

    private static void fill(Path file) throws IOException {
        byte[] block = new byte[BLOCK];
        Arrays.fill(block, (byte) 7);
        try (WavAppender wav = WavAppender.create(file, 48_000)) {
            AloudException full = assertThrows(AloudException.class, () -> {
                while (wav.bytes() < 1_000_000) {
                    wav.append(block, BLOCK);
                }
            });
            assertEquals(Kind.UNAVAILABLE, full.kind());
            assertTrue(full.problems().get(0).what().startsWith("The disk is full"), full.getMessage());
            assertTrue(wav.bytes() >= 12L * BLOCK, "stored " + wav.bytes());
            byte[] stored = TestSounds.pcm16(TestSounds.read(file));
            byte[] expected = new byte[(int) wav.bytes()];
            Arrays.fill(expected, (byte) 7);
            assertArrayEquals(expected, stored);
        }
        assertFalse(WavAppender.repair(file));
    }

    @Test
    void aDiskWithoutRoomForTheFirstByteLeavesNothingBehind() throws Exception {
        Path disk = Files.createDirectory(folder.resolve("full"));
        Tools.require(MOUNT, run("mount", "-t", "tmpfs", "-o", "size=4k", "tmpfs", disk.toString()));
        try {
            Files.write(disk.resolve("filler"), new byte[4096]);
            AloudException full =
                    assertThrows(AloudException.class, () -> WavAppender.create(disk.resolve("a.wav"), 48_000));
            assertEquals(Kind.UNAVAILABLE, full.kind());
            assertFalse(Files.exists(disk.resolve("a.wav")));
        } finally {
            run("umount", disk.toString());
        }
    }

    private static boolean run(String... command) throws Exception {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getInputStream().readAllBytes();
            return process.waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
