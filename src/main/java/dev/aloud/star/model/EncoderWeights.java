package dev.aloud.star.model;

import dev.aloud.reader.WordPieces;
import java.util.List;

/**
 * The numbers of a {@link ClauseEncoder}. Immutable by convention.
 *
 * @param pieces that words are made of
 * @param narrow by piece, whole numbers of which {@code scale} makes its vector
 * @param scale by piece
 * @param widen from such a vector to the width of a row
 * @param positions what is added at each place of a row; as many as the longest row has pieces
 * @param norm gain and offset before the first layer
 * @param layers in order
 * @param projection from the mean of the rows to the numbers of a clause
 */
record EncoderWeights(
        WordPieces pieces,
        byte[][] narrow,
        float[] scale,
        DenseLayer widen,
        float[][] positions,
        float[][] norm,
        List<EncoderLayer> layers,
        DenseLayer projection) {
    float[] piece(int place) {
        float[] vector = new float[narrow[place].length];
        for (int d = 0; d < vector.length; d++) {
            vector[d] = scale[place] * narrow[place][d];
        }
        return vector;
    }
}
