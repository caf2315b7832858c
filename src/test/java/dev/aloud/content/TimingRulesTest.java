package dev.aloud.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TimingRulesTest {
    private static final TimingRules CARRIED = TimingRules.load();

    private static TimingRules with(double situation, double together, Map<String, String> texts) {
        return new TimingRules(
                CARRIED.tolerance(), CARRIED.totalTolerance(), 175, situation, together, 30, 0.5, 0.05, 0.7, texts);
    }

    @Test
    void theLargerPartOfAToleranceCounts() {
        TimingRules.Tolerance tolerance = new TimingRules.Tolerance(0.25, 4);
        assertEquals(22.5, tolerance.around(90));
        assertEquals(4, tolerance.around(10));
    }

    @Test
    void situationWithTaskMayNotBeLimitedBelowSituationAlone() {
        String message = assertThrows(IllegalArgumentException.class, () -> with(45, 40, CARRIED.texts()))
                .getMessage();
        assertTrue(message.contains("situationTaskSeconds is 40"), message);
    }

    @Test
    void aTextMayOnlyNameWhatIsFilledIn() {
        Map<String, String> texts = new HashMap<>(CARRIED.texts());
        texts.put("problem_late", "After {second} s.");
        String message = assertThrows(IllegalArgumentException.class, () -> with(45, 50, texts))
                .getMessage();
        assertTrue(message.contains("{second}") && message.contains("problem_late"), message);
    }

    @Test
    void aFlagWithoutTextIsNamed() {
        Map<String, String> texts = new HashMap<>(CARRIED.texts());
        texts.remove("total_long");
        String message = assertThrows(IllegalArgumentException.class, () -> with(45, 50, texts))
                .getMessage();
        assertTrue(message.contains("total_long"), message);
    }
}
