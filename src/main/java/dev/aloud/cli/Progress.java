package dev.aloud.cli;

import java.util.function.LongSupplier;

/**
 * Tells on the error stream how far long work is. On a terminal the line is written over; elsewhere lines come rarely.
 * Nothing is said in the first two seconds, so that short work stays quiet. Not thread-safe.
 */
final class Progress implements AutoCloseable {
    /** Work shorter than this is not worth a word, ns. */
    private static final long QUIET_NS = 2_000_000_000L;

    /** Between two lines on a terminal, ns: often enough to look alive. */
    private static final long TERMINAL_STEP_NS = 250_000_000L;

    /** Between two lines in a log, ns. */
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

    /** So much is done, 0 to 1. */
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

    /** Wipes the line on a terminal, so that what comes next begins at its start. */
    @Override
    public void close() {
        if (shown && console.terminal()) {
            console.err().print("\r" + " ".repeat(what.length() + 10) + "\r");
            console.err().flush();
        }
    }
}
