package dev.aloud.recording;

/** One connection to an answer. Thread-safe; what a replaced or ended line says changes nothing. */
public final class RecordingConnection {
    private final RecordingCoordinator coordinator;
    private final AnswerRecording answer;
    private final long page;

    RecordingConnection(RecordingCoordinator coordinator, AnswerRecording answer, long page) {
        this.coordinator = coordinator;
        this.answer = answer;
        this.page = page;
    }

    /**
     * Stores sound; returns when it is stored. A sample may be split between two calls.
     *
     * @param pcm mono 16-bit little-endian
     * @param length bytes to take from its start
     */
    public void sound(byte[] pcm, int length) {
        coordinator.sound(answer, page, pcm, length);
    }

    /** The answer has ended. */
    public void stop() {
        coordinator.post(answer, new Command.Stop(page));
    }

    /** The connection is gone without a stop: the answer waits for it to come back. */
    public void leave() {
        coordinator.post(answer, new Command.Leave(page));
    }
}
