package dev.aloud.cli;

import dev.aloud.problem.AloudException;
import dev.aloud.problem.Problem;
import dev.aloud.speech.SpeechEngine;
import dev.aloud.speech.SpeechModelFolder;
import dev.aloud.speech.UnavailableEngine;
import dev.aloud.speech.VoskEngine;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Opens the speech engine with the chosen model. */
final class SpeechEngines {
    private SpeechEngines() {}

    /**
     * Returns an engine that works, or one that gives the reason why not.
     *
     * @param data where the model of the jar is unpacked, unless another one is chosen
     */
    static SpeechEngine open(Console console, SpeechModelOptions options, Path data) {
        try {
            return VoskEngine.open(folder(console, options, data));
        } catch (AloudException e) {
            return new UnavailableEngine(e.problems().get(0));
        }
    }

    /** As {@link #open}, for commands that need recognition: throws UNAVAILABLE if it does not work. */
    static SpeechEngine require(Console console, SpeechModelOptions options, Path data) {
        SpeechEngine engine = VoskEngine.open(folder(console, options, data));
        engine.unavailable().ifPresent(SpeechEngines::throwUnavailable);
        return engine;
    }

    /** Returns the folder of the model. The model of the jar is unpacked first, with a message, because it takes seconds. */
    static Path folder(Console console, SpeechModelOptions options, Path data) {
        if (options.model() != null) {
            return options.model();
        }
        if (!Files.isDirectory(SpeechModelFolder.forDevelopment())) {
            DefaultDataFolder.prepare(data);
            if (!Files.exists(data.resolve("models"))) {
                console.err().println("Unpacking the speech model into " + data + " (93 MB, once).");
            }
        }
        return SpeechModelFolder.find(data, options.language());
    }

    private static void throwUnavailable(Problem why) {
        throw new AloudException(AloudException.Kind.UNAVAILABLE, List.of(why), null);
    }
}
