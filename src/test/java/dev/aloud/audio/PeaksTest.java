package dev.aloud.audio;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PeaksTest {
    @TempDir
    Path folder;

    private Path wav(double... samples) {
        return TestSounds.write(folder.resolve("a.wav"), TestSounds.wav(1, 1, 16_000, 16, TestSounds.pcm16(samples)));
    }

    @Test
    void eachStretchShowsItsLargestSample() {
        double[] steps = TestSounds.join(
                TestSounds.sine(16_000, 1, 500, 0.25),
                TestSounds.silence(16_000, 1),
                TestSounds.sine(16_000, 2, 500, 1));
        assertArrayEquals(new float[] {0.25f, 0, 1, 1}, Peaks.of(wav(steps), 4), 0.01f);
    }

    @Test
    void aLongerOutlineThanSoundRepeatsIt() {
        float[] peaks = Peaks.of(wav(0.5, -1), 5);
        assertArrayEquals(new float[] {0.5f, 0.5f, 0.5f, 1, 1}, peaks);
    }

    @Test
    void theCountIsAlwaysWhatWasAskedFor() {
        Path file = wav(TestSounds.noise(16_000, 1.234, 0.1, 4));
        for (int count : new int[] {1, 7, 100, 1000, 30_000}) {
            assertEquals(count, Peaks.of(file, count).length);
        }
        assertThrows(IllegalArgumentException.class, () -> Peaks.of(file, 0));
    }
}
