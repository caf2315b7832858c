package dev.aloud.recording;

import dev.aloud.audio.MicrophoneLine;
import dev.aloud.problem.AloudException;
import dev.aloud.problem.Problem;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Takes the sound of the computer's microphone to those who listen and, once told to, to an answer; on a thread of its own. What
 * the answer can't take for the moment, since its page has lost the connection, is held until the page is back. Thread-safe.
 */
public final class MicrophoneFeed implements AutoCloseable {
    /** Receives what happens to the microphone, on the feed's thread. */
    public interface Listener {
        /**
         * A block came; the answer, if there is one, has stored it.
         *
         * @param pcm mono 16-bit little-endian
         * @param levelDbfs of that block
         * @param lostMs sound that was lost so far because the machine was too busy, milliseconds
         */
        void block(byte[] pcm, float levelDbfs, int lostMs);

        /** Something the user should look at; the recording goes on. */
        void notice(Problem problem);

        /** The microphone disappeared or stalled. What was said is kept. The last call. */
        void failed(Problem problem);
    }

    /** As long as an answer waits for its page; older sound is let go. */
    private static final int MOST_HELD = (int) RecordingCoordinator.RETURN_TIME.toMillis() / MicrophoneLine.BLOCK_MS;

    private final MicrophoneLine microphone;
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private final Thread thread = new Thread(this::run, "microphone");
    private final Deque<byte[]> held = new ArrayDeque<>();
    private String heldFor = "";
    private volatile RecordingConnection answer;
    private volatile boolean closed;
    private volatile boolean failed;
    private boolean silenceTold;

    private MicrophoneFeed(MicrophoneLine microphone) {
        this.microphone = microphone;
    }

    /** Starts to listen; {@link #close} frees the microphone. */
    public static MicrophoneFeed start(MicrophoneLine microphone) {
        MicrophoneFeed feed = new MicrophoneFeed(microphone);
        feed.thread.setDaemon(true);
        feed.thread.start();
        return feed;
    }

    /** Returns the microphone's name. */
    public String name() {
        return microphone.name();
    }

    /** Returns the sample rate, Hz. */
    public int rate() {
        return microphone.rate();
    }

    /** Returns how the channels become one, in the user's words. */
    public String channels() {
        return microphone.channels();
    }

    /** Returns whether sound can still come: it was neither closed, nor has the microphone failed. */
    public boolean isAlive() {
        return !closed && !failed;
    }

    /** Adds a listener. */
    public void listen(Listener listener) {
        listeners.add(listener);
    }

    /** Removes a listener; one that isn't there is no fault. */
    public void forget(Listener listener) {
        listeners.remove(listener);
    }

    /** From the next block on the sound goes to that answer. What its connection before this one no longer took goes there first. */
    public void record(RecordingConnection connection) {
        answer = connection;
    }

    private void run() {
        try {
            var block = microphone.read();
            while (block.isPresent() && !closed) {
                keep(block.get());
                tell(block.get());
                block = microphone.read();
            }
        } catch (AloudException e) {
            failed = true;
            if (!closed) {
                listeners.forEach(listener -> listener.failed(e.problems().get(0)));
            }
        }
    }

    private void keep(byte[] block) {
        RecordingConnection to = answer;
        if (to == null) {
            return;
        }
        if (!to.attemptId().equals(heldFor)) {
            held.clear();
            heldFor = to.attemptId();
        }
        held.add(block);
        while (!held.isEmpty() && to.sound(held.peek(), held.peek().length)) {
            held.remove();
        }
        if (held.size() > MOST_HELD) {
            held.remove();
        }
    }

    private void tell(byte[] block) {
        listeners.forEach(listener -> listener.block(block, microphone.levelDbfs(), microphone.lostMs()));
        if (!silenceTold && microphone.silence().isPresent()) {
            silenceTold = true;
            listeners.forEach(listener -> listener.notice(microphone.silence().orElseThrow()));
        }
    }

    /** Frees the microphone; returns when the last block is stored. The answer itself goes on until it is stopped or left. */
    @Override
    public void close() {
        closed = true;
        microphone.close();
        if (Thread.currentThread() != thread) {
            try {
                thread.join(1000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
