package dev.aloud.audio;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Converts decoded sound to 16-bit samples. Values beyond full scale are clipped. */
final class MonoSource implements SoundSource {
    private final Path file;
    private final MonoStream stream;
    private final int originalRate;
    private final List<String> notes;
    private float[] samples = {};
    private long given;

    MonoSource(Path file, MonoStream stream, int originalRate, List<String> notes) {
        this.file = file;
        this.stream = stream;
        this.originalRate = originalRate;
        this.notes = notes;
    }

    @Override
    public int read(byte[] pcm16Mono) {
        if (pcm16Mono.length < 2) {
            throw new IllegalArgumentException(
                    "SoundSource: a buffer of " + pcm16Mono.length + " bytes holds no sample");
        }
        if (samples.length != pcm16Mono.length / 2) {
            samples = new float[pcm16Mono.length / 2];
        }
        int count = readSamples();
        for (int i = 0; i < count; i++) {
            int sample = Math.max(-32768, Math.min(32767, Math.round(samples[i] * 32768f)));
            pcm16Mono[2 * i] = (byte) sample;
            pcm16Mono[2 * i + 1] = (byte) (sample >> 8);
        }
        return count < 0 ? -1 : 2 * count;
    }

    private int readSamples() {
        try {
            int count = stream.read(samples);
            given += Math.max(0, count);
            if (given > SoundFile.MAX_MINUTES * 60L * sampleRate()) {
                throw SoundFileProblems.tooLong(file, given / 60.0 / sampleRate());
            }
            return count;
        } catch (IOException e) {
            throw SoundFileProblems.unreadable(file, e);
        }
    }

    @Override
    public int sampleRate() {
        return stream.sampleRate();
    }

    @Override
    public int originalSampleRate() {
        return originalRate;
    }

    @Override
    public int lengthMs() {
        return (int) (stream.samples() * 1000 / sampleRate());
    }

    @Override
    public List<String> notes() {
        List<String> all = new ArrayList<>(notes);
        all.addAll(stream.notes());
        return List.copyOf(all);
    }

    @Override
    public void close() {
        try {
            stream.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
