package dev.aloud.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The project's own source files, as paths from its top. */
final class Sources {
    private Sources() {}

    static List<Path> java() {
        return all("java");
    }

    /** Files of these endings in src, web, content and docs. */
    static List<Path> all(String... endings) {
        List<Path> files = new ArrayList<>();
        for (String top : List.of("src", "web", "content", "docs")) {
            files.addAll(under(top, endings));
        }
        return files;
    }

    /** Files of these endings under a folder; none when there is no such folder. */
    static List<Path> under(String folder, String... endings) {
        Path top = Path.of(folder);
        if (!Files.isDirectory(top)) {
            return List.of();
        }
        try (var walk = Files.walk(top)) {
            return walk.filter(Files::isRegularFile)
                    .filter(file -> List.of(endings).contains(ending(file)))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String ending(Path file) {
        String name = file.getFileName().toString();
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
