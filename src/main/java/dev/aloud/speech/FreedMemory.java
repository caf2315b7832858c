package dev.aloud.speech;

import com.sun.jna.Function;
import com.sun.jna.Platform;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives memory that Vosk has freed back to the system. The C library of most Linux systems (glibc) keeps it, about 100 MB after an
 * answer of three minutes, and the next answer takes new memory, since it runs on another thread. Elsewhere this does nothing.
 */
final class FreedMemory {
    private static final Logger LOG = LoggerFactory.getLogger(FreedMemory.class);

    /** Time for the feedback to be made and shown first, which this would slow down by 0.2 s. */
    private static final int DELAY_SECONDS = 5;

    private FreedMemory() {}

    /** Returns at once; the memory is given back some seconds later, on a background thread. */
    static void giveBackSoon() {
        CompletableFuture.delayedExecutor(DELAY_SECONDS, TimeUnit.SECONDS).execute(FreedMemory::giveBack);
    }

    /** Takes some milliseconds. Returns whether the C library can do this. */
    static boolean giveBack() {
        if (!Platform.isLinux()) {
            return false;
        }
        try {
            Function.getFunction("c", "malloc_trim").invokeInt(new Object[] {0L});
            return true;
        } catch (UnsatisfiedLinkError e) {
            // Another C library, such as musl.
            LOG.debug("Freed memory can't be given back", e);
            return false;
        }
    }
}
