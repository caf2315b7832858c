package dev.aloud.cli;

import java.util.function.LongSupplier;

/**
 * Shows progress on the error stream. On a terminal, one line is overwritten; elsewhere, lines come rarely. Nothing is shown in
 * the first two seconds, so short work stays quiet. Not thread-safe.
 */
final class Progress implements AutoCloseable {
    /** Shorter work shows nothing, ns. */
    private static final long QUIET_NS = 2_000_000_000L;

    /** Time between two updates on a terminal, ns. */
    private static final long TERMINAL_STEP_NS = 250_000_000L;

    /** Time between two lines in a log, ns. */
    private static final long LOG_STEP_NS = 10_000_000_000L;

    private final Console console;
    private final String what;
    private final LongSupplier nanoTime;
    private final long step;
    private long next;
    private boolean shown;

    Progress(Console console, String what) {
        this(console, what, System::nanoTime);
    }

    Progress(Console console, String what, LongSupplier nanoTime) {
        this.console = console;
        this.what = what;
        this.nanoTime = nanoTime;
        this.step = console.terminal() ? TERMINAL_STEP_NS : LOG_STEP_NS;
        this.next = nanoTime.getAsLong() + QUIET_NS;
    }

    /** Shows how much is done, 0 to 1. */
    void at(double share) {
        long now = nanoTime.getAsLong();
        if (now - next < 0) {
            return;
        }
        next = now + step;
        shown = true;
        String line = what + ": " + Math.round(100 * share) + "%";
        if (console.terminal()) {
            console.err().print("\r" + line + "  ");
            console.err().flush();
        } else {
            console.err().println(line);
        }
    }

    /** Clears the line on a terminal. */
    @Override
    public void close() {
        if (shown && console.terminal()) {
            console.err().print("\r" + " ".repeat(what.length() + 10) + "\r");
            console.err().flush();
        }
    }
}
