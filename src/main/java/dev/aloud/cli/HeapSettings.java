package dev.aloud.cli;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the memory of a long-running Aloud small. By default, Java takes a share of the machine's memory for its heap and hardly
 * gives it back. {@code java -jar} takes no options from the jar, so they are set in the running process.
 */
final class HeapSettings {
    private static final Logger LOG = LoggerFactory.getLogger(HeapSettings.class);

    /** Share of the heap that may be free after a collection, %. The defaults are 40 and 70. */
    private static final int LEAST_FREE = 10;

    private static final int MOST_FREE = 25;

    /** Unused heap is returned after this long without a collection, ms. Each time costs some hundredths of a second of one core. */
    private static final int PERIOD_MS = 15_000;

    private HeapSettings() {}

    /** Applies the settings. A Java that does not know them keeps its own. */
    static void apply() {
        HotSpotDiagnosticMXBean java = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
        if (java == null) {
            return;
        }
        set(java, "MinHeapFreeRatio", LEAST_FREE);
        set(java, "MaxHeapFreeRatio", MOST_FREE);
        set(java, "G1PeriodicGCInterval", PERIOD_MS);
    }

    private static void set(HotSpotDiagnosticMXBean java, String option, int value) {
        try {
            java.setVMOption(option, Integer.toString(value));
        } catch (IllegalArgumentException e) {
            LOG.debug("{} can't be set", option, e);
        }
    }
}
