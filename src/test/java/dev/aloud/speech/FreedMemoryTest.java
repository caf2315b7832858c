package dev.aloud.speech;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.jna.Memory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class FreedMemoryTest {
    /** Below this size, the C library takes memory from its own store, which it keeps. */
    private static final int PIECE = 64_000;

    private static final int PIECES = 1000;

    @Test
    @EnabledOnOs(OS.LINUX)
    void freedMemoryGoesBackToTheSystem() throws IOException {
        List<Memory> pieces = new ArrayList<>();
        for (int i = 0; i < PIECES; i++) {
            Memory piece = new Memory(PIECE);
            piece.setMemory(0, PIECE, (byte) 1);
            pieces.add(piece);
        }
        // Frees all but one of ten, so that none of the store's ends is free and it gives nothing back by itself.
        for (int i = 0; i < PIECES; i++) {
            if (i % 10 != 9) {
                pieces.get(i).close();
            }
        }
        long before = residentKb();
        assertTrue(FreedMemory.giveBack(), "this C library can't give memory back");
        long after = residentKb();
        assertTrue(before - after > 40_000, before + " KB before, " + after + " KB after");
        pieces.forEach(Memory::close);
    }

    private static long residentKb() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElseThrow();
    }
}
