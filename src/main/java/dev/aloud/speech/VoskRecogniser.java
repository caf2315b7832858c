package dev.aloud.speech;

import dev.aloud.problem.AloudException;
import dev.aloud.problem.AloudException.Kind;
import dev.aloud.transcript.Word;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.vosk.Model;
import org.vosk.Recognizer;

/**
 * Recognises one answer with Vosk. All native calls run on one thread of this recogniser, in order. After the end none is made:
 * a call on freed memory would kill the JVM.
 */
final class VoskRecogniser implements Recogniser {
    private static final AtomicInteger COUNT = new AtomicInteger();

    /** Chunks per second. With 0.1 s, live words are 0.23 s behind the voice; larger chunks add delay. */
    private static final int CHUNKS_A_SECOND = 10;

    private final String version;
    private final int sampleRate;
    private final Consumer<VoskRecogniser> onClose;
    private final ExecutorService owner;
    private final VoskResultParser words;
    private Recognizer recognizer;
    private boolean finished;
    private boolean closed;

    private VoskRecogniser(String version, int sampleRate, Consumer<VoskRecogniser> onClose) {
        this.version = version;
        this.sampleRate = sampleRate;
        this.onClose = onClose;
        this.words = new VoskResultParser();
        this.owner = Executors.newSingleThreadExecutor(task -> {
            Thread thread = new Thread(task, "recogniser-" + COUNT.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
    }

    static VoskRecogniser start(Model model, String version, int sampleRate, Consumer<VoskRecogniser> onClose) {
        VoskRecogniser recogniser = new VoskRecogniser(version, sampleRate, onClose);
        try {
            recogniser.result(recogniser.owner.submit(() -> recogniser.begin(model)));
            return recogniser;
        } catch (RuntimeException e) {
            recogniser.owner.shutdown();
            throw e;
        }
    }

    private Void begin(Model model) throws IOException {
        recognizer = new Recognizer(model, sampleRate);
        recognizer.setWords(true);
        return null;
    }

    @Override
    public List<Word> accept(byte[] pcm, int length) {
        if (length < 0 || length > pcm.length || length % 2 != 0) {
            throw new IllegalArgumentException(
                    "Recogniser: " + length + " of " + pcm.length + " bytes are not whole 16-bit samples of them");
        }
        byte[] copy = Arrays.copyOf(pcm, length);
        return call(() -> hear(copy));
    }

    private List<Word> hear(byte[] pcm) {
        refuseWhenFinished();
        int chunkBytes = 2 * (sampleRate / CHUNKS_A_SECOND);
        List<Word> heard = new ArrayList<>();
        for (int from = 0; from < pcm.length; from += chunkBytes) {
            byte[] chunk = Arrays.copyOfRange(pcm, from, Math.min(pcm.length, from + chunkBytes));
            if (recognizer.acceptWaveForm(chunk, chunk.length)) {
                heard.addAll(words.segment(recognizer.getResult()));
            }
        }
        return List.copyOf(heard);
    }

    @Override
    public String partial() {
        return call(() -> {
            refuseWhenFinished();
            return VoskResultParser.partial(recognizer.getPartialResult());
        });
    }

    @Override
    public List<Word> finish() {
        return call(() -> {
            refuseWhenFinished();
            finished = true;
            return words.segment(recognizer.getFinalResult());
        });
    }

    private void refuseWhenFinished() {
        if (finished) {
            throw new IllegalStateException("Recogniser: the answer has ended; start a new recogniser for the next");
        }
    }

    @Override
    public String modelVersion() {
        return version;
    }

    @Override
    public void close() {
        Future<?> freed;
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
            freed = owner.submit(() -> recognizer.close());
            owner.shutdown();
        }
        result(freed);
        onClose.accept(this);
        FreedMemory.giveBackSoon();
    }

    private <T> T call(Callable<T> task) {
        Future<T> running;
        synchronized (this) {
            if (closed) {
                throw new IllegalStateException("Recogniser: closed");
            }
            running = owner.submit(task);
        }
        return result(running);
    }

    /** Waits until the end even if interrupted: the native call continues, and the next call must come after it. */
    private <T> T result(Future<T> running) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return running.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } catch (ExecutionException e) {
            throw fault(e.getCause());
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static RuntimeException fault(Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        if (cause instanceof RuntimeException known) {
            return known;
        }
        return new AloudException(
                Kind.UNAVAILABLE,
                "The recogniser could not be started (" + cause.getMessage() + ").",
                "",
                "Run \"doctor\" to have the speech model checked.",
                cause);
    }
}
