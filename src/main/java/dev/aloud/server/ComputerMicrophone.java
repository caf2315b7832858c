package dev.aloud.server;

import dev.aloud.audio.Microphones;
import dev.aloud.problem.AloudException;
import dev.aloud.problem.AloudException.Kind;
import dev.aloud.problem.Problem;
import dev.aloud.recording.MicrophoneFeed;
import dev.aloud.recording.RecordingConnection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The computer's microphone while pages listen to it or an answer is recorded from it: one at a time, freed when nobody needs it.
 * All that happens to it happens on one thread: closing a device takes a while, and the end of a socket may be noticed by a thread
 * that must not wait. Thread-safe.
 */
final class ComputerMicrophone implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ComputerMicrophone.class);
    private static final Problem CHANGED = new Problem(
            "Another page of Aloud has chosen another microphone of this computer.",
            "microphone",
            "Use one page at a time, or open this one's microphone again.");

    private final ExecutorService queue = Executors.newSingleThreadExecutor(ComputerMicrophone::daemon);
    private final Set<MicrophoneFeed.Listener> pages = new HashSet<>();
    private MicrophoneFeed feed;
    private RecordingConnection answer;

    private static Thread daemon(Runnable run) {
        Thread thread = new Thread(run, "computer's microphone");
        thread.setDaemon(true);
        return thread;
    }

    /**
     * Lets a page hear the microphone; opens it where it isn't open.
     *
     * @param name or a part of it; empty for whichever works
     * @throws AloudException UNAVAILABLE if it can't be opened, BUSY while an answer is recorded from another one
     */
    MicrophoneFeed listen(Optional<String> name, MicrophoneFeed.Listener page) {
        return onQueue(() -> {
            if (!isOpen() || !name.map(feed.name()::equals).orElse(true)) {
                change(name);
            }
            pages.add(page);
            feed.listen(page);
            return feed;
        });
    }

    private boolean isOpen() {
        return feed != null && feed.isAlive();
    }

    private void change(Optional<String> name) {
        if (answer != null && isOpen()) {
            throw new AloudException(
                    Kind.BUSY,
                    "An answer is being recorded from another microphone of this computer.",
                    "microphone",
                    "Stop it first (it may be in another tab or window), then choose the microphone.");
        }
        pages.forEach(page -> page.failed(CHANGED));
        free();
        feed = MicrophoneFeed.start(Microphones.open(name));
    }

    /** The page no longer hears it. Does not wait. */
    void forget(MicrophoneFeed.Listener page) {
        post(() -> {
            if (pages.remove(page)) {
                feed.forget(page);
                freeIfUnused();
            }
        });
    }

    /** Returns the open microphone; UNAVAILABLE if no page has opened one. */
    MicrophoneFeed opened() {
        return onQueue(() -> {
            if (!isOpen()) {
                throw new AloudException(
                        Kind.UNAVAILABLE,
                        "The microphone of this computer is not open.",
                        "microphone",
                        "Open it with a socket at /api/microphones/live first, and keep that socket.");
            }
            return feed;
        });
    }

    /** From now on the sound goes to that answer. Does not wait. */
    void record(RecordingConnection connection) {
        post(() -> {
            answer = connection;
            if (feed != null) {
                feed.record(connection);
            }
        });
    }

    /** That connection has ended; one that was replaced meanwhile changes nothing. Does not wait. */
    void ended(RecordingConnection connection) {
        post(() -> {
            if (answer == connection) {
                answer = null;
                freeIfUnused();
            }
        });
    }

    private void freeIfUnused() {
        if (pages.isEmpty() && answer == null) {
            free();
        }
    }

    private void free() {
        pages.clear();
        if (feed != null) {
            feed.close();
            feed = null;
        }
    }

    private <T> T onQueue(Callable<T> work) {
        try {
            return queue.submit(work).get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof AloudException fault) {
                throw fault;
            }
            throw new IllegalStateException("the computer's microphone failed", e.getCause());
        } catch (RejectedExecutionException e) {
            throw new AloudException(
                    Kind.UNAVAILABLE, "Aloud is shutting down.", "microphone", "Start Aloud again.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AloudException(
                    Kind.UNAVAILABLE, "Aloud is shutting down.", "microphone", "Start Aloud again.", e);
        }
    }

    private void post(Runnable work) {
        try {
            queue.execute(work);
        } catch (RejectedExecutionException e) {
            LOG.debug("comes after the end", e);
        }
    }

    @Override
    public void close() {
        post(() -> {
            answer = null;
            free();
        });
        queue.shutdown();
    }
}
