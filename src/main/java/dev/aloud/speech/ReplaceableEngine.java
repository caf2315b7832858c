package dev.aloud.speech;

import dev.aloud.problem.Problem;
import dev.aloud.transcript.Word;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An engine whose model can be replaced while it works. A recogniser keeps the model that it began with; a replaced model is closed
 * when its last recogniser is. Thread-safe.
 */
public final class ReplaceableEngine implements SpeechEngine {
    private final Set<Held> replaced = new HashSet<>();
    private final SpeechEngine first;
    private Held current;
    private boolean closed;

    /** Creates one that begins with that engine. It is closed when it is replaced; otherwise its owner closes it. */
    public ReplaceableEngine(SpeechEngine first) {
        this.first = first;
        this.current = new Held(first);
    }

    /** An engine and how many recognisers use it; guarded by this object. */
    private static final class Held {
        private final SpeechEngine engine;
        private int users;

        private Held(SpeechEngine engine) {
            this.engine = engine;
        }
    }

    /** Recognises from now on with another engine. */
    public void replace(SpeechEngine next) {
        Held old;
        synchronized (this) {
            if (closed) {
                next.close();
                return;
            }
            old = current;
            current = new Held(next);
            if (old.users > 0) {
                replaced.add(old);
                return;
            }
        }
        old.engine.close();
    }

    @Override
    public synchronized Optional<Problem> unavailable() {
        return current.engine.unavailable();
    }

    @Override
    public synchronized String modelVersion() {
        return current.engine.modelVersion();
    }

    @Override
    public synchronized Recogniser start(int sampleRate) {
        Held held = current;
        Recogniser recogniser = held.engine.start(sampleRate);
        held.users++;
        return new Borrowed(recogniser, held);
    }

    private void release(Held held) {
        synchronized (this) {
            held.users--;
            if (held.users > 0 || !replaced.remove(held)) {
                return;
            }
        }
        held.engine.close();
    }

    /** Closes every model, but for the first one while it is in use, and their recognisers. Closing twice does nothing. */
    @Override
    public void close() {
        Set<Held> all;
        synchronized (this) {
            closed = true;
            all = new HashSet<>(replaced);
            replaced.clear();
            if (current.engine != first) {
                all.add(current);
            }
        }
        all.forEach(held -> held.engine.close());
    }

    /** A recogniser that gives its engine back when it is closed. */
    private final class Borrowed implements Recogniser {
        private final Recogniser recogniser;
        private final Held held;
        private boolean returned;

        private Borrowed(Recogniser recogniser, Held held) {
            this.recogniser = recogniser;
            this.held = held;
        }

        @Override
        public List<Word> accept(byte[] pcm, int length) {
            return recogniser.accept(pcm, length);
        }

        @Override
        public String partial() {
            return recogniser.partial();
        }

        @Override
        public List<Word> finish() {
            return recogniser.finish();
        }

        @Override
        public String modelVersion() {
            return recogniser.modelVersion();
        }

        @Override
        public void close() {
            synchronized (this) {
                if (returned) {
                    return;
                }
                returned = true;
            }
            recogniser.close();
            release(held);
        }
    }
}
