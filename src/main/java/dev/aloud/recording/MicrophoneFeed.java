package dev.aloud.recording;

import dev.aloud.audio.MicrophoneLine;
import dev.aloud.problem.AloudException;
import dev.aloud.problem.Problem;
import java.util.Optional;

/**
 * Takes the sound of the computer's microphone to an answer, on a thread of its own. Every block is stored before the next one is
 * read. Thread-safe.
 */
public final class MicrophoneFeed implements AutoCloseable {
    /** Receives what happens to the microphone, on the feed's thread. */
    public interface Listener {
        /**
         * A block was stored.
         *
         * @param levelDbfs of that block
         * @param lostMs sound that was lost so far because the machine was too busy, milliseconds
         */
        void level(float levelDbfs, int lostMs);

        /** Something the user should look at; the recording goes on. */
        void notice(Problem problem);

        /** The microphone disappeared or stalled. What was said is kept. The last call. */
        void failed(Problem problem);
    }

    private final MicrophoneLine microphone;
    private final RecordingConnection connection;
    private final Listener listener;
    private final Thread thread = new Thread(this::run, "microphone");
    private volatile boolean closed;
    private boolean silenceTold;

    private MicrophoneFeed(MicrophoneLine microphone, RecordingConnection connection, Listener listener) {
        this.microphone = microphone;
        this.connection = connection;
        this.listener = listener;
    }

    /** Starts to record; {@link #close} frees the microphone. */
    public static MicrophoneFeed start(MicrophoneLine microphone, RecordingConnection connection, Listener listener) {
        MicrophoneFeed feed = new MicrophoneFeed(microphone, connection, listener);
        feed.thread.setDaemon(true);
        feed.thread.start();
        return feed;
    }

    private void run() {
        try {
            Optional<byte[]> block = microphone.read();
            while (block.isPresent() && !closed) {
                connection.sound(block.get(), block.get().length);
                listener.level(microphone.levelDbfs(), microphone.lostMs());
                microphone.silence().filter(silence -> !silenceTold).ifPresent(this::tellSilence);
                block = microphone.read();
            }
        } catch (AloudException e) {
            if (!closed) {
                connection.leave();
                listener.failed(e.problems().get(0));
            }
        }
    }

    private void tellSilence(Problem silence) {
        silenceTold = true;
        listener.notice(silence);
    }

    /** Ends the recording; returns when the last block is stored. The answer itself goes on until it is stopped or left. */
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
