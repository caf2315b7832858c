package dev.aloud.audio;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SoundFormatsTest {
    private static final Path FOREIGN = Path.of("src/test/resources/sound");

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "aifc-float.aifc,44100,44100",
        "aifc-sowt.aifc,44100,44100",
        "aiff-16-stereo.aiff,44100,44100",
        "aiff-24-mono.aiff,44100,44100",
        "flac-16-mono.flac,16000,16000",
        "flac-24-stereo.flac,44100,44100",
        "wav-24-extensible.wav,22050,22050",
        "wav-32-bit.wav,32000,32000",
        "wav-8-bit.wav,11025,16000",
        "wav-alaw.wav,8000,16000",
        "wav-float32-stereo.wav,24000,24000",
        "wav-float64.wav,16000,16000",
        "wav-mulaw.wav,8000,16000",
        "wav-rf64.wav,44100,44100"
    })
    void otherProgramsFilesReadAsTheSineThatTheyHold(String name, int originalRate, int rate) {
        try (SoundSource source = SoundFile.open(FOREIGN.resolve(name))) {
            assertEquals(originalRate, source.originalSampleRate());
            assertEquals(rate, source.sampleRate());
            assertEquals(250, source.lengthMs(), 1);
            double[] samples = TestSounds.read(source);
            assertEquals(0.25, (double) samples.length / rate, 0.005);
            assertEquals(-9.03, TestSounds.dbfs(samples), 0.25);
            assertEquals(440, TestSounds.hertz(samples, rate), 3);
            assertEquals(
                    originalRate < 16_000 ? 1 : 0,
                    source.notes().size(),
                    source.notes().toString());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"wav-streamed-ffmpeg.wav", "wav-streamed-sox.wav"})
    void aStreamedWavIsReadToItsEndAndSaysSo(String name) {
        try (SoundSource source = SoundFile.open(FOREIGN.resolve(name))) {
            assertEquals(250, source.lengthMs(), 3);
            assertEquals(1, source.notes().size());
            assertEquals(-9.03, TestSounds.dbfs(TestSounds.read(source)), 0.2);
        }
    }

    @Test
    void aStreamedFlacThatDoesNotKnowItsLengthIsReadToItsEnd() {
        assertEquals(4000, TestSounds.read(FOREIGN.resolve("flac-streamed.flac")).length);
    }

    @Test
    void sixteenBitMonoComesThroughBitForBit() {
        byte[] pcm = TestSounds.pcm16(TestSounds.noise(16_000, 1, 0.2, 1));
        Path file = TestSounds.write(folder.resolve("a.wav"), TestSounds.wav(1, 1, 16_000, 16, pcm));
        assertArrayEquals(pcm, TestSounds.pcm16(TestSounds.read(file)));
    }

    @Test
    void eightBitSilenceIsSilence() {
        byte[] middle = new byte[16_000];
        java.util.Arrays.fill(middle, (byte) 128);
        Path file = TestSounds.write(folder.resolve("a.wav"), TestSounds.wav(1, 1, 16_000, 8, middle));
        assertArrayEquals(new double[16_000], TestSounds.read(file));
    }

    @Test
    void stereoIsTheMeanOfItsChannels() {
        double[] interleaved = {0.5, 0.1, -0.5, -0.1, 0.25, 0.75};
        Path file = TestSounds.write(
                folder.resolve("a.wav"), TestSounds.wav(1, 2, 48_000, 16, TestSounds.pcm16(interleaved)));
        assertArrayEquals(new double[] {0.3, -0.3, 0.5}, TestSounds.read(file), 1e-4);
    }

    @Test
    void twentyFourBitsInFourBytesAreTheUpperOnes() {
        byte[] sample = ByteBuffer.allocate(4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(0x40000000)
                .array();
        Path file = TestSounds.write(
                folder.resolve("a.wav"), TestSounds.wav(1, 1, 16_000, 64_000, 4, 24, sample, sample.length));
        assertArrayEquals(new double[] {0.5}, TestSounds.read(file));
    }

    @Test
    void floatsBeyondFullScaleAreClippedAndNoNumbersAreSilence() {
        ByteBuffer floats = ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN);
        floats.putFloat(3).putFloat(-3).putFloat(Float.NaN).putFloat(Float.NEGATIVE_INFINITY);
        Path file = TestSounds.write(folder.resolve("a.wav"), TestSounds.wav(3, 1, 16_000, 32, floats.array()));
        assertArrayEquals(new double[] {32767 / 32768.0, -1, 0, 0}, TestSounds.read(file));
    }

    @Test
    void eightKilohertzIsUpsampledAndSaysThatItHearsWorse() {
        byte[] pcm = TestSounds.pcm16(TestSounds.sine(8000, 1, 1000, 0.5));
        Path file = TestSounds.write(folder.resolve("a.wav"), TestSounds.wav(1, 1, 8000, 16, pcm));
        try (SoundSource source = SoundFile.open(file)) {
            assertEquals(
                    List.of("8000 Hz recording: upsampled to 16000 Hz; recognition will be worse."), source.notes());
            double[] samples = TestSounds.read(source);
            assertEquals(16_000, samples.length, 40);
            assertEquals(1000, TestSounds.hertz(samples, 16_000), 1);
            assertEquals(-9.03, TestSounds.dbfs(samples), 0.1);
        }
    }

    @Test
    void ninetySixKilohertzIsTakenAsItIsAndMoreComesDown() {
        double[] sine = TestSounds.sine(192_000, 0.5, 1000, 0.5);
        Path high =
                TestSounds.write(folder.resolve("192.wav"), TestSounds.wav(1, 1, 192_000, 16, TestSounds.pcm16(sine)));
        Path most =
                TestSounds.write(folder.resolve("96.wav"), TestSounds.wav(1, 1, 96_000, 16, TestSounds.pcm16(sine)));
        try (SoundSource down = SoundFile.open(high);
                SoundSource same = SoundFile.open(most)) {
            assertEquals(48_000, down.sampleRate());
            assertEquals(192_000, down.originalSampleRate());
            assertEquals(96_000, same.sampleRate());
            double[] samples = TestSounds.read(down);
            assertEquals(24_000, samples.length, 60);
            assertEquals(1000, TestSounds.hertz(samples, 48_000), 1);
        }
    }

    @Test
    void chunksBeforeAndAfterTheSoundAreNoSound() {
        byte[] wav = TestSounds.wav(1, 1, 16_000, 16, new byte[] {1, 2, 3, 4});
        byte[] list = TestSounds.bytes(TestSounds.ascii("LIST"), new byte[] {3, 0, 0, 0, 1, 1, 1, 0});
        byte[] head = java.util.Arrays.copyOf(wav, 12);
        byte[] rest = java.util.Arrays.copyOfRange(wav, 12, wav.length);
        Path file = TestSounds.write(folder.resolve("a.wav"), head, list, rest, list);
        assertEquals(2, TestSounds.read(file).length);
    }

    @Test
    void theKindIsToldByTheContentNotByTheName() {
        byte[] wav = TestSounds.wav(1, 1, 16_000, 16, new byte[] {1, 2});
        assertEquals(1, TestSounds.read(TestSounds.write(folder.resolve("a.flac"), wav)).length);
    }

    @Test
    void aBufferOfAnySizeIsFilledWithWholeSamples() {
        Path file = TestSounds.write(
                folder.resolve("a.wav"),
                TestSounds.wav(1, 1, 16_000, 16, TestSounds.pcm16(TestSounds.sine(16_000, 1, 440, 0.5))));
        try (SoundSource source = SoundFile.open(file)) {
            int all = 0;
            byte[] odd = new byte[333];
            for (int bytes = source.read(odd); bytes > 0; bytes = source.read(odd)) {
                assertTrue(bytes % 2 == 0);
                all += bytes;
            }
            assertEquals(32_000, all);
        }
    }
}
