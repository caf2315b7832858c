package dev.aloud.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a published figure was made from, as check sums: data, weights, rules and code. {@code bench/<name>/made-from.sha256} holds
 * those of the last time that the figures were made and compared; see docs/decisions/0070.
 *
 * @param name of the folder below bench/
 * @param files and folders that the figures depend on, and the figures themselves
 */
public record MadeFrom(String name, List<String> files) {
    private static final String WEIGHTS = "src/main/resources/dev/aloud/star";
    private static final String SECTIONS = "src/main/java/dev/aloud/star";
    private static final String WORDS = "src/main/java/dev/aloud/transcript";

    /** Every bench whose figures a test of the profile {@code bench} makes again. */
    public static final List<MadeFrom> ALL = List.of(
            new MadeFrom(
                    "sections",
                    List.of(
                            "bench/sections/corpus",
                            "bench/sections/practice",
                            "bench/sections/recognised",
                            "bench/sections/results",
                            "src/test/java/dev/aloud/star/training",
                            WEIGHTS,
                            SECTIONS,
                            WORDS)),
            new MadeFrom("habits", List.of("bench/habits/results.txt", WEIGHTS, SECTIONS, WORDS)),
            new MadeFrom(
                    "robustness",
                    List.of("bench/robustness/recognised", "bench/robustness/results.md", WEIGHTS, SECTIONS, WORDS)),
            new MadeFrom("timing", List.of("bench/timing/results.txt", "content/problem.yaml", SECTIONS, WORDS)),
            new MadeFrom("live", List.of("bench/live/results.txt", WEIGHTS, SECTIONS, WORDS)),
            new MadeFrom(
                    "rubric",
                    List.of(
                            "bench/answers/kept-apart",
                            "bench/answers/hostile",
                            "bench/reader/recognised",
                            "bench/rubric/README.md",
                            "content/rubric",
                            "src/main/java/dev/aloud/reader",
                            "src/main/resources/dev/aloud/reader",
                            "src/main/java/dev/aloud/rubric",
                            WEIGHTS,
                            SECTIONS,
                            WORDS)));

    /** Writes the check sums of all benches; to be run after {@code mvn verify -Pbench} has passed. */
    public static void main(String[] args) throws IOException {
        for (MadeFrom bench : ALL) {
            Files.writeString(bench.file(), bench.now());
        }
    }

    /** Where the check sums are kept. */
    Path file() {
        return Path.of("bench", name, "made-from.sha256");
    }

    /** Returns one line for each file or folder: its SHA-256 and its path. */
    String now() {
        return files.stream()
                .map(path -> sum(Path.of(path)) + "  " + path + "\n")
                .collect(Collectors.joining());
    }

    /** Names and contents of all files, in the order of their names; comments and white space do not count. */
    private static String sum(Path path) {
        try (Stream<Path> all = Files.walk(path)) {
            MessageDigest sum = MessageDigest.getInstance("SHA-256");
            all.filter(Files::isRegularFile).sorted().forEach(file -> {
                sum.update(path.relativize(file).toString().replace('\\', '/').getBytes(StandardCharsets.UTF_8));
                sum.update(content(file));
            });
            return HexFormat.of().formatHex(sum.digest());
        } catch (IOException e) {
            throw new UncheckedIOException(path + " can't be read", e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static byte[] content(Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            String name = file.toString();
            if (name.endsWith(".java")) {
                String code = new String(bytes, StandardCharsets.UTF_8)
                        .replaceAll("(?s)/\\*.*?\\*/", "")
                        .replaceAll("(?m)^\\s*//.*$", "");
                return code.replaceAll("\\s+", " ").getBytes(StandardCharsets.UTF_8);
            }
            if (name.endsWith(".yaml")) {
                String rules = new String(bytes, StandardCharsets.UTF_8).replaceAll("(?m)^\\s*#.*\\R", "");
                return rules.getBytes(StandardCharsets.UTF_8);
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(file + " can't be read", e);
        }
    }
}
