package dev.aloud.audio;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/** Calls into the sound system that may never return, such as those to a dead sound server. */
final class Deadline {
    private Deadline() {}

    /**
     * Returns what the work gives, or empty if it has not ended in time. The work then goes on, and what it gives after all is
     * handed to {@code late}, so that a device is let go.
     *
     * @throws Exception what the work threw in time
     */
    static <T> Optional<T> within(Duration most, Callable<T> work, Consumer<T> late) throws Exception {
        FutureTask<T> task = new FutureTask<>(work);
        Thread thread = new Thread(task, "sound system");
        thread.setDaemon(true);
        thread.start();
        try {
            return Optional.of(task.get(most.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            whenDone(task, late);
            return Optional.empty();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception fault ? fault : e;
        }
    }

    private static <T> void whenDone(FutureTask<T> task, Consumer<T> late) {
        Thread thread = new Thread(
                () -> {
                    try {
                        late.accept(task.get());
                    } catch (ExecutionException | InterruptedException e) {
                        // It failed after all, so there is nothing to let go.
                        return;
                    }
                },
                "sound system, late");
        thread.setDaemon(true);
        thread.start();
    }
}
