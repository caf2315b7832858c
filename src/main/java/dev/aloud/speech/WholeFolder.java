package dev.aloud.speech;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Stream;

/** Makes a folder that is complete or not there. One thread at a time; processes use a file lock. */
final class WholeFolder {
    static final String HALF_DONE = ".half-";

    private WholeFolder() {}

    /** Fills an empty folder. */
    interface Content {
        void fill(Path folder) throws IOException;
    }

    /**
     * Fills a folder aside and gives it its final name when it is complete. Nothing is done where the folder is complete already;
     * an incomplete one is replaced.
     *
     * @param fault makes the exception to throw for an error of the disk
     */
    static synchronized Path make(
            Path target, BooleanSupplier whole, Content content, Function<IOException, RuntimeException> fault) {
        try {
            Files.createDirectories(target.toAbsolutePath().getParent());
            if (!whole.getAsBoolean()) {
                makeLocked(target, whole, content);
            }
            return target;
        } catch (IOException e) {
            throw fault.apply(e);
        }
    }

    private static void makeLocked(Path target, BooleanSupplier whole, Content content) throws IOException {
        Path lockFile = target.resolveSibling(target.getFileName() + ".lock");
        try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var lock = channel.lock()) {
            if (lock.isValid() && !whole.getAsBoolean()) {
                Path parent = target.toAbsolutePath().getParent();
                removeLeftovers(parent, target);
                Path half = Files.createTempDirectory(parent, target.getFileName() + HALF_DONE);
                fill(half, content);
                remove(target);
                Files.move(half, target, StandardCopyOption.ATOMIC_MOVE);
            }
        }
    }

    private static void fill(Path half, Content content) throws IOException {
        try {
            content.fill(half);
        } catch (RuntimeException | IOException e) {
            remove(half);
            throw e;
        }
    }

    private static void removeLeftovers(Path parent, Path target) throws IOException {
        try (DirectoryStream<Path> halves = Files.newDirectoryStream(parent, target.getFileName() + HALF_DONE + "*")) {
            for (Path half : halves) {
                remove(half);
            }
        }
    }

    private static void remove(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        List<Path> paths;
        try (Stream<Path> below = Files.walk(folder)) {
            paths = below.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : paths) {
            Files.delete(path);
        }
    }
}
