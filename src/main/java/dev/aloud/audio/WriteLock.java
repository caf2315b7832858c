package dev.aloud.audio;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Shows other processes that a recording is being written. The lock is on a file beside the recording. On Linux and macOS, a
 * process loses a lock as soon as it closes any handle of the locked file, and recordings are read while they are written. On
 * Windows, a lock on the recording would block its readers. The operating system releases the lock when the process dies. Within
 * this process, one thread at a time checks or locks, for the same reason.
 */
final class WriteLock implements AutoCloseable {
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final Path recording;
    private final FileChannel channel;

    private WriteLock(Path recording, FileChannel channel) {
        this.recording = recording;
        this.channel = channel;
    }

    /** Returns the lock, or null if it is taken. */
    static synchronized WriteLock take(Path file) throws IOException {
        Path recording = key(file);
        if (!HELD_HERE.add(recording)) {
            return null;
        }
        FileChannel channel = null;
        try {
            channel = locked(beside(recording));
            return channel == null ? null : new WriteLock(recording, channel);
        } finally {
            if (channel == null) {
                HELD_HERE.remove(recording);
            }
        }
    }

    /** Returns the channel of the locked file, or null. Tries again if the previous owner has removed the file meanwhile. */
    private static FileChannel locked(Path lockFile) throws IOException {
        while (true) {
            FileChannel channel = PrivateFiles.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = tryLock(channel);
            if (lock == null) {
                channel.close();
                return null;
            }
            if (Files.exists(lockFile)) {
                return channel;
            }
            channel.close();
        }
    }

    static synchronized boolean isHeld(Path file) throws IOException {
        Path recording = key(file);
        if (HELD_HERE.contains(recording)) {
            return true;
        }
        try (FileChannel channel = FileChannel.open(beside(recording), StandardOpenOption.WRITE)) {
            FileLock lock = tryLock(channel);
            return lock == null;
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    private static FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static Path key(Path file) {
        return file.toAbsolutePath().normalize();
    }

    private static Path beside(Path recording) {
        return recording.resolveSibling(recording.getFileName() + ".lock");
    }

    /** Releases the lock. The file is removed first, so that nobody locks a file that is about to disappear. */
    @Override
    public void close() throws IOException {
        synchronized (WriteLock.class) {
            free();
        }
    }

    private void free() throws IOException {
        try {
            Files.deleteIfExists(beside(recording));
        } catch (IOException e) {
            // Windows does not remove an open file. An unlocked file that stays behind does no harm.
        } finally {
            channel.close();
            HELD_HERE.remove(recording);
        }
    }
}
