package dev.aloud.cli;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** WAV files of every kind, made in code. */
final class WavFixtures {
    private static final int HEADER = 44;
    private static final int PCM = 1;
    private static final int FLOAT = 3;

    private WavFixtures() {}

    /** A file of a 220 Hz tone at half scale. */
    static Path tone(Path file, int rate, int bits, int channels, double seconds) {
        return write(file, PCM, rate, bits, channels, seconds, 0.5);
    }

    /** Digital silence. */
    static Path silence(Path file, int rate, double seconds) {
        return write(file, PCM, rate, 16, 1, seconds, 0);
    }

    /** A tone in 32-bit floating point. */
    static Path floating(Path file, int rate, double seconds) {
        return write(file, FLOAT, rate, 32, 1, seconds, 0.5);
    }

    /** A whole header and sound of that length, of which nothing but the header has been written to disk yet. */
    static Path long8Bit(Path file, int seconds) {
        try {
            Files.write(file, header(PCM, 8000, 8, 1, seconds * 8000).array());
            try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
                sparse.setLength(HEADER + seconds * 8000L);
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A header that promises an hour, and a second of sound. */
    static Path lying(Path file) {
        try {
            ByteBuffer header = header(PCM, 16000, 16, 1, 3600 * 32000);
            Files.write(
                    file,
                    ByteBuffer.allocate(HEADER + 32000).put(header.array()).array());
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first bytes of a header. */
    static Path truncated(Path file) {
        try {
            return Files.write(
                    file,
                    java.util.Arrays.copyOf(header(PCM, 16000, 16, 1, 32000).array(), 20));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path write(Path file, int kind, int rate, int bits, int channels, double seconds, double amplitude) {
        int frames = (int) (rate * seconds);
        int bytes = frames * channels * bits / 8;
        ByteBuffer all = ByteBuffer.allocate(HEADER + bytes).order(ByteOrder.LITTLE_ENDIAN);
        all.put(header(kind, rate, bits, channels, bytes).array());
        for (int i = 0; i < frames; i++) {
            double value = amplitude * Math.sin(2 * Math.PI * 220 * i / rate);
            for (int c = 0; c < channels; c++) {
                sample(all, kind, bits, value);
            }
        }
        try {
            return Files.write(file, all.array());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void sample(ByteBuffer out, int kind, int bits, double value) {
        if (kind == FLOAT) {
            out.putFloat((float) value);
        } else if (bits == 8) {
            out.put((byte) (128 + Math.round(127 * value)));
        } else if (bits == 16) {
            out.putShort((short) Math.round(32767 * value));
        } else {
            int sample = (int) Math.round(8388607 * value);
            out.put((byte) sample).put((byte) (sample >> 8)).put((byte) (sample >> 16));
        }
    }

    private static ByteBuffer header(int kind, int rate, int bits, int channels, int bytes) {
        int block = channels * bits / 8;
        return ByteBuffer.allocate(HEADER)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put("RIFF".getBytes(StandardCharsets.US_ASCII))
                .putInt(36 + bytes)
                .put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII))
                .putInt(16)
                .putShort((short) kind)
                .putShort((short) channels)
                .putInt(rate)
                .putInt(rate * block)
                .putShort((short) block)
                .putShort((short) bits)
                .put("data".getBytes(StandardCharsets.US_ASCII))
                .putInt(bytes);
    }
}
