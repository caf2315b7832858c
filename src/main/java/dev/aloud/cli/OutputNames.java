package dev.aloud.cli;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Names the files of {@code --out}: the input's name without its ending; a second file with that name gets -2. Not thread-safe. */
final class OutputNames {
    private final Set<String> taken = new HashSet<>();

    /** Returns a unique name for an input, without ending. Names that differ only in case count as equal. */
    String next(Path input) {
        String name = withoutEnding(String.valueOf(input.getFileName()));
        String free = name;
        for (int n = 2; !taken.add(free.toLowerCase(Locale.ROOT)); n++) {
            free = name + "-" + n;
        }
        return free;
    }

    private static String withoutEnding(String name) {
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
