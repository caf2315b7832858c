package dev.aloud.server;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes sure that one server per data folder does the housekeeping. A second one would erase what the first can still restore,
 * remove its uploads, and take its running transcriptions for interrupted ones. The operating system releases the lock when the
 * process dies, and the next server that checks takes it. Thread-safe.
 */
final class HousekeepingLock implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(HousekeepingLock.class);

    /** On Linux and macOS, a process loses its lock when it opens and closes the locked file again, so it must not check twice. */
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final Path file;
    private FileChannel channel;
    private boolean closed;

    /** Creates the lock of an existing folder; does not lock yet. */
    HousekeepingLock(Path folder) {
        this.file = folder.toAbsolutePath().normalize().resolve("housekeeping.lock");
    }

    /** Returns whether this server does the housekeeping; takes the lock if it is free. */
    synchronized boolean isOurs() {
        if (channel != null) {
            return true;
        }
        if (closed || !HELD_HERE.add(file)) {
            return false;
        }
        try {
            channel = locked();
        } catch (IOException e) {
            // Then deleted recordings stay a while longer, which does no harm.
            LOG.warn("{} can't be locked: {}", file, e.toString());
        } finally {
            if (channel == null) {
                HELD_HERE.remove(file);
            }
        }
        return channel != null;
    }

    private FileChannel locked() throws IOException {
        FileChannel opened =
                FileChannel.open(file, Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE), ownerOnly());
        if (opened.tryLock() != null) {
            return opened;
        }
        opened.close();
        return null;
    }

    private static FileAttribute<?>[] ownerOnly() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (channel == null) {
            return;
        }
        try {
            channel.close();
        } catch (IOException e) {
            LOG.debug("{} can't be released", file, e);
        }
        channel = null;
        HELD_HERE.remove(file);
    }
}
