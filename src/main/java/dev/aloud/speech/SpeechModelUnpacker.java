package dev.aloud.speech;

import dev.aloud.problem.AloudException;
import dev.aloud.problem.AloudException.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Copies the model from the class path to the disk. The folder gets its final name only when it is complete. */
final class SpeechModelUnpacker {
    private static final String RESOURCES = "/vosk-model-en/";
    private static final String HALF_DONE = ".half-";

    private SpeechModelUnpacker() {}

    /** Returns the folder {@code target} with the complete model. One thread at a time; processes use a file lock. */
    static synchronized Path unpack(Path target) {
        try {
            Files.createDirectories(target.getParent());
            if (!isWhole(target)) {
                unpackLocked(target);
            }
            return target;
        } catch (IOException e) {
            throw new AloudException(
                    Kind.UNAVAILABLE,
                    "The speech model can't be unpacked (" + e + ").",
                    target.toString(),
                    "Free 70 MB in the data folder and make it writable, or choose another one with --data.",
                    e);
        }
    }

    private static boolean isWhole(Path target) {
        return SpeechModelFolder.check(target).isEmpty();
    }

    private static void unpackLocked(Path target) throws IOException {
        Path lockFile = target.resolveSibling(target.getFileName() + ".lock");
        try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var lock = channel.lock()) {
            if (lock.isValid() && !isWhole(target)) {
                removeLeftovers(target);
                Path half = Files.createTempDirectory(target.getParent(), target.getFileName() + HALF_DONE);
                fill(half);
                remove(target);
                Files.move(half, target, StandardCopyOption.ATOMIC_MOVE);
            }
        }
    }

    private static void fill(Path folder) throws IOException {
        for (SpeechModelFile file : SpeechModelFile.ALL) {
            try (InputStream in = SpeechModelUnpacker.class.getResourceAsStream(RESOURCES + file.path())) {
                if (in == null) {
                    throw missing(file, "is not in it");
                }
                if (!file.copy(in, folder)) {
                    throw missing(file, "is damaged in it");
                }
            } catch (AloudException | IOException e) {
                remove(folder);
                throw e;
            }
        }
    }

    private static AloudException missing(SpeechModelFile file, String how) {
        return new AloudException(
                Kind.UNAVAILABLE,
                "The speech model in this build is incomplete: " + file.path() + " " + how + ".",
                "",
                "Build or download aloud.jar again, or choose a folder with a Vosk model with --model.");
    }

    private static void removeLeftovers(Path target) throws IOException {
        try (DirectoryStream<Path> halves =
                Files.newDirectoryStream(target.getParent(), target.getFileName() + HALF_DONE + "*")) {
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
