package dev.aloud.cli;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Names for what {@code --out} writes: the input's name without its ending; the second of one name gets -2. Not thread-safe. */
final class OutputNames {
    private final Set<String> taken = new HashSet<>();

    /** The name for that input, without ending; never given twice, also where a file system ignores case. */
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
