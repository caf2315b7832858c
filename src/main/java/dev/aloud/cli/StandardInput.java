package dev.aloud.cli;

import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Waits for Enter with a limit, which a blocking read can't. The end of the input is no Enter. Thread-safe. */
final class StandardInput {
    private final Semaphore enters = new Semaphore(0);

    private StandardInput() {}

    static StandardInput start() {
        StandardInput input = new StandardInput();
        Thread thread = new Thread(input::read, "standard input");
        thread.setDaemon(true);
        thread.start();
        return input;
    }

    private void read() {
        try {
            for (int next = System.in.read(); next >= 0; next = System.in.read()) {
                if (next == '\n') {
                    enters.release();
                }
            }
        } catch (IOException e) {
            // Nobody can press Enter any more; Ctrl-C still ends the answer.
            return;
        }
    }

    /** Returns whether Enter was pressed within that time. */
    boolean enterWithin(long ms) throws InterruptedException {
        return enters.tryAcquire(ms, TimeUnit.MILLISECONDS);
    }
}
