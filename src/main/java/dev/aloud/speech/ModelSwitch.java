package dev.aloud.speech;

import dev.aloud.problem.AloudException;
import dev.aloud.problem.AloudException.Kind;
import dev.aloud.problem.Problem;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Changes the model while the program runs. The new one is loaded on a thread of its own; until it works, and if it does not, the
 * old one stays in use. A model that works is remembered for the next start. Thread-safe.
 */
public final class ModelSwitch implements AutoCloseable {
    /** Timeout of the shutdown. Loading can't be interrupted; its thread does not keep the process alive. */
    private static final long ENDING_MS = 2000;

    private final ReplaceableEngine engine;
    private final SpeechModels models;
    private final Path data;
    private State state;
    private Thread loading;

    /** What the last choice came to. */
    public enum Stage {
        READY,
        LOADING,
        FAILED;
    }

    /**
     * @param model id of the chosen model
     * @param problem why it is not in use; only if it failed
     */
    public record State(Stage stage, String model, Optional<Problem> problem) {}

    /** @param data folder in which the choice is stored */
    public ModelSwitch(ReplaceableEngine engine, SpeechModels models, Path data) {
        this.engine = engine;
        this.models = models;
        this.data = data;
        this.state = new State(Stage.READY, engine.modelVersion(), Optional.empty());
        ChosenModel.read(data).ifPresent(this::checkRemembered);
    }

    private void checkRemembered(String id) {
        Optional<Problem> problem = models.find(id)
                .map(model -> model.problems().stream().findFirst())
                .orElseGet(() -> Optional.of(gone(id)));
        problem.ifPresent(why -> state = new State(Stage.FAILED, id, Optional.of(why)));
    }

    /** Describes a chosen model that is not there any more. */
    public static Problem gone(String id) {
        return new Problem(
                "The speech model that you chose is not there any more.",
                id,
                "Put it back into the folder models, or choose another one.");
    }

    /** Returns the models that can be chosen from. */
    public SpeechModels models() {
        return models;
    }

    /** Returns what the last choice came to. */
    public synchronized State state() {
        return state;
    }

    /** Returns the id of the model that new answers are recognised with; "none" without recognition. */
    public String inUse() {
        return engine.modelVersion();
    }

    /**
     * Begins to load that model, unless it is in use already, and returns.
     *
     * @throws AloudException BUSY while another one is being loaded, UNUSABLE_INPUT if it is not complete, needs more memory than
     *     this machine has, or does not exist
     */
    public synchronized void choose(String id) {
        if (state.stage() == Stage.LOADING) {
            throw new AloudException(
                    Kind.BUSY, "Another model is being loaded.", state.model(), "Wait until that is done.");
        }
        SpeechModel model = models.find(id).orElseThrow(() -> unknown(id));
        if (!model.isComplete()) {
            throw new AloudException(Kind.UNUSABLE_INPUT, model.problems(), null);
        }
        if (model.id().equals(engine.modelVersion())) {
            state = remembered(model);
            return;
        }
        if (model.memoryBytes() > machineMemory()) {
            throw tooLarge(model);
        }
        state = new State(Stage.LOADING, model.id(), Optional.empty());
        loading = new Thread(() -> load(model), "loading " + model.id());
        loading.setDaemon(true);
        loading.start();
    }

    private void load(SpeechModel model) {
        State reached = new State(
                Stage.FAILED,
                model.id(),
                Optional.of(SpeechModelFolder.damaged(model.folder(), "it could not be loaded")));
        try {
            reached = loaded(model);
        } finally {
            synchronized (this) {
                state = reached;
            }
        }
    }

    private State loaded(SpeechModel model) {
        SpeechEngine next = models.open(model);
        Optional<Problem> problem = next.unavailable();
        if (problem.isPresent()) {
            return new State(Stage.FAILED, model.id(), problem);
        }
        engine.replace(next);
        return remembered(model);
    }

    /** Stored only now, so that a model which ends the process is not loaded again at each start. */
    private State remembered(SpeechModel model) {
        try {
            ChosenModel.write(data, model);
            return new State(Stage.READY, model.id(), Optional.empty());
        } catch (AloudException e) {
            return new State(Stage.FAILED, model.id(), e.problems().stream().findFirst());
        }
    }

    private AloudException unknown(String id) {
        List<String> known = models.all().stream().map(SpeechModel::id).toList();
        return new AloudException(
                Kind.UNUSABLE_INPUT,
                "There is no speech model \"" + id + "\".",
                "id",
                "Use one of these: " + String.join(", ", known) + ".");
    }

    private static AloudException tooLarge(SpeechModel model) {
        return new AloudException(
                Kind.UNUSABLE_INPUT,
                String.format(
                        Locale.ROOT,
                        "The model would take about %.1f GB of memory, and this machine has %.1f GB.",
                        model.memoryBytes() / 1e9,
                        machineMemory() / 1e9),
                model.id(),
                "Choose a smaller one; of Vosk's large models there are versions called lgraph, which take far less.");
    }

    /** Returns the memory of this machine, bytes; without a figure, every model is tried. */
    private static long machineMemory() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean machine
                ? machine.getTotalMemorySize()
                : Long.MAX_VALUE;
    }

    /** Waits a little for a model that is being loaded. */
    @Override
    public void close() {
        Thread now;
        synchronized (this) {
            now = loading;
        }
        if (now == null) {
            return;
        }
        try {
            now.join(ENDING_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
