package dev.aloud.star.model;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A model as sealed bytes. Equal models give equal bytes on every machine (so nothing is compressed: the jar does that).
 * Stateless and thread-safe.
 */
public final class ModelFile {
    /** The version is raised whenever features or layout change: weights of another one mean something else. */
    private static final SealedBytes SEAL = new SealedBytes("ALOUDSEC", 8, "weights of the section cutter");

    private static final int SECTIONS = 6;

    /** Most features a file may claim: keeps a damaged count from asking for all memory. */
    private static final int MAX_FEATURES = 2_000_000;

    private ModelFile() {}

    /** The model on the class path; throws in words when it is missing, damaged or of another version. */
    public static SectionModel load(String resource) {
        return read(SEAL.resource(resource), resource);
    }

    /** The model in these bytes; {@code where} names them in an error. */
    public static SectionModel read(byte[] bytes, String where) {
        byte[] content = SEAL.open(bytes, where);
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(content))) {
            return readContent(in);
        } catch (IOException | IllegalArgumentException e) {
            throw SEAL.refused("The weights of the section cutter are damaged.", where, e);
        }
    }

    /** The bytes of a model. */
    public static byte[] write(SectionModel model) {
        try {
            ByteArrayOutputStream content = new ByteArrayOutputStream();
            try (DataOutputStream out = new DataOutputStream(content)) {
                writeContent(model, out);
            }
            return SEAL.seal(content.toByteArray());
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

    private static FeatureWeights readWeights(DataInputStream in) throws IOException {
        int classes = checked(in.readInt());
        long[] features = new long[checked(in.readInt())];
        for (int i = 0; i < features.length; i++) {
            features[i] = in.readLong();
        }
        float[] weights = readFloats(in, Math.multiplyExact(features.length, classes));
        return new FeatureWeights(classes, features, weights, readFloats(in, checked(in.readInt())));
    }

    private static float[] readFloats(DataInputStream in, int size) throws IOException {
        float[] values = new float[size];
        for (int i = 0; i < size; i++) {
            values[i] = in.readFloat();
        }
        return values;
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

    private static BoostedTrees readTrees(DataInputStream in) throws IOException {
        double[] start = readAll(in, checked(in.readInt()));
        int count = checked(in.readInt());
        List<BoostedTrees.Tree> trees = new ArrayList<>(count);
        for (int t = 0; t < count; t++) {
            int[] number = new int[(1 << BoostedTrees.DEPTH) - 1];
            float[] threshold = new float[number.length];
            for (int q = 0; q < number.length; q++) {
                number[q] = in.readUnsignedShort();
                threshold[q] = in.readFloat();
            }
            trees.add(new BoostedTrees.Tree(number, threshold, readFloats(in, number.length + 1)));
        }
        return new BoostedTrees(start, trees);
    }

    private static SectionModel readContent(DataInputStream in) throws IOException {
        FeatureWeights weights = readWeights(in);
        FeatureWeights sentences = readWeights(in);
        FeatureWeights starts = readWeights(in);
        BoostedTrees secondPass = readTrees(in);
        double[] start = readAll(in, SECTIONS);
        double[] end = readAll(in, SECTIONS);
        double[][] step = new double[SECTIONS][];
        for (int i = 0; i < SECTIONS; i++) {
            step[i] = readAll(in, SECTIONS);
        }
        double[] mean = readAll(in, SECTIONS);
        double[] spread = readAll(in, SECTIONS);
        double[] trust = readAll(in, 2);
        int points = checked(in.readInt());
        Calibration calibration = new Calibration(readAll(in, points), readAll(in, points));
        return new SectionModel(
                weights,
                sentences,
                starts,
                secondPass,
                new DecoderParameters(start, end, step, mean, spread, trust[0], trust[1]),
                calibration);
    }

    private static int checked(int size) throws IOException {
        if (size < 0 || size > MAX_FEATURES) {
            throw new IOException("a count of " + size + " is out of range");
        }
        return size;
    }

    private static void writeAll(DataOutputStream out, double[] values) throws IOException {
        for (double value : values) {
            out.writeDouble(value);
        }
    }

    private static double[] readAll(DataInputStream in, int size) throws IOException {
        double[] values = new double[size];
        for (int i = 0; i < size; i++) {
            values[i] = in.readDouble();
        }
        return values;
    }
}
