package dev.aloud.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What the rendered fixtures say, and how much of it came back. */
final class SpeechFixtures {
    private static final Path FOLDER = Path.of("src", "test", "resources", "speech");
    private static final Set<String> IGNORED = Set.of("um", "uh");

    private SpeechFixtures() {}

    static Path wav(String name) {
        return FOLDER.resolve(name + ".wav");
    }

    static String text(String name) {
        try {
            return Files.readString(FOLDER.resolve(name + ".txt"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Word error rate of what was heard: substitutions, deletions and insertions over the words spoken; 0 is perfect. */
    static double errorRate(String spoken, String heard) {
        List<String> truth = words(spoken);
        List<String> found = words(heard);
        int[] row = new int[found.size() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= truth.size(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int changed = diagonal + (truth.get(i - 1).equals(found.get(j - 1)) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return (double) row[found.size()] / truth.size();
    }

    private static List<String> words(String text) {
        return List.of(text.toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z' ]+", " ")
                        .trim()
                        .split(" +"))
                .stream()
                .filter(word -> !IGNORED.contains(word))
                .toList();
    }
}
