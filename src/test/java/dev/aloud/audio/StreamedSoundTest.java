package dev.aloud.audio;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of programs that write before they know how long the sound will be. */
class StreamedSoundTest {
    private static final List<String> LENGTH_UNKNOWN = List.of("The header does not give the length (the recording was"
            + " streamed or cut off): all sound in the file was read.");

    private static final double[] SECOND = TestSounds.sine(16_000, 1, 440, 0.5);

    @TempDir
    Path folder;

    private static byte[] withSizes(byte[] wav, int riff, int data) {
        ByteBuffer.wrap(wav).order(ByteOrder.LITTLE_ENDIAN).putInt(4, riff).putInt(40, data);
        return wav;
    }

    private static byte[] wav(double... samples) {
        return TestSounds.wav(1, 1, 16_000, 16, TestSounds.pcm16(samples));
    }

    private void assertAllIsRead(Path file) {
        try (SoundSource source = SoundFile.open(file)) {
            assertEquals(LENGTH_UNKNOWN, source.notes());
            assertEquals(1000, source.lengthMs());
            assertEquals(SECOND.length, TestSounds.read(source).length);
        }
    }

    /** Maximum sizes less the 8 or 36 bytes that stand around them, as in the wild; 0x7FFFFFFF was once refused. */
    @ParameterizedTest
    @ValueSource(
            ints = {
                0,
                0x7FFFFFFF,
                0x7FFFFFFE,
                0x7FFFFFDB,
                0x7FFFFFD7,
                0x7FFFF000,
                0x7FFFF024,
                0x7FFFFF00,
                0x7FFF0000,
                0x80000000,
                0x80000024,
                -1,
                -2,
                -9,
                -37,
                -45,
                0xFFFFF000,
                0xFFFF0000
            })
    void everyPlaceholderForAnUnknownSizeGivesTheSoundThatIsThere(int size) {
        assertAllIsRead(TestSounds.write(folder.resolve("both.wav"), withSizes(wav(SECOND), size, size)));
        assertAllIsRead(TestSounds.write(folder.resolve("data.wav"), withSizes(wav(SECOND), 36 + 32_000, size)));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 0x7FFFFFFF, -1})
    void anAiffOfUnknownSizeGivesTheSoundThatIsThere(int size) {
        byte[] sound = TestSounds.pcm16(SECOND);
        ByteBuffer aiff = ByteBuffer.allocate(54 + sound.length);
        aiff.put(TestSounds.ascii("FORM")).putInt(size).put(TestSounds.ascii("AIFCCOMM"));
        aiff.putInt(22).putShort((short) 1).putInt(0).putShort((short) 16);
        aiff.putShort((short) (16383 + 13)).putLong(16_000L << 50).put(TestSounds.ascii("sowt"));
        aiff.put(TestSounds.ascii("SSND")).putInt(size);
        byte[] head = java.util.Arrays.copyOf(aiff.array(), aiff.position());
        assertAllIsRead(TestSounds.write(folder.resolve("pipe.aifc"), head, new byte[8], sound));
    }

    @Test
    void aSizeThatIsTrueIsNoPlaceholder() {
        Path file = TestSounds.write(folder.resolve("true.wav"), wav(SECOND));
        try (SoundSource source = SoundFile.open(file)) {
            assertEquals(List.of(), source.notes());
        }
    }
}
