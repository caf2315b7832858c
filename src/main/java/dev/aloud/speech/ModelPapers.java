package dev.aloud.speech;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads what a model's README and licence file say about it. Stateless. */
final class ModelPapers {
    /** What is shown where neither README nor licence file names a licence. */
    static final String NOT_STATED = "not stated";

    private static final int MOST_BYTES = 1 << 16;
    private static final int LONGEST_LINE = 120;

    /** The order counts: a GNU licence is named by its longest name. */
    private static final Map<String, Pattern> LICENCES = new LinkedHashMap<>();

    static {
        licence("AGPL", "affero general public|\\bagpl");
        licence("LGPL", "lesser general public|\\blgpl");
        licence("GPL", "gnu general public|\\bgpl");
        licence("Apache-2.0", "apache[- ](licen[cs]e,? ?)?(version )?2(\\.0)?");
        licence("MIT", "\\bmit licen[cs]e|licen[cs]e:? mit\\b");
        licence("MPL-2.0", "mozilla public licen[cs]e");
        licence("BSD", "\\bbsd\\b");
        licence("", "\\bcc[- ](by|0)[-a-z0-9. ]*");
    }

    private ModelPapers() {}

    private static void licence(String name, String pattern) {
        LICENCES.put(name, Pattern.compile(pattern, Pattern.CASE_INSENSITIVE));
    }

    /** Returns the licence that a model's own files name, or {@link #NOT_STATED}. */
    static String licence(Path model) {
        List<Path> licences = files(model, "licen", "copying");
        return Stream.concat(licences.stream(), files(model, "readme", "notice").stream())
                .flatMap(file -> named(text(file)).stream())
                .findFirst()
                .orElseGet(() -> licences.isEmpty()
                        ? NOT_STATED
                        : "see its file " + licences.get(0).getFileName());
    }

    private static Optional<String> named(String text) {
        for (Map.Entry<String, Pattern> licence : LICENCES.entrySet()) {
            Matcher found = licence.getValue().matcher(text);
            if (found.find()) {
                return Optional.of(
                        licence.getKey().isEmpty() ? found.group().strip().toUpperCase(Locale.ROOT) : licence.getKey());
            }
        }
        return Optional.empty();
    }

    /** Returns the first line of a model's README, at most 120 characters; empty without one. */
    static String about(Path model) {
        return files(model, "readme").stream()
                .flatMap(file -> text(file).lines())
                .map(line -> line.replaceAll("[#*\\p{Cntrl}]", "").strip())
                .filter(line -> !line.isEmpty())
                .findFirst()
                .map(line -> line.substring(0, Math.min(LONGEST_LINE, line.length())))
                .orElse("");
    }

    private static List<Path> files(Path model, String... starts) {
        try (Stream<Path> files = Files.list(model)) {
            return files.filter(Files::isRegularFile)
                    .filter(file ->
                            Stream.of(starts).anyMatch(start -> name(file).startsWith(start)))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private static String name(Path file) {
        return file.getFileName().toString().toLowerCase(Locale.ROOT);
    }

    private static String text(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }
}
