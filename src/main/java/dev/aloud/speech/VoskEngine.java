package dev.aloud.speech;

import dev.aloud.problem.AloudException;
import dev.aloud.problem.AloudException.Kind;
import dev.aloud.problem.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vosk.Model;

/**
 * Creates Vosk recognisers that share one loaded model. What keeps Vosk from working (a damaged model, an unsupported machine) is
 * found once, at the start, and reported by {@link #unavailable}. Thread-safe.
 */
public final class VoskEngine implements SpeechEngine {
    /** Hz. Below this rate Vosk gives empty text, and at 0 it never returns. */
    public static final int LEAST_RATE = 16_000;

    /** Hz. The highest sample rate of recordings. */
    public static final int MOST_RATE = 96_000;

    private final Model model;
    private final String version;
    private final Set<VoskRecogniser> open = new HashSet<>();
    private boolean closed;

    private VoskEngine(Model model, String version) {
        this.model = model;
        this.version = version;
    }

    /**
     * Loads the library and the model, and tests them with a second of silence; takes about half a second.
     *
     * @param modelDir folder of a Vosk model
     * @return an engine that works, or one that gives the reason; nothing is thrown
     */
    public static SpeechEngine open(Path modelDir) {
        List<Problem> problems = SpeechModelFolder.check(modelDir);
        if (!problems.isEmpty()) {
            return new UnavailableEngine(problems.get(0));
        }
        Optional<Problem> library = VoskLibrary.load();
        if (library.isPresent()) {
            return new UnavailableEngine(library.get());
        }
        return load(modelDir);
    }

    private static SpeechEngine load(Path modelDir) {
        VoskEngine engine = null;
        try {
            Model model = new Model(modelDir.toString());
            engine = new VoskEngine(model, SpeechModelFolder.version(modelDir));
            engine.selfTest();
            return engine;
        } catch (IOException | RuntimeException | LinkageError e) {
            if (engine != null) {
                engine.close();
            }
            return new UnavailableEngine(SpeechModelFolder.damaged(modelDir, "Vosk can't load it"));
        }
    }

    /** With a truncated graph the model loads and only the recogniser fails, so loading alone is no test. */
    private void selfTest() {
        try (Recogniser probe = start(LEAST_RATE)) {
            probe.accept(new byte[2 * LEAST_RATE], 2 * LEAST_RATE);
            probe.finish();
        }
    }

    @Override
    public Optional<Problem> unavailable() {
        return Optional.empty();
    }

    @Override
    public synchronized Recogniser start(int sampleRate) {
        if (sampleRate < LEAST_RATE || sampleRate > MOST_RATE) {
            throw new AloudException(
                    Kind.BAD_REQUEST,
                    "Sound at " + sampleRate + " Hz can't be recognised.",
                    "sample rate",
                    "Send " + LEAST_RATE + " to " + MOST_RATE + " Hz.");
        }
        if (closed) {
            throw new IllegalStateException("VoskEngine: closed, no new recogniser can be started");
        }
        VoskRecogniser recogniser = VoskRecogniser.start(model, version, sampleRate, this::forget);
        open.add(recogniser);
        return recogniser;
    }

    private synchronized void forget(VoskRecogniser recogniser) {
        open.remove(recogniser);
    }

    @Override
    public String modelVersion() {
        return version;
    }

    /** Closes open recognisers, each after its current call, and then the model, once. */
    @Override
    public void close() {
        List<VoskRecogniser> left;
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
            left = List.copyOf(open);
        }
        left.forEach(VoskRecogniser::close);
        model.close();
    }
}
