package dev.aloud.audio;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/** Sound with known truth, and ways to look at what came out. */
public final class TestSounds {
    private TestSounds() {}

    /** A sine of that frequency and peak (1 is full scale). */
    public static double[] sine(int rate, double seconds, double hz, double peak) {
        double[] samples = new double[(int) Math.round(rate * seconds)];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = peak * Math.sin(2 * Math.PI * hz * i / rate);
        }
        return samples;
    }

    /** White noise whose root mean square is {@code rms}. */
    public static double[] noise(int rate, double seconds, double rms, long seed) {
        Random random = new Random(seed);
        double[] samples = new double[(int) Math.round(rate * seconds)];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = rms * random.nextGaussian();
        }
        return samples;
    }

    /** Something like a voice: a pulse train of that pitch through two resonances, swelling at 4 syllables a second. */
    public static double[] voice(int rate, double seconds, double hz, double peak) {
        double[] samples = new double[(int) Math.round(rate * seconds)];
        for (int i = 0; i < samples.length; i++) {
            double t = (double) i / rate;
            double sum = 0;
            for (int partial = 1; partial * hz < 3000; partial++) {
                double f = partial * hz;
                double gain = 1 / (1 + Math.pow((f - 600) / 200, 2)) + 0.5 / (1 + Math.pow((f - 1500) / 200, 2)) + 0.05;
                sum += gain * Math.sin(2 * Math.PI * f * t);
            }
            samples[i] = peak / 4 * sum * (0.6 - 0.4 * Math.cos(2 * Math.PI * 4 * t));
        }
        return samples;
    }

    public static double[] silence(int rate, double seconds) {
        return new double[(int) Math.round(rate * seconds)];
    }

    public static double[] join(double[]... parts) {
        return java.util.Arrays.stream(parts)
                .flatMapToDouble(java.util.Arrays::stream)
                .toArray();
    }

    public static byte[] pcm16(double... samples) {
        ByteBuffer bytes = ByteBuffer.allocate(2 * samples.length).order(ByteOrder.LITTLE_ENDIAN);
        for (double sample : samples) {
            bytes.putShort((short) Math.max(-32768, Math.min(32767, Math.round(sample * 32768))));
        }
        return bytes.array();
    }

    /** A WAV of one fmt chunk and one data chunk; every field as given, true or not. */
    static byte[] wav(int tag, int channels, int rate, int bits, byte[] sound) {
        return wav(tag, channels, rate, rate * channels * bits / 8, channels * bits / 8, bits, sound, sound.length);
    }

    static byte[] wav(
            int tag, int channels, int rate, int byteRate, int frameBytes, int bits, byte[] sound, int claimed) {
        ByteBuffer wav = ByteBuffer.allocate(44 + sound.length).order(ByteOrder.LITTLE_ENDIAN);
        wav.put(ascii("RIFF")).putInt(36 + sound.length).put(ascii("WAVE"));
        wav.put(ascii("fmt ")).putInt(16).putShort((short) tag).putShort((short) channels);
        wav.putInt(rate).putInt(byteRate).putShort((short) frameBytes).putShort((short) bits);
        wav.put(ascii("data")).putInt(claimed).put(sound);
        return wav.array();
    }

    static byte[] ascii(String letters) {
        return letters.getBytes(StandardCharsets.US_ASCII);
    }

    static byte[] bytes(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    static Path write(Path file, byte[]... parts) {
        try {
            return Files.write(file, bytes(parts));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All sound of a file, as -1 to 1. */
    static double[] read(Path file) {
        try (SoundSource source = SoundFile.open(file)) {
            return read(source);
        }
    }

    static double[] read(SoundSource source) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        byte[] block = new byte[3000];
        for (int bytes = source.read(block); bytes > 0; bytes = source.read(block)) {
            all.write(block, 0, bytes);
        }
        ByteBuffer pcm = ByteBuffer.wrap(all.toByteArray()).order(ByteOrder.LITTLE_ENDIAN);
        double[] samples = new double[pcm.remaining() / 2];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = pcm.getShort() / 32768.0;
        }
        return samples;
    }

    public static double dbfs(double... samples) {
        double power = 0;
        for (double sample : samples) {
            power += sample * sample;
        }
        return 10 * Math.log10(power / samples.length);
    }

    /** The frequency of a sine, from how often it crosses zero. */
    static double hertz(double[] samples, int rate) {
        int first = -1;
        int last = -1;
        int crossings = 0;
        for (int i = 1; i < samples.length; i++) {
            if (samples[i - 1] < 0 && samples[i] >= 0) {
                first = first < 0 ? i : first;
                last = i;
                crossings++;
            }
        }
        return (crossings - 1.0) * rate / (last - first);
    }

    public static SoundFrames frames(int rate, double... samples) {
        FrameMeter meter = new FrameMeter(rate);
        byte[] pcm = pcm16(samples);
        meter.accept(pcm, pcm.length);
        return meter.finish();
    }
}
