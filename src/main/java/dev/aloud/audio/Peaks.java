package dev.aloud.audio;

import java.nio.file.Path;
import java.util.Arrays;

/** The waveform of a recording, for drawing. */
public final class Peaks {
    /** Blocks are at least this much finer than requested, because the true length is only known at the end. */
    private static final int FINER = 8;

    /** Fewest blocks, so that a small picture is accurate too. */
    private static final int LEAST_BLOCKS = 1 << 15;

    private Peaks() {}

    /**
     * Returns the largest sample in each of {@code count} equal parts.
     *
     * @param file any recording that {@link SoundFile#open} takes
     * @param count number of parts, at least 1
     * @return {@code count} values from 0 (silence) to 1 (full scale); a recording of fewer samples than that repeats them
     * @throws dev.aloud.problem.AloudException as {@link SoundFile#open} and {@link SoundSource#read}
     */
    public static float[] of(Path file, int count) {
        if (count < 1) {
            throw new IllegalArgumentException("Peaks: " + count + " parts can't be drawn");
        }
        try (SoundSource sound = SoundFile.open(file)) {
            Outline outline = new Outline(Math.max(LEAST_BLOCKS, 2 * FINER * count));
            byte[] pcm = new byte[1 << 15];
            for (int bytes = sound.read(pcm); bytes > 0; bytes = sound.read(pcm)) {
                for (int i = 0; i < bytes; i += 2) {
                    outline.add(Math.abs((pcm[i] & 0xFF) | pcm[i + 1] << 8));
                }
            }
            return spread(outline.peaks(), count);
        }
    }

    /** The largest samples of equal blocks. When the array is full, neighbouring blocks are merged. */
    private static final class Outline {
        private final float[] blocks;
        private int count;
        private int blockSamples = 1;
        private int inBlock;
        private int largest;

        Outline(int room) {
            blocks = new float[room];
        }

        void add(int size) {
            largest = Math.max(largest, size);
            if (++inBlock == blockSamples) {
                endBlock();
            }
        }

        private void endBlock() {
            blocks[count++] = largest / 32768f;
            largest = 0;
            inBlock = 0;
            if (count == blocks.length) {
                count /= 2;
                blockSamples *= 2;
                for (int i = 0; i < count; i++) {
                    blocks[i] = Math.max(blocks[2 * i], blocks[2 * i + 1]);
                }
            }
        }

        float[] peaks() {
            if (inBlock > 0) {
                endBlock();
            }
            return Arrays.copyOf(blocks, count);
        }
    }

    private static float[] spread(float[] fine, int count) {
        float[] peaks = new float[count];
        for (int i = 0; i < count && fine.length > 0; i++) {
            int from = (int) ((long) i * fine.length / count);
            int to = Math.max(from + 1, (int) ((i + 1L) * fine.length / count));
            for (int j = from; j < to; j++) {
                peaks[i] = Math.max(peaks[i], fine[j]);
            }
        }
        return peaks;
    }
}
