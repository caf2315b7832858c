package dev.aloud.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Starts target/aloud.jar as its user does: alone, from a folder of its own, with a data folder of its own. */
final class Jar {
    /** What a call left behind. */
    record Outcome(int code, String out, String err) {
        List<String> lines() {
            return out.lines().toList();
        }
    }

    /** Longer than any call of these tests needs, s. */
    private static final int PATIENCE_S = 120;

    private final Path jar;
    private final Path folder;
    private final Path home;

    /** The jar copied into that folder; the standard data folder lies in {@code home}. */
    Jar(Path folder, Path home) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.home = home;
        this.jar = Files.copy(Path.of("target", "aloud.jar"), folder.resolve("aloud.jar"));
    }

    Path folder() {
        return folder;
    }

    /** Runs the command to its end. */
    Outcome run(String... args) {
        try {
            Path out = Files.createTempFile("out", null);
            Path err = Files.createTempFile("err", null);
            Process process = start(out, err, args);
            if (!process.waitFor(PATIENCE_S, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("No end within " + PATIENCE_S + " s: " + Arrays.toString(args));
            }
            return new Outcome(process.exitValue(), text(out), text(err));
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** Starts the command and leaves it running; its output is on the process and in {@code err}. */
    Process start(Path out, Path err, String... args) throws IOException {
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(List.of("-jar", jar.getFileName().toString()));
        words.addAll(List.of(args));
        ProcessBuilder builder = new ProcessBuilder(words).directory(folder.toFile());
        builder.environment().put("XDG_DATA_HOME", home.toString());
        builder.environment().put("HOME", home.toString());
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().remove("DISPLAY");
        builder.environment().remove("WAYLAND_DISPLAY");
        builder.environment().remove("MAVEN_OPTS");
        if (out != null) {
            builder.redirectOutput(out.toFile());
        }
        return builder.redirectError(err.toFile()).start();
    }

    static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
