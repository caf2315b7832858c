package dev.aloud.star.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class CalibrationTest {
    private static final Calibration CURVE = new Calibration(new double[] {0.2, 0.6}, new double[] {0.1, 0.9});

    @Test
    void betweenTwoPointsItGoesStraight() {
        assertEquals(0.5, CURVE.of(0.4), 1e-9);
        assertEquals(0.9, CURVE.of(0.6), 1e-9);
    }

    @Test
    void outsideItKeepsTheNearestPoint() {
        assertEquals(0.1, CURVE.of(0), 1e-9);
        assertEquals(0.9, CURVE.of(1), 1e-9);
    }
}
