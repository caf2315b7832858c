package dev.aloud.speech;

import dev.aloud.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Finds the speech model and checks whether it is complete. Thread-safe. */
public final class SpeechModelFolder {
    private static final String DEVELOPMENT = "vosk-model-en";
    private static final String REMEDY =
            "Delete that folder and start again (in a clone: mvn compile), or name a folder"
                    + " with a whole Vosk model by --model.";

    private SpeechModelFolder() {}

    /** Returns where the build puts the model, relative to the working folder; it may not exist. */
    public static Path forDevelopment() {
        return Path.of("models", DEVELOPMENT);
    }

    /**
     * Returns the model to use: in a clone the one that the build downloaded, otherwise the unpacked one of the jar. For interviews,
     * the folder beside it with their language model, which is made first where it is missing.
     *
     * @param dataFolder where the jar's model is unpacked to
     * @throws dev.aloud.problem.AloudException UNAVAILABLE as {@link #unpack}
     */
    public static Path find(Path dataFolder, LanguageModel language) {
        Path general = Files.isDirectory(forDevelopment()) ? forDevelopment() : unpack(dataFolder);
        return language == LanguageModel.GENERAL || !check(general).isEmpty()
                ? general
                : InterviewModelFolder.beside(general);
    }

    /**
     * Unpacks the model of the jar, unless that was done before. Two processes may do so at the same time. An incomplete or
     * damaged folder is replaced.
     *
     * @param dataFolder the user's data folder; created where it is missing
     * @return {@code dataFolder/models/vosk-model-en-0.3.45}
     * @throws dev.aloud.problem.AloudException UNAVAILABLE if this build has no model or the disk is full
     */
    public static Path unpack(Path dataFolder) {
        return SpeechModelUnpacker.unpack(unpacked(dataFolder));
    }

    /** Returns where the general model is, or will be once it is unpacked. */
    static Path general(Path dataFolder) {
        return Files.isDirectory(forDevelopment()) ? forDevelopment() : unpacked(dataFolder);
    }

    private static Path unpacked(Path dataFolder) {
        return dataFolder.resolve("models").resolve(LanguageModel.GENERAL.version());
    }

    /**
     * Checks quickly whether a model is complete: Aloud's own by the size of every file, another one by the files that every Vosk
     * model has.
     *
     * @return what is wrong; empty if nothing
     */
    public static List<Problem> check(Path model) {
        if (!Files.isDirectory(model)) {
            return List.of(new Problem("There is no speech model.", model.toString(), REMEDY));
        }
        return LanguageModel.of(model).map(own -> problems(own, model, false)).orElseGet(() -> foreign(model));
    }

    /** As {@link #check}, but reads every file of Aloud's own model and compares its SHA-256; takes about 0.3 s. */
    public static List<Problem> checkFully(Path model) {
        List<Problem> quick = check(model);
        return quick.isEmpty()
                ? LanguageModel.of(model).map(own -> problems(own, model, true)).orElse(quick)
                : quick;
    }

    /** Returns the version that is stored with each attempt: the name of the folder, or the version of Aloud's own model. */
    public static String version(Path model) {
        return LanguageModel.of(model)
                .map(LanguageModel::version)
                .orElseGet(
                        () -> model.toAbsolutePath().normalize().getFileName().toString());
    }

    /** Describes a model that does not work, in the user's words. */
    static Problem damaged(Path model, String why) {
        return new Problem("The speech model is damaged: " + why + ".", model.toString(), REMEDY);
    }

    private static List<Problem> problems(LanguageModel own, Path model, boolean fully) {
        List<Problem> problems = new ArrayList<>();
        for (SpeechModelFile file : own.files()) {
            try {
                file.fault(model, fully).ifPresent(fault -> problems.add(damaged(model, fault)));
            } catch (IOException e) {
                problems.add(damaged(model, file.path() + " can't be read (" + e.getMessage() + ")"));
            }
        }
        return problems;
    }

    private static List<Problem> foreign(Path model) {
        List<String> missing = SpeechModelParts.missing(model);
        if (missing.isEmpty()) {
            return List.of();
        }
        boolean nothingThere = !SpeechModelParts.isLikely(model);
        return List.of(
                new Problem(
                        nothingThere
                                ? "The folder is not a Vosk model (it has no " + missing.get(0) + ")."
                                : "The speech model is incomplete: " + listed(missing) + " missing.",
                        model.toString(),
                        nothingThere
                                ? "Use --model with the unpacked folder of a Vosk model, or leave the option out."
                                : "Unpack the model again, with all its files, or choose another one in the page or with --model."));
    }

    private static String listed(List<String> missing) {
        int last = missing.size() - 1;
        return last == 0
                ? missing.get(0) + " is"
                : String.join(", ", missing.subList(0, last)) + " and " + missing.get(last) + " are";
    }
}
