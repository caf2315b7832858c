package dev.aloud.reader;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import dev.aloud.problem.AloudException;
import dev.aloud.transcript.Word;
import java.io.IOException;
import java.io.InputStream;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Reads a whole answer at once. The model was taught by labelled answers (bench/reader) and is part of the jar. Equal words give an
 * equal reading on one machine. Thread-safe.
 */
public final class Reader {
    private static final String MODEL = "/dev/aloud/reader/reader.onnx";
    private static final String PIECES = "/dev/aloud/reader/pieces.txt";

    /** As many as help with one answer; more wait for each other. */
    private static final int MOST_THREADS = 2;

    /** One for all: it costs memory and time to load, and has no state. */
    private static final Reader SHARED = new Reader();

    /** What is loaded at the first reading, because a start does not wait for it. */
    private record Loaded(OrtEnvironment environment, OrtSession session, PieceRow.Maker rows) {}

    private Loaded loaded;

    private Reader() {}

    /** Returns the reader of this build. It is loaded by the first reading, or by {@link #check}. */
    public static Reader load() {
        return SHARED;
    }

    /** Loads the model now; throws UNAVAILABLE if the runtime can't be loaded on this computer, FAULT if the model is damaged. */
    public void check() {
        loaded();
    }

    private synchronized Loaded loaded() {
        if (loaded == null) {
            try {
                loaded = open();
            } catch (OrtException e) {
                throw broken(e);
            } catch (IllegalStateException e) {
                throw ending(e);
            } catch (UnsatisfiedLinkError | NoClassDefFoundError | ExceptionInInitializerError e) {
                throw notHere(e);
            }
        }
        return loaded;
    }

    private static Loaded open() throws OrtException {
        OrtEnvironment environment = OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR, "aloud");
        // Nothing leaves the machine: builds for Windows would report their use to the system.
        environment.setTelemetry(false);
        List<String> pieces =
                new String(resource(PIECES), StandardCharsets.UTF_8).lines().toList();
        return new Loaded(
                environment,
                environment.createSession(resource(MODEL), options()),
                new PieceRow.Maker(new WordPieces(pieces)));
    }

    /** The runtime can't be loaded once the process is ending. */
    private static AloudException ending(IllegalStateException cause) {
        return new AloudException(
                AloudException.Kind.BUSY,
                "Aloud is ending, so nothing is read any more.",
                "",
                "Start it again.",
                cause);
    }

    private static AloudException notHere(Throwable cause) {
        return new AloudException(
                AloudException.Kind.UNAVAILABLE,
                "The library that reads answers (ONNX Runtime) can't be loaded on this computer.",
                System.getProperty("os.name") + " " + System.getProperty("os.arch"),
                "Aloud reads answers on Linux, macOS and Windows with a 64-bit Intel or AMD processor, and on Linux and macOS on 64-bit Arm.",
                cause);
    }

    private static OrtSession.SessionOptions options() throws OrtException {
        OrtSession.SessionOptions options = new OrtSession.SessionOptions();
        options.setIntraOpNumThreads(Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors()));
        options.setInterOpNumThreads(1);
        // Threads that wait by spinning would take the processor from the recogniser.
        options.addConfigEntry("session.intra_op.allow_spinning", "0");
        return options;
    }

    /**
     * Reads an answer.
     *
     * @param words as recognised, in order
     * @param competency id of what the question tests
     * @param level id of the job's level
     * @return the reading; without words nothing is heard in it
     */
    public Reading read(List<Word> words, String competency, String level) {
        Reading whole = Reading.NOTHING;
        for (int from = 0; from < words.size(); ) {
            Loaded model = loaded();
            PieceRow row = model.rows().of(words.subList(from, words.size()), competency, level);
            whole = whole.then(run(model, row));
            from += row.words();
        }
        return whole;
    }

    /** Pauses say where sentences end. What is found must not depend on them: delivery never counts. So a row with pauses is read twice. */
    private static Reading run(Loaded model, PieceRow row) {
        Numbers silent = numbers(model, row, new long[row.pauses().length]);
        boolean paused = Arrays.stream(row.pauses()).anyMatch(p -> p > 0);
        Numbers heard = paused ? numbers(model, row, row.pauses()) : silent;
        return Reading.of(row, heard.ofPieces(), silent.ofPieces(), silent.ofAnswer());
    }

    /** What the model says of pieces and of the answer. */
    private record Numbers(float[] ofPieces, float[] ofAnswer) {}

    private static Numbers numbers(Loaded model, PieceRow row, long[] before) {
        try (OnnxTensor ids = tensor(model, row.ids());
                OnnxTensor places = tensor(model, row.places());
                OnnxTensor pauses = tensor(model, before);
                OrtSession.Result said = model.session().run(Map.of("ids", ids, "places", places, "pauses", pauses))) {
            return new Numbers(numbers(said, "of_pieces"), numbers(said, "of_answer"));
        } catch (OrtException e) {
            throw broken(e);
        }
    }

    private static OnnxTensor tensor(Loaded model, long[] values) throws OrtException {
        return OnnxTensor.createTensor(model.environment(), LongBuffer.wrap(values), new long[] {values.length});
    }

    private static float[] numbers(OrtSession.Result said, String name) throws OrtException {
        FloatBuffer buffer = ((OnnxTensor) said.get(name).orElseThrow()).getFloatBuffer();
        float[] numbers = new float[buffer.remaining()];
        buffer.get(numbers);
        return numbers;
    }

    private static byte[] resource(String name) {
        try (InputStream in = Reader.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new AloudException(
                        AloudException.Kind.FAULT,
                        "The model that reads answers is missing.",
                        name,
                        "Install Aloud again.");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw broken(e);
        }
    }

    private static AloudException broken(Exception cause) {
        return new AloudException(
                AloudException.Kind.FAULT,
                "The model that reads answers can't be used: " + cause.getMessage(),
                MODEL,
                "Install Aloud again.",
                cause);
    }
}
