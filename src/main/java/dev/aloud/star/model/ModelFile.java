package dev.aloud.star.model;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A model as sealed bytes. Equal models give equal bytes on every machine (so nothing is compressed: the jar does that).
 * Stateless and thread-safe.
 */
public final class ModelFile {
    /** The version is raised whenever features or layout change: weights of another one mean something else. */
    static final SealedBytes SEAL = new SealedBytes("ALOUDSEC", 8, "weights of the section cutter");

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

    private static double[] readAll(DataInputStream in, int size) throws IOException {
        double[] values = new double[size];
        for (int i = 0; i < size; i++) {
            values[i] = in.readDouble();
        }
        return values;
    }
}
