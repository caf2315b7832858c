package dev.aloud.star.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** What the weights were made of, and what was made, as check sums: all at once, or none fits. */
public final class Trained {
    private static final Path FILE = Path.of("bench", "sections", "results", "trained.txt");
    private static final List<Path> FOLDERS = List.of(
            Path.of("bench", "sections", "corpus"),
            Path.of("bench", "sections", "practice"),
            Path.of("bench", "sections", "recognised"),
            Path.of("src", "main", "resources", "dev", "aloud", "star"));

    private Trained() {}

    /** The list that the last training left. */
    public static String published() throws IOException {
        return Files.readString(FILE);
    }

    static void publish() throws IOException {
        Files.writeString(FILE, now());
    }

    /** One line a file, in the order of their names: SHA-256 and path. */
    public static String now() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (Path folder : FOLDERS) {
            for (Path file : files(folder)) {
                String path = file.toString().replace('\\', '/');
                lines.append(sha256(file)).append("  ").append(path).append('\n');
            }
        }
        return lines.toString();
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private static String sha256(Path file) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
