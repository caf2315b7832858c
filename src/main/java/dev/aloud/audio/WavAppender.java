package dev.aloud.audio;

import dev.aloud.problem.AloudException;
import dev.aloud.problem.AloudException.Kind;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A WAV file that grows: mono 16-bit little-endian sound, readable by this user alone. Each block is written before the
 * header that counts it, so the header is valid at every moment and never promises what is not there; what a killed
 * process wrote beyond it is counted by {@link #repair}. Every {@link #SAFE_SECONDS} of sound go down to the disk itself.
 * Thread-safe.
 */
public final class WavAppender implements AutoCloseable {
    /** Seconds of sound that a loss of power may cost; forcing each block would make a slow disk the bottleneck. */
    static final int SAFE_SECONDS = 2;

    private final Path file;
    private final WriteLock lock;
    private final FileChannel channel;
    private final int sampleRate;
    private long bytes;
    private long safeBytes;
    private byte[] half = {};
    private boolean closed;

    private WavAppender(Path file, WriteLock lock, FileChannel channel, int sampleRate, long bytes) {
        this.file = file;
        this.lock = lock;
        this.channel = channel;
        this.sampleRate = sampleRate;
        this.bytes = bytes;
        this.safeBytes = bytes;
    }

    /**
     * Begins a new recording.
     *
     * @param file to create; its folder must be there
     * @param sampleRate Hz, more than 0
     * @throws AloudException BUSY where the file is there already, UNAVAILABLE where the disk takes no more
     */
    public static WavAppender create(Path file, int sampleRate) {
        if (sampleRate <= 0) {
            throw new IllegalArgumentException("WavAppender: sample rate " + sampleRate + " Hz is not above 0");
        }
        return locked(file, lock -> {
            FileChannel channel = PrivateFiles.open(
                    file, StandardOpenOption.CREATE_NEW, StandardOpenOption.READ, StandardOpenOption.WRITE);
            try {
                writeFully(channel, WavHeader.of(sampleRate, 0), 0);
                return new WavAppender(file, lock, channel, sampleRate, 0);
            } catch (IOException e) {
                channel.close();
                Files.deleteIfExists(file);
                throw e;
            }
        });
    }

    /**
     * Goes on with a recording after its socket was lost or its process died; the header is repaired first.
     *
     * @throws AloudException BUSY where it is being written, NOT_FOUND where it is not there, UNUSABLE_INPUT where it is not
     *     a recording that Aloud made
     */
    public static WavAppender reopen(Path file) {
        return locked(file, lock -> {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
            try {
                WavRepair.run(file, channel);
                ByteBuffer header = WavHeader.read(channel);
                return new WavAppender(file, lock, channel, WavHeader.sampleRate(header), WavHeader.soundBytes(header));
            } catch (IOException | RuntimeException e) {
                channel.close();
                throw e;
            }
        });
    }

    /**
     * Makes the header of a recording that was cut off count all sound that reached the file. A recording that is being
     * written is left alone.
     *
     * @return true where something was changed
     * @throws AloudException NOT_FOUND where it is not there, UNUSABLE_INPUT where it is not a recording that Aloud made
     */
    public static boolean repair(Path file) {
        if (isBeingWritten(file)) {
            return false;
        }
        return locked(file, lock -> {
            try (lock;
                    FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
                return WavRepair.run(file, channel);
            }
        });
    }

    /** True where this or another process is recording into the file at this moment. */
    public static boolean isBeingWritten(Path file) {
        try {
            return WriteLock.isHeld(file);
        } catch (IOException e) {
            throw DiskProblems.of(file, e);
        }
    }

    /** What is done under the lock; it owns the lock from then on unless it throws. */
    private interface Locked<T> {
        T run(WriteLock lock) throws IOException;
    }

    private static <T> T locked(Path file, Locked<T> action) {
        WriteLock lock = null;
        try {
            lock = WriteLock.take(file);
            if (lock == null) {
                throw busy(file, "The recording is still being written.");
            }
            T done = action.run(lock);
            lock = null;
            return done;
        } catch (FileAlreadyExistsException e) {
            throw busy(file, "A recording with that name already exists.");
        } catch (IOException e) {
            throw DiskProblems.of(file, e);
        } finally {
            release(lock);
        }
    }

    private static void release(WriteLock lock) {
        try {
            if (lock != null) {
                lock.close();
            }
        } catch (IOException e) {
            // what is being thrown says more
        }
    }

    private static AloudException busy(Path file, String what) {
        return new AloudException(Kind.BUSY, what, file.toString(), "Wait until it has ended, or start a new attempt.");
    }

    /**
     * Stores sound. Half a sample at the end (an odd byte) waits for its other half in the next call and is not counted
     * by {@link #bytes} until then.
     *
     * @param pcm mono 16-bit little-endian sound
     * @param length bytes to take from its start, 0 to {@code pcm.length}
     * @throws AloudException UNAVAILABLE where the disk is full or gone, TOO_LARGE beyond what a WAV can hold; what was
     *     stored stays valid, and {@link #bytes} says how much that is
     * @throws IllegalStateException after {@link #close}
     */
    public synchronized void append(byte[] pcm, int length) {
        if (length < 0 || length > pcm.length) {
            throw new IllegalArgumentException(
                    "WavAppender: " + length + " of " + pcm.length + " bytes can't be taken");
        }
        if (closed) {
            throw new IllegalStateException("WavAppender: " + file + " is closed");
        }
        ByteBuffer block = ByteBuffer.allocate(half.length + length)
                .put(half)
                .put(pcm, 0, length)
                .flip();
        if (bytes + block.remaining() > WavHeader.MOST_SOUND) {
            throw SoundFileProblems.tooLong(file, bytes / 120.0 / sampleRate);
        }
        int whole = block.remaining() & ~1;
        byte[] rest = whole < block.limit() ? new byte[] {block.get(whole)} : new byte[0];
        block.limit(whole);
        store(block);
        half = rest;
    }

    private void store(ByteBuffer block) {
        try {
            writeFully(channel, block, WavHeader.BYTES + bytes);
            count(bytes + block.limit());
        } catch (IOException e) {
            keepWhatIsThere(block.position());
            throw DiskProblems.of(file, e);
        }
        makeSafe();
    }

    private void makeSafe() {
        try {
            if (bytes - safeBytes > 2L * sampleRate * SAFE_SECONDS) {
                channel.force(false);
                safeBytes = bytes;
            }
        } catch (IOException e) {
            throw DiskProblems.of(file, e);
        }
    }

    private void count(long soundBytes) throws IOException {
        writeFully(channel, WavHeader.of(sampleRate, soundBytes), 0);
        bytes = soundBytes;
    }

    /** A full disk may have taken a part of the block; its whole samples count, so that the sender can go on after them. */
    private void keepWhatIsThere(int written) {
        half = new byte[0];
        try {
            count(bytes + (written & ~1));
            channel.truncate(WavHeader.BYTES + bytes);
        } catch (IOException e) {
            // the header still counts what was stored before; repair finds the rest
        }
    }

    private static void writeFully(FileChannel channel, ByteBuffer from, long position) throws IOException {
        long at = position - from.position();
        while (from.hasRemaining()) {
            channel.write(from, at + from.position());
        }
    }

    /** Bytes of sound that are stored, even; a sender that comes back goes on from here. */
    public synchronized long bytes() {
        return bytes;
    }

    /** Samples a second, Hz. */
    public int sampleRate() {
        return sampleRate;
    }

    /** Puts everything down to the disk and frees the file. Closing twice does nothing. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        try (lock;
                channel) {
            channel.force(true);
        } catch (IOException e) {
            throw DiskProblems.of(file, e);
        }
    }
}
