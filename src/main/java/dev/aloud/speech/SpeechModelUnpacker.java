package dev.aloud.speech;

import dev.aloud.problem.AloudException;
import dev.aloud.problem.AloudException.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/** Copies the general model from the class path to the disk. The folder gets its final name only when it is complete. */
final class SpeechModelUnpacker {
    private static final String RESOURCES = "/vosk-model-en/";

    private SpeechModelUnpacker() {}

    /** Returns the folder {@code target} with the complete model. */
    static Path unpack(Path target) {
        return WholeFolder.make(
                target,
                () -> SpeechModelFolder.check(target).isEmpty(),
                SpeechModelUnpacker::fill,
                e -> new AloudException(
                        Kind.UNAVAILABLE,
                        "The speech model can't be unpacked (" + e + ").",
                        target.toString(),
                        "Free 100 MB in the data folder and make it writable, or choose another one with --data.",
                        e));
    }

    private static void fill(Path folder) throws IOException {
        for (SpeechModelFile file : LanguageModel.GENERAL.files()) {
            try (InputStream in = SpeechModelUnpacker.class.getResourceAsStream(RESOURCES + file.path())) {
                if (in == null) {
                    throw missing(file, "is not in it");
                }
                if (!file.copy(in, folder)) {
                    throw missing(file, "is damaged in it");
                }
            }
        }
    }

    private static AloudException missing(SpeechModelFile file, String how) {
        return new AloudException(
                Kind.UNAVAILABLE,
                "The speech model in this build is incomplete: " + file.path() + " " + how + ".",
                "",
                "Build or download aloud.jar again, or choose a folder with a Vosk model with --model.");
    }
}
