package dev.aloud.audio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloud.problem.AloudException;
import dev.aloud.problem.AloudException.Kind;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An hour of sound. The files are sparse: they are long and take no room. */
class LongSoundTest {
    @TempDir
    Path folder;

    private Path wav(double minutes, int rate, int channels) throws IOException {
        long bytes = Math.round(minutes * 60 * rate) * 2 * channels;
        Path file = folder.resolve("long.wav");
        TestSounds.write(
                file,
                TestSounds.wav(1, channels, rate, rate * channels * 2, channels * 2, 16, new byte[0], (int) bytes));
        try (RandomAccessFile out = new RandomAccessFile(file.toFile(), "rw")) {
            out.seek(4);
            out.writeInt(Integer.reverseBytes((int) (36 + bytes)));
            out.setLength(44 + bytes);
            out.seek(44 + bytes / 2);
            out.write(TestSounds.pcm16(TestSounds.voice(rate * channels, 3, 140, 0.5)));
        }
        return file;
    }

    @Test
    void anHourIsTakenAndAMillisecondMoreIsNot() throws IOException {
        try (SoundSource source = SoundFile.open(wav(60, 16_000, 1))) {
            assertEquals(3_600_000, source.lengthMs());
        }
        AloudException refusal =
                assertThrows(AloudException.class, () -> SoundFile.open(wav(60 + 1 / 60_000.0, 16_000, 1)));
        assertEquals(Kind.TOO_LARGE, refusal.kind());
    }

    @Test
    void theRefusalNamesTheLengthAndWhatToDo() throws IOException {
        Path file = wav(61, 16_000, 1);
        AloudException refusal = assertThrows(AloudException.class, () -> SoundFile.open(file));
        assertEquals(
                "The recording is 61.0 minutes long; the limit is 60.",
                refusal.problems().get(0).what());
    }

    @Test
    void anHourOf96KilohertzStereoPassesThroughInLittleMemory() throws IOException {
        Path file = wav(59, 96_000, 2);
        long before = used();
        long bytes = 0;
        long most = 0;
        try (SoundSource source = SoundFile.open(file)) {
            byte[] block = new byte[1 << 16];
            for (int read = source.read(block); read > 0; read = source.read(block)) {
                bytes += read;
                most = bytes % (1 << 25) < read ? Math.max(most, used()) : most;
            }
        }
        assertEquals(59L * 60 * 96_000 * 2, bytes);
        assertTrue(most - before < 64 << 20, (most - before) + " bytes were held of 1.3 GB");
    }

    @Test
    void framesOfAnHourAreFoundWhereTheVoiceIs() throws IOException {
        FrameMeter meter = new FrameMeter(16_000);
        try (SoundSource source = SoundFile.open(wav(59, 16_000, 1))) {
            byte[] block = new byte[1 << 16];
            for (int read = source.read(block); read > 0; read = source.read(block)) {
                meter.accept(block, read);
            }
        }
        SoundFrames frames = meter.finish();
        assertEquals(59 * 60 * 100, frames.count());
        int middle = frames.count() / 2;
        for (int i = 0; i < frames.count(); i++) {
            assertTrue(!frames.voiced()[i] || i >= middle - 3 && i < middle + 303, "voice at frame " + i);
        }
        assertTrue(Silence.voiceMs(frames) > 2000, Silence.voiceMs(frames) + " ms");
    }

    private static long used() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
