package dev.aloud.star.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.aloud.reader.WordPieces;
import java.util.List;
import org.junit.jupiter.api.Test;

class EncoderPartsTest {
    @Test
    void aMatrixOfAnyHeightIsMultipliedAndItsOffsetAdded() {
        for (int in = 1; in < 11; in++) {
            float[][] weights = new float[in][3];
            float[] row = new float[in];
            float[] expected = {1, 2, 3};
            for (int i = 0; i < in; i++) {
                row[i] = i + 1;
                for (int j = 0; j < 3; j++) {
                    weights[i][j] = i - j;
                    expected[j] += row[i] * weights[i][j];
                }
            }
            assertArrayEquals(expected, new DenseLayer(weights, new float[] {1, 2, 3}).apply(row));
        }
    }

    /** The integral of the normal density, by Simpson's rule. */
    private static double normal(double x) {
        int steps = 2000;
        double h = x / steps;
        double sum = 0;
        for (int i = 0; i <= steps; i++) {
            double weight = i == 0 || i == steps ? 1 : i % 2 == 1 ? 4 : 2;
            sum += weight * Math.exp(-i * h * i * h / 2);
        }
        return 0.5 + sum * h / 3 / Math.sqrt(2 * Math.PI);
    }

    @Test
    void theUnitIsXTimesTheNormalDistributionAtX() {
        for (double x = -8; x <= 8; x += 0.0371) {
            assertEquals(x * normal(x), Gelu.of((float) x), 3e-5, "at " + x);
        }
    }

    @Test
    void aRowIsCentredAndGivenUnitSpread() {
        float[] row = {1, 2, 3, 6};
        EncoderLayer.normalise(row, new float[] {1, 0, -1, 0}, new float[][] {{1, 1, 1, 1}, {0, 0, 0, 10}});
        float spread = (float) Math.sqrt(3);
        assertArrayEquals(new float[] {-1 / spread, -1 / spread, -1 / spread, 3 / spread + 10}, row, 1e-5f);
    }

    @Test
    void wordsAreCutIntoTheLongestPiecesThatAreKnown() {
        WordPieces pieces = new WordPieces(List.of("[CLS]", "[SEP]", "[UNK]", "on", "##call", "'", "s", "o"));
        assertEquals(List.of(3), pieces.of("on"));
        assertEquals(List.of(3, 4), pieces.of("oncall"));
        assertEquals(List.of(3, 5, 6), pieces.of("on's"));
        assertEquals(List.of(2), pieces.of("zebra"));
        assertEquals(List.of(), pieces.of(""));
    }

    @Test
    void aPieceThatLooksAtEqualPiecesSeesTheirValue() {
        DenseLayer same = new DenseLayer(identity(), new float[EncoderLayer.HEAD]);
        EncoderLayer layer = new EncoderLayer(same, same, same, same, null, same, same, null);
        float[] row = new float[EncoderLayer.HEAD];
        row[3] = 2;
        assertArrayEquals(row, layer.attention(new float[][] {row.clone(), row.clone()})[0], 1e-6f);
    }

    private static float[][] identity() {
        float[][] one = new float[EncoderLayer.HEAD][EncoderLayer.HEAD];
        for (int i = 0; i < one.length; i++) {
            one[i][i] = 1;
        }
        return one;
    }
}
