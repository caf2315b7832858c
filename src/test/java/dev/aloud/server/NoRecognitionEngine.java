package dev.aloud.server;

import dev.aloud.problem.AloudException;
import dev.aloud.problem.AloudException.Kind;
import dev.aloud.problem.Problem;
import dev.aloud.speech.Recogniser;
import dev.aloud.speech.SpeechEngine;
import java.util.Optional;

/** A machine on which the recogniser can't load. */
public final class NoRecognitionEngine implements SpeechEngine {
    private static final Problem WHY =
            new Problem("The speech library can't load here.", "libvosk", "Use a machine that it runs on.");

    @Override
    public Optional<Problem> unavailable() {
        return Optional.of(WHY);
    }

    @Override
    public Recogniser start(int sampleRate) {
        throw new AloudException(Kind.UNAVAILABLE, WHY.what(), WHY.where(), WHY.remedy());
    }

    @Override
    public String modelVersion() {
        return "none";
    }

    @Override
    public void close() {}
}
