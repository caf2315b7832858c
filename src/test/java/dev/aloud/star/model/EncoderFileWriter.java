package dev.aloud.star.model;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;

/** Writes what {@link EncoderFile} reads. Stateless and thread-safe. */
final class EncoderFileWriter {
    private static final float LARGEST = 127;

    private EncoderFileWriter() {}

    static byte[] write(EncoderWeights weights) throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(content)) {
            out.writeInt(weights.narrow().length);
            for (int i = 0; i < weights.narrow().length; i++) {
                out.writeUTF(weights.pieces().all().get(i));
                out.writeFloat(weights.scale()[i]);
            }
            out.writeInt(weights.narrow()[0].length);
            for (byte[] row : weights.narrow()) {
                out.write(row);
            }
            dense(out, weights.widen());
            rows(out, weights.positions());
            exact(out, weights.norm()[0]);
            exact(out, weights.norm()[1]);
            out.writeInt(weights.layers().size());
            for (EncoderLayer layer : weights.layers()) {
                layer(out, layer);
            }
            dense(out, weights.projection());
        }
        return SealedBytesWriter.seal(EncoderFile.SEAL, content.toByteArray());
    }

    private static void layer(DataOutputStream out, EncoderLayer layer) throws IOException {
        for (DenseLayer d :
                List.of(layer.query(), layer.key(), layer.value(), layer.output(), layer.up(), layer.down())) {
            dense(out, d);
        }
        for (float[][] norm : List.of(layer.attentionNorm(), layer.outputNorm())) {
            exact(out, norm[0]);
            exact(out, norm[1]);
        }
    }

    private static void dense(DataOutputStream out, DenseLayer dense) throws IOException {
        rows(out, dense.weights());
        exact(out, dense.bias());
    }

    private static void rows(DataOutputStream out, float[][] rows) throws IOException {
        out.writeInt(rows.length);
        out.writeInt(rows[0].length);
        for (float[] row : rows) {
            float largest = largest(row);
            out.writeFloat(largest / LARGEST);
            for (float x : row) {
                out.writeByte(largest == 0 ? 0 : Math.round(x / largest * LARGEST));
            }
        }
    }

    static float largest(float[] row) {
        float largest = 0;
        for (float x : row) {
            largest = Math.max(largest, Math.abs(x));
        }
        return largest;
    }

    private static void exact(DataOutputStream out, float[] values) throws IOException {
        out.writeInt(values.length);
        for (float x : values) {
            out.writeFloat(x);
        }
    }
}
