package dev.aloud.speech;

import dev.aloud.problem.AloudException;
import dev.aloud.problem.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds the speech models on this machine: Aloud's own, those in {@code models} of the working folder, and those in {@code models} of
 * the data folder. Looks anew with each call, since models may be added at any time. Thread-safe.
 */
public final class SpeechModels {
    private static final String PACKED = ".zip";

    private final Path data;
    private final List<Path> places;
    private final List<Path> named;

    private SpeechModels(Path data, List<Path> places, List<Path> named) {
        this.data = data;
        this.places = List.copyOf(places);
        this.named = List.copyOf(named);
    }

    /** Looks in the usual places. */
    public static SpeechModels of(Path data) {
        return new SpeechModels(
                data, List.of(SpeechModelFolder.forDevelopment().getParent(), data.resolve("models")), List.of());
    }

    /** Returns the same with one more model, which lies elsewhere. */
    public SpeechModels with(Path folder) {
        List<Path> all = new ArrayList<>(named);
        all.add(folder);
        return new SpeechModels(data, places, all);
    }

    /** Returns the folders whose models are listed; they may not exist. */
    public List<Path> places() {
        return places;
    }

    /** Returns all models, Aloud's own first, the others by name. Of two with the same name, the first place counts. */
    public List<SpeechModel> all() {
        Map<String, SpeechModel> found = new LinkedHashMap<>();
        Stream.of(LanguageModel.values()).map(this::own).forEach(model -> found.put(model.id(), model));
        Stream.concat(named.stream().filter(Files::isDirectory), places.stream().flatMap(SpeechModels::candidates))
                .filter(folder -> !isOwn(folder))
                .map(SpeechModels::foreign)
                .forEach(model -> found.putIfAbsent(model.id(), model));
        return List.copyOf(found.values());
    }

    /** Returns the model with that id or in that folder; empty if there is none. */
    public Optional<SpeechModel> find(String nameOrFolder) {
        return all().stream()
                .filter(model -> model.id().equals(nameOrFolder) || isFolder(model.folder(), nameOrFolder))
                .findFirst();
    }

    private static boolean isFolder(Path folder, String name) {
        try {
            Path wanted = Path.of(name);
            return folder.endsWith(wanted)
                    && (wanted.getNameCount() == 1
                            || folder.toAbsolutePath()
                                    .normalize()
                                    .equals(wanted.toAbsolutePath().normalize()));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    /**
     * Loads a model; one of Aloud's own is unpacked first where that was not done yet.
     *
     * @return an engine that works, or one that gives the reason; nothing is thrown
     */
    public SpeechEngine open(SpeechModel model) {
        try {
            return VoskEngine.open(model.own()
                    .map(language -> SpeechModelFolder.find(data, language))
                    .orElse(model.folder()));
        } catch (AloudException e) {
            return new UnavailableEngine(e.problems().get(0));
        }
    }

    private SpeechModel own(LanguageModel language) {
        Path general = SpeechModelFolder.general(data);
        Path folder = language == LanguageModel.GENERAL ? general : InterviewModelFolder.place(general);
        return new SpeechModel(
                language.version(),
                folder,
                language.about(),
                language.licence(),
                language.files().stream().mapToLong(SpeechModelFile::bytes).sum(),
                Optional.of(language),
                // The one in the data folder is mended when it is used.
                general.equals(SpeechModelFolder.forDevelopment()) ? SpeechModelFolder.check(general) : List.of());
    }

    /** Aloud's own are listed already, and a graph of an earlier version of Aloud is of no use any more. */
    private static boolean isOwn(Path folder) {
        return LanguageModel.of(folder).isPresent() || LanguageModel.isEarlier(folder);
    }

    private static SpeechModel foreign(Path folder) {
        boolean packed = isPacked(folder);
        return new SpeechModel(
                packed ? unpackedName(folder) : SpeechModelFolder.version(folder),
                folder,
                packed ? "" : ModelPapers.about(folder),
                packed ? ModelPapers.NOT_STATED : ModelPapers.licence(folder),
                size(folder),
                Optional.empty(),
                packed ? List.of(stillPacked(folder)) : SpeechModelFolder.check(folder));
    }

    private static Problem stillPacked(Path file) {
        return new Problem(
                "The model is still packed.",
                file.toString(),
                "Unpack it there, for instance: cd \"" + file.toAbsolutePath().getParent() + "\" && unzip \""
                        + file.getFileName() + "\"");
    }

    private static Stream<Path> candidates(Path place) {
        return list(place).stream().flatMap(SpeechModels::candidate);
    }

    /** Some programs unpack a model into a folder of the same name in a folder of that name. */
    private static Stream<Path> candidate(Path entry) {
        if (isPacked(entry)) {
            return Stream.of(entry);
        }
        if (!Files.isDirectory(entry) || name(entry).contains(WholeFolder.HALF_DONE)) {
            return Stream.empty();
        }
        if (SpeechModelParts.isLikely(entry)) {
            return Stream.of(entry);
        }
        List<Path> inner =
                list(entry).stream().filter(SpeechModelParts::isLikely).toList();
        return inner.isEmpty() ? Stream.of(entry).filter(folder -> isNamedLikeAModel(name(folder))) : inner.stream();
    }

    private static boolean isPacked(Path file) {
        return name(file).endsWith(PACKED) && isNamedLikeAModel(name(file)) && Files.isRegularFile(file);
    }

    private static String unpackedName(Path file) {
        return name(file).substring(0, name(file).length() - PACKED.length());
    }

    private static boolean isNamedLikeAModel(String name) {
        return name.startsWith("vosk-model");
    }

    private static String name(Path path) {
        return path.getFileName().toString();
    }

    private static List<Path> list(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            // A folder before the file that it was unpacked from.
            return entries.sorted().toList();
        } catch (IOException | UncheckedIOException e) {
            return List.of();
        }
    }

    private static long size(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(SpeechModels::fileSize)
                    .sum();
        } catch (IOException | UncheckedIOException e) {
            return 0;
        }
    }

    private static long fileSize(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            return 0;
        }
    }
}
