package dev.aloud.speech;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * One file of Aloud's speech model, as listed in models/*.sha256.
 *
 * @param path below the model's folder, with slashes
 * @param bytes its size
 * @param sha256 lower-case hexadecimal
 */
record SpeechModelFile(String path, long bytes, String sha256) {
    /**
     * Reads a list of files from the class path. The format of check sums has no size, so a comment line before each sum gives it:
     * "# 131 conf/mfcc.conf".
     */
    static List<SpeechModelFile> read(String resource) {
        try (InputStream in = SpeechModelFile.class.getResourceAsStream(resource)) {
            List<SpeechModelFile> files = new ArrayList<>();
            long bytes = 0;
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] parts = line.split(" +", 3);
                if (line.startsWith("#")) {
                    bytes = Long.parseLong(parts[1]);
                } else {
                    files.add(new SpeechModelFile(line.substring(66), bytes, parts[0]));
                }
            }
            return List.copyOf(files);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns what is wrong with the file in a model's folder; empty if nothing. */
    Optional<String> fault(Path model, boolean fully) throws IOException {
        Path file = model.resolve(path);
        if (!Files.isRegularFile(file)) {
            return Optional.of(path + " is missing");
        }
        if (Files.size(file) != bytes) {
            return Optional.of(path + " has " + Files.size(file) + " bytes instead of " + bytes);
        }
        return fully && !sha256(file).equals(sha256) ? Optional.of(path + " was changed") : Optional.empty();
    }

    private static String sha256(Path file) throws IOException {
        MessageDigest digest = digest();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Copies the file from a stream into a model's folder; returns false if the content is not that file. */
    boolean copy(InputStream from, Path model) throws IOException {
        Path file = model.resolve(path);
        Files.createDirectories(file.getParent());
        MessageDigest digest = digest();
        try (InputStream in = new DigestInputStream(from, digest)) {
            Files.copy(in, file);
        }
        return HexFormat.of().formatHex(digest.digest()).equals(sha256);
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
