package dev.aloud.star.model;

import dev.aloud.reader.WordPieces;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A clause encoder as sealed bytes. Matrices are kept as whole numbers from -127 to 127 with a factor for each row, which is a
 * quarter of the size. Stateless and thread-safe.
 */
final class EncoderFile {
    static final String RESOURCE = "/dev/aloud/star/clause-encoder.weights";

    static final SealedBytes SEAL = new SealedBytes("ALOUDENC", 1, "weights of the clause encoder");
    private static final int MOST = 1_000_000;

    private EncoderFile() {}

    /** The encoder on the class path. */
    static ClauseEncoder load() {
        return read(SEAL.resource(RESOURCE), RESOURCE);
    }

    /** The encoder in these bytes; throws in words when they are damaged, {@code where} names them. */
    static ClauseEncoder read(byte[] bytes, String where) {
        byte[] content = SEAL.open(bytes, where);
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(content))) {
            return new ClauseEncoder(weights(in));
        } catch (IOException | IllegalArgumentException e) {
            throw SEAL.refused("The weights of the clause encoder are damaged.", where, e);
        }
    }

    private static EncoderWeights weights(DataInputStream in) throws IOException {
        int count = checked(in.readInt());
        List<String> pieces = new ArrayList<>(count);
        float[] scale = new float[count];
        for (int i = 0; i < count; i++) {
            pieces.add(in.readUTF());
            scale[i] = in.readFloat();
        }
        byte[][] narrow = new byte[count][checked(in.readInt())];
        for (byte[] row : narrow) {
            in.readFully(row);
        }
        DenseLayer widen = dense(in);
        float[][] positions = rows(in);
        float[][] norm = {exact(in), exact(in)};
        List<EncoderLayer> layers = new ArrayList<>();
        for (int left = checked(in.readInt()); left > 0; left--) {
            layers.add(layer(in));
        }
        return new EncoderWeights(new WordPieces(pieces), narrow, scale, widen, positions, norm, layers, dense(in));
    }

    private static EncoderLayer layer(DataInputStream in) throws IOException {
        DenseLayer[] d = new DenseLayer[6];
        for (int i = 0; i < d.length; i++) {
            d[i] = dense(in);
        }
        float[][] first = {exact(in), exact(in)};
        float[][] second = {exact(in), exact(in)};
        return new EncoderLayer(d[0], d[1], d[2], d[3], first, d[4], d[5], second);
    }

    private static DenseLayer dense(DataInputStream in) throws IOException {
        return new DenseLayer(rows(in), exact(in));
    }

    private static float[][] rows(DataInputStream in) throws IOException {
        float[][] rows = new float[checked(in.readInt())][];
        int width = checked(in.readInt());
        byte[] bytes = new byte[width];
        for (int i = 0; i < rows.length; i++) {
            float factor = in.readFloat();
            in.readFully(bytes);
            rows[i] = new float[width];
            for (int d = 0; d < width; d++) {
                rows[i][d] = factor * bytes[d];
            }
        }
        return rows;
    }

    private static float[] exact(DataInputStream in) throws IOException {
        float[] values = new float[checked(in.readInt())];
        for (int i = 0; i < values.length; i++) {
            values[i] = in.readFloat();
        }
        return values;
    }

    private static int checked(int size) throws IOException {
        if (size < 0 || size > MOST) {
            throw new IOException("a count of " + size + " is out of range");
        }
        return size;
    }
}
