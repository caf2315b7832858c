package dev.aloud.speech;

import dev.aloud.problem.AloudException;
import dev.aloud.problem.AloudException.Kind;
import dev.aloud.problem.Problem;
import java.util.List;
import java.util.Optional;

/** The engine of a machine that can't recognise speech; everything else works without it. Immutable. */
public final class UnavailableEngine implements SpeechEngine {
    private final Problem reason;

    /** Creates an engine that gives this reason for recognising nothing. */
    public UnavailableEngine(Problem reason) {
        this.reason = reason;
    }

    @Override
    public Optional<Problem> unavailable() {
        return Optional.of(reason);
    }

    @Override
    public Recogniser start(int sampleRate) {
        throw new AloudException(Kind.UNAVAILABLE, List.of(reason), null);
    }

    @Override
    public String modelVersion() {
        return NO_MODEL;
    }

    @Override
    public void close() {
        // holds nothing
    }
}
