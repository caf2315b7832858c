package dev.aloud.cli;

import dev.aloud.problem.AloudException;
import dev.aloud.problem.Problem;
import dev.aloud.speech.ModelFolder;
import dev.aloud.speech.SpeechEngine;
import dev.aloud.speech.VoskEngine;
import java.nio.file.Path;
import java.util.List;

/** Opens the speech engine over the model that is asked for. */
final class Ears {
    private Ears() {}

    /**
     * An engine that works, or one that says why none does.
     *
     * @param model the chosen model's folder; null for the one of a clone, else the one in the jar, unpacked into {@code data}
     */
    static SpeechEngine open(Path model, Path data) {
        try {
            return VoskEngine.open(folder(model, data));
        } catch (AloudException e) {
            return new DeafEngine(e.problems().get(0));
        }
    }

    /** As {@link #open}, for commands that are nothing without recognition: throws UNAVAILABLE where it doesn't work. */
    static SpeechEngine require(Path model, Path data) {
        SpeechEngine engine = VoskEngine.open(folder(model, data));
        engine.unavailable().ifPresent(Ears::refuse);
        return engine;
    }

    /** The folder of that model, unpacked first where it is the jar's. */
    static Path folder(Path model, Path data) {
        return model == null ? ModelFolder.find(data) : model;
    }

    private static void refuse(Problem why) {
        throw new AloudException(AloudException.Kind.UNAVAILABLE, List.of(why), null);
    }
}
