package dev.aloud.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;

class HeapSettingsTest {
    private static String option(String name) {
        return ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
                .getVMOption(name)
                .getValue();
    }

    @Test
    void aRunningJavaTakesTheSettings() {
        HeapSettings.apply();
        assertEquals("10", option("MinHeapFreeRatio"));
        assertEquals("25", option("MaxHeapFreeRatio"));
        assertEquals("15000", option("G1PeriodicGCInterval"));
    }
}
