package dev.aloud.star.model;

import dev.aloud.problem.AloudException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/**
 * A model as bytes: "ALOUDSEC", a version, the SHA-256 of what follows, then that. Equal models give equal bytes on
 * every machine (so nothing is compressed: the jar does that). Stateless and thread-safe.
 */
public final class ModelFile {
    private static final byte[] MAGIC = "ALOUDSEC".getBytes(java.nio.charset.StandardCharsets.US_ASCII);

    /** Raised whenever features or layout change: weights of another version mean something else. */
    private static final int VERSION = 4;

    private static final int SHA_BYTES = 32;
    private static final int HEAD_BYTES = MAGIC.length + 4 + SHA_BYTES;
    private static final int SECTIONS = 6;

    /** Most features a file may claim: keeps a damaged count from asking for all memory. */
    private static final int MAX_FEATURES = 2_000_000;

    private ModelFile() {}

    /** The model on the class path; throws in words when it is missing, damaged or of another version. */
    public static SectionModel load(String resource) {
        try (InputStream in = ModelFile.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw refused("The weights of the section cutter are missing.", resource, null);
            }
            return read(in.readAllBytes(), resource);
        } catch (IOException e) {
            throw refused("The weights of the section cutter can't be read.", resource, e);
        }
    }

    /** The model in these bytes; {@code where} names them in an error. */
    public static SectionModel read(byte[] bytes, String where) {
        if (bytes.length < HEAD_BYTES || !Arrays.equals(MAGIC, Arrays.copyOf(bytes, MAGIC.length))) {
            throw refused("This file holds no weights of the section cutter.", where, null);
        }
        int version = java.nio.ByteBuffer.wrap(bytes).getInt(MAGIC.length);
        if (version != VERSION) {
            throw refused(
                    "The weights of the section cutter are of version " + version + ", not " + VERSION + ".",
                    where,
                    null);
        }
        byte[] content = Arrays.copyOfRange(bytes, HEAD_BYTES, bytes.length);
        if (!Arrays.equals(sha(content), Arrays.copyOfRange(bytes, MAGIC.length + 4, HEAD_BYTES))) {
            throw refused("The weights of the section cutter are damaged: their checksum does not fit.", where, null);
        }
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(content))) {
            return readContent(in);
        } catch (IOException | IllegalArgumentException e) {
            throw refused("The weights of the section cutter are damaged.", where, e);
        }
    }

    private static AloudException refused(String what, String where, Throwable cause) {
        return new AloudException(
                AloudException.Kind.FAULT, what, where, "Install Aloud afresh, or train the weights again.", cause);
    }

    /** The bytes of a model. */
    public static byte[] write(SectionModel model) {
        try {
            ByteArrayOutputStream content = new ByteArrayOutputStream();
            try (DataOutputStream out = new DataOutputStream(content)) {
                writeContent(model, out);
            }
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            DataOutputStream head = new DataOutputStream(file);
            head.write(MAGIC);
            head.writeInt(VERSION);
            head.write(sha(content.toByteArray()));
            head.write(content.toByteArray());
            return file.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("bytes in memory can't fail", e);
        }
    }

    private static void writeContent(SectionModel model, DataOutputStream out) throws IOException {
        writeWeights(out, model.weights());
        writeWeights(out, model.sentences());
        writeWeights(out, model.starts());
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
    }

    private static FeatureWeights readWeights(DataInputStream in) throws IOException {
        int classes = checked(in.readInt());
        long[] features = new long[checked(in.readInt())];
        for (int i = 0; i < features.length; i++) {
            features[i] = in.readLong();
        }
        float[] weights = new float[Math.multiplyExact(features.length, classes)];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = in.readFloat();
        }
        return new FeatureWeights(classes, features, weights);
    }

    private static SectionModel readContent(DataInputStream in) throws IOException {
        FeatureWeights weights = readWeights(in);
        FeatureWeights sentences = readWeights(in);
        FeatureWeights starts = readWeights(in);
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

    private static byte[] sha(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
