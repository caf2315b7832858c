package dev.aloud.cli;

import dev.aloud.problem.AloudException;
import dev.aloud.problem.Problem;
import dev.aloud.speech.Recogniser;
import dev.aloud.speech.SpeechEngine;
import java.nio.file.Path;
import java.util.Optional;

/** Opens the speech engine over the model that is asked for. */
final class Ears {
    private Ears() {}

    static SpeechEngine open(Path model, Path data) {
        return new SpeechEngine() {
            @Override
            public Optional<Problem> unavailable() {
                return Optional.of(new Problem("Recognition has not landed yet.", "", "Wait."));
            }

            @Override
            public Recogniser start(int sampleRate) {
                throw new AloudException(
                        AloudException.Kind.UNAVAILABLE, "Recognition has not landed yet.", "", "Wait.");
            }

            @Override
            public String modelVersion() {
                return "none";
            }

            @Override
            public void close() {}
        };
    }
}
