package dev.aloud.audio;

import java.nio.file.Path;

/** The outline of a recording, for drawing it. */
public final class Peaks {
    /** So much finer is measured than is asked for, since the true length is known only at the end. */
    private static final int FINER = 8;

    private Peaks() {}

    /**
     * The largest sample in each of {@code count} equal stretches.
     *
     * @param file any recording that {@link SoundFile#open} takes
     * @param count how many stretches, at least 1
     * @return {@code count} values from 0 (silence) to 1 (full scale); a recording of fewer samples than that repeats them
     * @throws dev.aloud.problem.AloudException as {@link SoundFile#open} and {@link SoundSource#read}
     */
    public static float[] of(Path file, int count) {
        if (count < 1) {
            throw new IllegalArgumentException("Peaks: " + count + " stretches can't be drawn");
        }
        try (SoundSource sound = SoundFile.open(file)) {
            long samples = (long) sound.lengthMs() * sound.sampleRate() / 1000;
            return spread(fine(sound, (int) Math.max(1, samples / ((long) count * FINER))), count);
        }
    }

    private static float[] fine(SoundSource sound, int blockSamples) {
        Floats fine = new Floats();
        byte[] pcm = new byte[1 << 15];
        int largest = 0;
        int inBlock = 0;
        for (int bytes = sound.read(pcm); bytes > 0; bytes = sound.read(pcm)) {
            for (int i = 0; i < bytes; i += 2) {
                largest = Math.max(largest, Math.abs((pcm[i] & 0xFF) | pcm[i + 1] << 8));
                if (++inBlock == blockSamples) {
                    fine.add(largest / 32768f);
                    largest = 0;
                    inBlock = 0;
                }
            }
        }
        if (inBlock > 0) {
            fine.add(largest / 32768f);
        }
        return fine.toArray();
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
