package dev.aloud.cli;

import dev.aloud.problem.AloudException;
import dev.aloud.problem.Problem;
import dev.aloud.speech.ChosenModel;
import dev.aloud.speech.LanguageModel;
import dev.aloud.speech.ModelSwitch;
import dev.aloud.speech.SpeechEngine;
import dev.aloud.speech.SpeechModel;
import dev.aloud.speech.SpeechModelFolder;
import dev.aloud.speech.SpeechModels;
import dev.aloud.speech.UnavailableEngine;
import dev.aloud.speech.VoskEngine;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Opens the speech engine with the chosen model. */
final class SpeechEngines {
    private SpeechEngines() {}

    /**
     * Returns an engine that works, or one that gives the reason why not. If the model that was chosen in the page can't be used, the
     * one in Aloud is, with a message.
     *
     * @param data where the model of the jar is unpacked, unless another one is chosen
     */
    static SpeechEngine open(Console console, SpeechModelOptions options, Path data) {
        try {
            Optional<Path> chosen = chosen(console, options, data);
            SpeechEngine engine = VoskEngine.open(chosen.orElseGet(() -> folder(console, options, data)));
            if (chosen.isEmpty() || engine.unavailable().isEmpty()) {
                return engine;
            }
            ErrorReporter.report(console, engine.unavailable().get());
            return VoskEngine.open(folder(console, options, data));
        } catch (AloudException e) {
            return new UnavailableEngine(e.problems().get(0));
        }
    }

    /** Opens the named model or the one in Aloud, whatever was chosen in the page. Throws UNAVAILABLE if it does not work. */
    static SpeechEngine require(Console console, SpeechModelOptions options, Path data) {
        return working(VoskEngine.open(folder(console, options, data)));
    }

    /** As {@link #open}, for commands that need recognition: throws UNAVAILABLE if it does not work. */
    static SpeechEngine requireChosen(Console console, SpeechModelOptions options, Path data) {
        return working(open(console, options, data));
    }

    private static SpeechEngine working(SpeechEngine engine) {
        engine.unavailable().ifPresent(SpeechEngines::throwUnavailable);
        return engine;
    }

    /** Returns the folder of the model that was chosen in the page, unless the command line names another; empty for the one in Aloud. */
    private static Optional<Path> chosen(Console console, SpeechModelOptions options, Path data) {
        if (options.model().isPresent() || options.language().isPresent()) {
            return Optional.empty();
        }
        return ChosenModel.read(data).flatMap(id -> {
            Optional<SpeechModel> model = SpeechModels.of(data).find(id);
            if (model.isEmpty()) {
                ErrorReporter.report(console, ModelSwitch.gone(id));
            }
            return model.map(one -> one.own()
                    .map(language -> aloudsOwn(console, language, data))
                    .orElse(one.folder()));
        });
    }

    /** Returns the folder that {@link #open} takes. */
    static Path chosenFolder(Console console, SpeechModelOptions options, Path data) {
        return chosen(console, options, data).orElseGet(() -> folder(console, options, data));
    }

    /** Returns the folder of the model that the command line names, or of the one in Aloud. */
    static Path folder(Console console, SpeechModelOptions options, Path data) {
        if (options.model().isEmpty()) {
            return aloudsOwn(console, options.language().orElse(LanguageModel.INTERVIEWS), data);
        }
        if (options.language().isPresent()) {
            console.err()
                    .println("--language-model is for Aloud's own model. The one that --model names has its own,"
                            + " and is used as it is.");
        }
        return named(console, options.model().get(), data);
    }

    /** Returns the models that the page offers, with the one in the folder that the command line names. */
    static SpeechModels models(SpeechModelOptions options, Path data) {
        SpeechModels models = SpeechModels.of(data);
        return options.model()
                .filter(SpeechEngines::isFolder)
                .map(folder -> models.with(Path.of(folder)))
                .orElse(models);
    }

    /** The model of the jar is unpacked first, with a message, because it takes seconds. */
    private static Path aloudsOwn(Console console, LanguageModel language, Path data) {
        if (!Files.isDirectory(SpeechModelFolder.forDevelopment())) {
            DefaultDataFolder.prepare(data);
            if (!Files.exists(data.resolve("models"))) {
                console.err().println("Unpacking the speech model into " + data + " (93 MB, once).");
            }
        }
        return SpeechModelFolder.find(data, language);
    }

    private static Path named(Console console, String name, Path data) {
        if (isFolder(name)) {
            return Path.of(name);
        }
        SpeechModels models = SpeechModels.of(data);
        SpeechModel found = models.find(name).orElseThrow(() -> unknown(name, models));
        found.problems().stream().findFirst().ifPresent(SpeechEngines::throwUnavailable);
        return found.own().map(language -> aloudsOwn(console, language, data)).orElse(found.folder());
    }

    private static boolean isFolder(String name) {
        try {
            return Files.isDirectory(Path.of(name));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private static AloudException unknown(String name, SpeechModels models) {
        String known = models.all().stream().map(SpeechModel::id).collect(Collectors.joining(", "));
        return new AloudException(
                AloudException.Kind.UNAVAILABLE,
                "There is no speech model of that name, and no such folder.",
                name,
                "Use --model with one of these names: " + known + "; or with the unpacked folder of a Vosk model.");
    }

    private static void throwUnavailable(Problem why) {
        throw new AloudException(AloudException.Kind.UNAVAILABLE, List.of(why), null);
    }
}
