package dev.aloud.speech;

import dev.aloud.problem.Problem;
import java.util.Optional;

/** Creates recognisers that share one loaded model, or says why it can't. Thread-safe. */
public interface SpeechEngine extends AutoCloseable {
    /** The version of the model where nothing can be recognised. */
    String NO_MODEL = "none";

    /** Returns why speech can't be recognised on this machine; empty if it can. */
    Optional<Problem> unavailable();

    /**
     * Creates a recogniser for one answer.
     *
     * @param sampleRate of the sound, Hz, 16000 to 96000
     * @throws dev.aloud.problem.AloudException UNAVAILABLE if {@link #unavailable} gives a reason, BAD_REQUEST for another rate
     */
    Recogniser start(int sampleRate);

    /** Returns the version of the model that a new recogniser would use; {@link #NO_MODEL} if unavailable. */
    String modelVersion();

    @Override
    void close();
}
