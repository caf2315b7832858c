package dev.aloud.recording;

/** One connection to an answer. Thread-safe. Calls on a connection that was replaced or has ended have no effect. */
public final class RecordingConnection {
    private final RecordingCoordinator coordinator;
    private final AnswerRecording answer;
    private final long page;

    RecordingConnection(RecordingCoordinator coordinator, AnswerRecording answer, long page) {
        this.coordinator = coordinator;
        this.answer = answer;
        this.page = page;
    }

    /** Returns the attempt that this answer belongs to. */
    public String attemptId() {
        return answer.id();
    }

    /**
     * Stores sound, and returns when it is stored. A sample may be split between two calls.
     *
     * @param pcm mono 16-bit little-endian
     * @param length bytes to take from its start
     * @return whether the answer took it; false once this connection has left, was replaced, or the answer has ended
     */
    public boolean sound(byte[] pcm, int length) {
        return coordinator.sound(answer, page, pcm, length);
    }

    /** Stops the answer. */
    public void stop() {
        coordinator.post(answer, new Command.Stop(page));
    }

    /** Tells that the connection was lost; the answer waits for it to return. */
    public void leave() {
        coordinator.post(answer, new Command.Leave(page));
    }
}
