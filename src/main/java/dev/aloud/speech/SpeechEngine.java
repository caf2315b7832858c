package dev.aloud.speech;

import dev.aloud.problem.Problem;
import java.util.Optional;

/** Hands out recognisers over one loaded model, or says why it can't. Thread-safe. */
public interface SpeechEngine extends AutoCloseable {
    /** Why nothing can be recognised on this machine; empty when recognition works. */
    Optional<Problem> unavailable();

    /**
     * A recogniser for one answer.
     *
     * @param sampleRate of the sound it will be given, Hz, 16000 to 96000
     * @throws dev.aloud.problem.AloudException UNAVAILABLE where {@link #unavailable} says why, BAD_REQUEST for another rate
     */
    Recogniser start(int sampleRate);

    /** Version of the model that words come from, stored with each attempt; "none" when unavailable. */
    String modelVersion();

    @Override
    void close();
}
