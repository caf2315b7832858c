package dev.aloud.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloud.content.Content;
import dev.aloud.content.Profile;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatusLineTest {
    private static final Profile PROFILE = Content.load().profile("60").orElseThrow();

    @ParameterizedTest
    @CsvSource({"-96, 0", "-60, 0", "-30, 5", "0, 10", "6, 10"})
    void theMeterGrowsWithTheLevel(float dbfs, int bars) {
        String line = StatusLine.of(42_000, PROFILE, dbfs, 0, List.of());
        assertEquals(bars, line.chars().filter(c -> c == '#').count(), line);
        assertTrue(line.startsWith("0:42 of 1:00"), line);
    }

    @Test
    void lostSoundIsShown() {
        assertTrue(StatusLine.of(1000, PROFILE, -30, 1500, List.of()).endsWith("1.5 s lost"));
    }

    @Test
    void theLineFitsIntoATerminal() {
        assertTrue(StatusLine.of(3_599_000, PROFILE, 0, 3_599_000, List.of()).length() < TextLayout.WIDTH);
    }
}
