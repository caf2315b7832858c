package dev.aloud.cli;

import dev.aloud.problem.AloudException;
import dev.aloud.problem.Problem;
import dev.aloud.speech.Recogniser;
import dev.aloud.speech.SpeechEngine;
import java.util.List;
import java.util.Optional;

/** The engine where not even a model could be put in place. Immutable. */
record DeafEngine(Problem why) implements SpeechEngine {
    @Override
    public Optional<Problem> unavailable() {
        return Optional.of(why);
    }

    @Override
    public Recogniser start(int sampleRate) {
        throw new AloudException(AloudException.Kind.UNAVAILABLE, List.of(why), null);
    }

    @Override
    public String modelVersion() {
        return "none";
    }

    @Override
    public void close() {
        // Nothing was opened.
    }
}
