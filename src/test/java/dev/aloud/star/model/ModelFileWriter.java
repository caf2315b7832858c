package dev.aloud.star.model;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Writes what {@link ModelFile} reads. Equal models give equal bytes on every machine. Stateless and thread-safe. */
public final class ModelFileWriter {
    private ModelFileWriter() {}

    /** The bytes of a model. */
    public static byte[] write(SectionModel model) {
        try {
            ByteArrayOutputStream content = new ByteArrayOutputStream();
            try (DataOutputStream out = new DataOutputStream(content)) {
                writeContent(model, out);
            }
            return SealedBytesWriter.seal(ModelFile.SEAL, content.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException("bytes in memory can't fail", e);
        }
    }

    private static void writeContent(SectionModel model, DataOutputStream out) throws IOException {
        writeWeights(out, model.weights());
        writeWeights(out, model.sentences());
        writeWeights(out, model.starts());
        writeTrees(out, model.secondPass());
        DecoderParameters p = model.parameters();
        writeAll(out, p.start());
        writeAll(out, p.end());
        for (double[] row : p.step()) {
            writeAll(out, row);
        }
        writeAll(out, p.meanLogWords());
        writeAll(out, p.spreadLogWords());
        writeAll(out, new double[] {p.trust(), p.durationTrust()});
        out.writeInt(model.calibration().raw().length);
        writeAll(out, model.calibration().raw());
        writeAll(out, model.calibration().honest());
    }

    private static void writeWeights(DataOutputStream out, FeatureWeights weights) throws IOException {
        out.writeInt(weights.classes());
        out.writeInt(weights.features().length);
        for (long feature : weights.features()) {
            out.writeLong(feature);
        }
        for (float weight : weights.weights()) {
            out.writeFloat(weight);
        }
        out.writeInt(weights.meaning().length);
        for (float weight : weights.meaning()) {
            out.writeFloat(weight);
        }
    }

    private static void writeTrees(DataOutputStream out, BoostedTrees trees) throws IOException {
        out.writeInt(trees.start().length);
        writeAll(out, trees.start());
        out.writeInt(trees.trees().size());
        for (BoostedTrees.Tree tree : trees.trees()) {
            for (int q = 0; q < tree.number().length; q++) {
                out.writeShort(tree.number()[q]);
                out.writeFloat(tree.threshold()[q]);
            }
            for (float leaf : tree.leaf()) {
                out.writeFloat(leaf);
            }
        }
    }

    private static void writeAll(DataOutputStream out, double[] values) throws IOException {
        for (double value : values) {
            out.writeDouble(value);
        }
    }
}
