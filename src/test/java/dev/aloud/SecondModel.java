package dev.aloud;

import dev.aloud.speech.SpeechModelFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * A model of the user's own: Aloud's general one under another name. Aloud's default expects talk of interviews, so that the two
 * recognise some words differently.
 */
public final class SecondModel {
    private SecondModel() {}

    /** Puts it into the models of that data folder, unless it is there already, and returns its folder. */
    public static Path in(Path data, String name) {
        Path from = SpeechModelFolder.forDevelopment();
        Path to = data.resolve("models").resolve(name);
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                if (!Files.exists(copy)) {
                    Files.copy(file, copy);
                }
            }
            return to;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
