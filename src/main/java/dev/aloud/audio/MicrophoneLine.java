package dev.aloud.audio;

import be.tarsos.dsp.AudioEvent;
import be.tarsos.dsp.io.TarsosDSPAudioFloatConverter;
import be.tarsos.dsp.io.jvm.JVMAudioInputStream;
import dev.aloud.problem.Problem;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.TargetDataLine;

/**
 * A microphone that records, as mono 16-bit sound at the rate that the device gives. One thread reads; {@link #close} may be
 * called from any.
 */
public final class MicrophoneLine implements AutoCloseable {
    /** Milliseconds of sound in one block. */
    public static final int BLOCK_MS = 100;

    /** Seconds without any sound after which the device counts as stalled. A system under load delivers late, but not that late. */
    static final int STALLED_SECONDS = 3;

    /** Seconds of digital silence from the start after which the user is told. */
    private static final int SILENT_SECONDS = 3;

    /** Milliseconds that the device's buffer holds while nobody reads. */
    private static final int BUFFER_MS = 2000;

    private static final long POLL_NANOS = TimeUnit.MILLISECONDS.toNanos(5);

    private final String name;
    private final TargetDataLine line;
    private final TarsosDSPAudioFloatConverter converter;
    private final LiveMixdown mixdown;
    private final byte[] raw;
    private long lastRead = System.nanoTime();
    private long lostNanos;
    private long frames;
    private boolean silent = true;
    private volatile float levelDbfs = SoundFrames.SILENCE_DBFS;

    private MicrophoneLine(String name, TargetDataLine line) {
        this.name = name;
        this.line = line;
        AudioFormat format = line.getFormat();
        this.converter = TarsosDSPAudioFloatConverter.getConverter(JVMAudioInputStream.toTarsosDSPFormat(format));
        this.mixdown = new LiveMixdown(format.getChannels(), rate());
        this.raw = new byte[rate() * BLOCK_MS / 1000 * format.getFrameSize()];
    }

    /** Starts an open line. */
    static MicrophoneLine start(String name, TargetDataLine line) {
        MicrophoneLine microphone = new MicrophoneLine(name, line);
        line.start();
        return microphone;
    }

    static int bufferBytes(AudioFormat format) {
        return (int) (format.getSampleRate() * BUFFER_MS / 1000) * format.getFrameSize();
    }

    /** Returns the name of the device. */
    public String name() {
        return name;
    }

    /** Returns its sample rate, Hz. */
    public int rate() {
        return (int) line.getFormat().getSampleRate();
    }

    /** Returns how the channels become one, in the user's words; changes at most once, after the first seconds of sound. */
    public String channels() {
        return mixdown.said();
    }

    /** Returns how much sound was lost because nobody read in time, milliseconds. */
    public int lostMs() {
        return (int) TimeUnit.NANOSECONDS.toMillis(lostNanos);
    }

    /** Returns the level of the last block, dBFS; {@link SoundFrames#SILENCE_DBFS} before the first. */
    public float levelDbfs() {
        return levelDbfs;
    }

    /** Returns that the device has given nothing but digital silence for its first seconds; empty otherwise. */
    public Optional<Problem> silence() {
        return silent && frames > (long) SILENT_SECONDS * rate()
                ? Optional.of(MicrophoneProblems.silent(name))
                : Optional.empty();
    }

    /**
     * Waits for the next block of sound.
     *
     * @return mono 16-bit little-endian, {@link #BLOCK_MS} long; empty once the line was closed
     * @throws dev.aloud.problem.AloudException UNAVAILABLE if the device disappeared or stalled
     */
    public Optional<byte[]> read() {
        long waitingSince = System.nanoTime();
        while (line.available() < raw.length) {
            if (!line.isOpen()) {
                return Optional.empty();
            }
            if (System.nanoTime() - waitingSince > TimeUnit.SECONDS.toNanos(STALLED_SECONDS)) {
                throw line.isActive() || line.isRunning()
                        ? MicrophoneProblems.stalled(name, STALLED_SECONDS)
                        : MicrophoneProblems.lost(name);
            }
            LockSupport.parkNanos(POLL_NANOS);
        }
        countLoss();
        int bytes = line.read(raw, 0, raw.length);
        return bytes <= 0 ? Optional.empty() : Optional.of(mono(bytes));
    }

    /** What did not fit into the device's buffer since the last block was read is gone. */
    private void countLoss() {
        long now = System.nanoTime();
        lostNanos += Math.max(0, now - lastRead - TimeUnit.MILLISECONDS.toNanos(BUFFER_MS));
        lastRead = now;
    }

    private byte[] mono(int bytes) {
        int channels = line.getFormat().getChannels();
        float[] samples = new float[bytes / 2];
        converter.toFloatArray(raw, samples);
        float[] mixed = mixdown.mix(samples);
        levelDbfs = Decibels.of(AudioEvent.calculateRMS(mixed));
        byte[] pcm = new byte[2 * mixed.length];
        for (int i = 0; i < mixed.length; i++) {
            int value = Math.round(Math.max(-32768, Math.min(32767, mixed[i] * 32768)));
            silent &= value == 0;
            pcm[2 * i] = (byte) value;
            pcm[2 * i + 1] = (byte) (value >> 8);
        }
        frames += samples.length / channels;
        return pcm;
    }

    /** Ends the recording and frees the device. */
    @Override
    public void close() {
        line.stop();
        line.close();
    }
}
