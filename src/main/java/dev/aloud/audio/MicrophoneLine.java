package dev.aloud.audio;

import be.tarsos.dsp.AudioEvent;
import be.tarsos.dsp.io.TarsosDSPAudioFloatConverter;
import be.tarsos.dsp.io.jvm.JVMAudioInputStream;
import dev.aloud.problem.Problem;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.TargetDataLine;

/**
 * A microphone that records, as mono 16-bit sound at the rate that the device gives. When a device or a sound server dies, calls
 * into the system may never return, so a thread of its own makes them and nobody waits for it. One thread reads; {@link #close} may
 * be called from any.
 */
public final class MicrophoneLine implements AutoCloseable {
    /** Milliseconds of sound in one block. */
    public static final int BLOCK_MS = 100;

    /** Seconds without any sound after which the device counts as stalled. A system under load delivers late, but not that late. */
    static final int STALLED_SECONDS = 3;

    /** Seconds of digital silence from the start after which the user is told. */
    private static final int SILENT_SECONDS = 3;

    /** Milliseconds of sound that wait for a slow disk before blocks are lost. */
    private static final int WAITING_MS = 5000;

    /** Milliseconds that the device itself holds back; the system may give less. */
    private static final int BUFFER_MS = 500;

    /** Milliseconds after which a device that does not let go is left alone. */
    private static final int CLOSING_MS = 500;

    private static final byte[] END = {};

    private final String name;
    private final TargetDataLine line;
    private final TarsosDSPAudioFloatConverter converter;
    private final LiveMixdown mixdown;
    private final BlockingQueue<byte[]> waiting = new ArrayBlockingQueue<>(WAITING_MS / BLOCK_MS);
    private final AtomicInteger lostBlocks = new AtomicInteger();
    private volatile boolean closed;
    private long frames;
    private boolean silent = true;
    private volatile float levelDbfs = SoundFrames.SILENCE_DBFS;

    private MicrophoneLine(String name, TargetDataLine line) {
        this.name = name;
        this.line = line;
        AudioFormat format = line.getFormat();
        this.converter = TarsosDSPAudioFloatConverter.getConverter(JVMAudioInputStream.toTarsosDSPFormat(format));
        this.mixdown = new LiveMixdown(format.getChannels(), rate());
    }

    /** Starts an open line. */
    static MicrophoneLine start(String name, TargetDataLine line) {
        MicrophoneLine microphone = new MicrophoneLine(name, line);
        daemon(microphone::fill, "microphone line");
        return microphone;
    }

    private static Thread daemon(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    static int bufferBytes(AudioFormat format) {
        return (int) (format.getSampleRate() * BUFFER_MS / 1000) * format.getFrameSize();
    }

    /** Ends where the device does: it is unplugged, or was closed. */
    private void fill() {
        line.start();
        byte[] raw = new byte[rate() * BLOCK_MS / 1000 * line.getFormat().getFrameSize()];
        for (int bytes = line.read(raw, 0, raw.length); bytes > 0; bytes = line.read(raw, 0, raw.length)) {
            if (!waiting.offer(Arrays.copyOf(raw, bytes))) {
                lostBlocks.incrementAndGet();
            }
        }
        waiting.offer(END);
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
        return lostBlocks.get() * BLOCK_MS;
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
     * @return mono 16-bit little-endian, usually {@link #BLOCK_MS} long; empty once the line was closed
     * @throws dev.aloud.problem.AloudException UNAVAILABLE if the device disappeared or stalled
     */
    public Optional<byte[]> read() {
        byte[] block = next();
        if (closed) {
            return Optional.empty();
        }
        if (block == null) {
            throw MicrophoneProblems.stalled(name, STALLED_SECONDS);
        }
        if (block.length == 0) {
            throw MicrophoneProblems.lost(name);
        }
        return Optional.of(mono(block));
    }

    private byte[] next() {
        try {
            return waiting.poll(STALLED_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            closed = true;
            return END;
        }
    }

    private byte[] mono(byte[] raw) {
        float[] samples = new float[raw.length / 2];
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
        frames += mixed.length;
        return pcm;
    }

    /** Ends the recording and frees the device. Returns at the latest after half a second, even if the device does not answer. */
    @Override
    public void close() {
        closed = true;
        waiting.offer(END);
        Thread closing = daemon(
                () -> {
                    line.stop();
                    line.close();
                },
                "microphone closing");
        try {
            closing.join(CLOSING_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
