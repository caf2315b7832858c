package dev.aloud.star.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.aloud.reader.WordPieces;
import dev.aloud.star.training.Corpus;
import dev.aloud.transcript.Clauses;
import dev.aloud.transcript.Word;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.zip.ZipFile;

/**
 * The command that makes the clause encoder's file of a public sentence encoder (all-MiniLM-L6-v2): its first layers, with the
 * heads and inner numbers that do least left out, its word vectors on fewer axes. What does least, and on which axes clauses
 * spread, is measured on the practice answers; no label is looked at. See bench/sections/README.md.
 */
public final class MakeEncoder {
    private static final int WIDTH = 384;
    private static final int ALL_HEADS = 12;
    private static final int ALL_INNER = 1536;
    private static final int LAYERS = 1;
    private static final int HEADS = 6;
    private static final int INNER = 256;
    private static final int NARROW = 96;
    private static final int LONGEST = 40;
    private static final int SAMPLE = 600;
    private static final Pattern WANTED = Pattern.compile("(##)?[a-z']+|\\[(CLS|SEP|UNK)\\]");

    private final OnnxWeights onnx;
    private final List<List<String>> clauses;

    private MakeEncoder(OnnxWeights onnx, List<List<String>> clauses) {
        this.onnx = onnx;
        this.clauses = clauses;
    }

    /** args: the jar that carries the encoder (it is named in bench/sections/README.md). */
    public static void main(String[] args) throws IOException {
        try (ZipFile jar = new ZipFile(args[0])) {
            byte[] graph = bytes(jar, ".onnx");
            JsonNode vocabulary =
                    new ObjectMapper().readTree(bytes(jar, "tokenizer.json")).at("/model/vocab");
            EncoderWeights made = new MakeEncoder(new OnnxWeights(graph), practice()).make(vocabulary);
            Path file = Path.of("src/main/resources" + EncoderFile.RESOURCE);
            Files.write(file, EncoderFileWriter.write(made));
            System.out.println(file + ": " + Files.size(file) + " bytes");
        }
    }

    private static byte[] bytes(ZipFile jar, String end) throws IOException {
        var entry = jar.stream()
                .filter(e -> e.getName().endsWith(end))
                .findFirst()
                .orElseThrow(() -> new IOException("no " + end + " in " + jar.getName()));
        return jar.getInputStream(entry).readAllBytes();
    }

    private static List<List<String>> practice() {
        return Corpus.practice().stream()
                .flatMap(a -> Clauses.split(a.words()).stream()
                        .map(c -> a.words().subList(c.firstWord(), c.endWord()).stream()
                                .map(Word::text)
                                .toList()))
                .distinct()
                .toList();
    }

    private EncoderWeights make(JsonNode vocabulary) {
        TreeMap<Integer, String> wanted = new TreeMap<>();
        vocabulary.properties().forEach(e -> {
            if (WANTED.matcher(e.getKey()).matches()) {
                wanted.put(e.getValue().asInt(), e.getKey());
            }
        });
        float[][] all = matrix(onnx.get("embeddings.word_embeddings.weight"), WIDTH);
        List<float[]> rows = wanted.keySet().stream().map(i -> all[i]).toList();
        float[] mean = Eigen.mean(rows);
        float[][] axes = Eigen.axes(rows, mean, NARROW);
        EncoderWeights bare = start(new WordPieces(List.copyOf(wanted.values())), rows, mean, axes);
        EncoderWeights full = layers(bare);
        return projected(full);
    }

    /** Everything before the first layer. */
    private EncoderWeights start(WordPieces pieces, List<float[]> rows, float[] mean, float[][] axes) {
        byte[][] narrow = new byte[rows.size()][NARROW];
        float[] scale = new float[rows.size()];
        for (int i = 0; i < narrow.length; i++) {
            float[] on = new float[NARROW];
            for (int a = 0; a < NARROW; a++) {
                for (int d = 0; d < WIDTH; d++) {
                    on[a] += (rows.get(i)[d] - mean[d]) * axes[a][d];
                }
            }
            scale[i] = EncoderFileWriter.largest(on) / 127;
            for (int a = 0; a < NARROW; a++) {
                narrow[i][a] = (byte) Math.round(on[a] / scale[i]);
            }
        }
        float[] type = onnx.get("embeddings.token_type_embeddings.weight");
        float[][] positions = matrix(onnx.get("embeddings.position_embeddings.weight"), WIDTH);
        float[][] kept = new float[LONGEST][WIDTH];
        for (int i = 0; i < LONGEST; i++) {
            for (int d = 0; d < WIDTH; d++) {
                kept[i][d] = positions[i][d] + type[d];
            }
        }
        return new EncoderWeights(
                pieces, narrow, scale, new DenseLayer(axes, mean), kept, norm("embeddings.LayerNorm"), List.of(), null);
    }

    private EncoderWeights layers(EncoderWeights start) {
        List<float[][]> rows = IntStream.range(0, SAMPLE)
                .mapToObj(i -> new ClauseEncoder(start).rows(clauses.get((int) ((long) i * clauses.size() / SAMPLE))))
                .toList();
        List<EncoderLayer> layers = new ArrayList<>();
        for (int l = 0; l < LAYERS; l++) {
            EncoderLayer layer = whole(l);
            layer = fewerInner(fewerHeads(layer, rows), rows);
            EncoderLayer made = layer;
            rows = rows.stream().map(made::apply).toList();
            layers.add(made);
        }
        return new EncoderWeights(
                start.pieces(),
                start.narrow(),
                start.scale(),
                start.widen(),
                start.positions(),
                start.norm(),
                layers,
                null);
    }

    private EncoderLayer whole(int l) {
        String name = "encoder.layer." + l + ".";
        return new EncoderLayer(
                dense(l, "attention/self/query", WIDTH),
                dense(l, "attention/self/key", WIDTH),
                dense(l, "attention/self/value", WIDTH),
                dense(l, "attention/output/dense", WIDTH),
                norm(name + "attention.output.LayerNorm"),
                dense(l, "intermediate/dense", ALL_INNER),
                dense(l, "output/dense", WIDTH),
                norm(name + "output.LayerNorm"));
    }

    private DenseLayer dense(int layer, String path, int out) {
        float[] bias = onnx.get("encoder.layer." + layer + "." + path.replace('/', '.') + ".bias");
        return new DenseLayer(matrix(onnx.get("/encoder/layer." + layer + "/" + path + "/MatMul"), out), bias);
    }

    private float[][] norm(String name) {
        return new float[][] {onnx.get(name + ".weight"), onnx.get(name + ".bias")};
    }

    /** Keeps the heads whose output spreads most; what the others say on average goes into the offset. */
    private static EncoderLayer fewerHeads(EncoderLayer layer, List<float[][]> sample) {
        List<float[]> seen = sample.stream()
                .flatMap(r -> java.util.Arrays.stream(layer.attention(r)))
                .toList();
        float[] mean = Eigen.mean(seen);
        double[] spread = spread(seen, mean, layer.output());
        double[] byHead = new double[ALL_HEADS];
        for (int d = 0; d < WIDTH; d++) {
            byHead[d / EncoderLayer.HEAD] += spread[d];
        }
        int[] heads = most(byHead, HEADS);
        int[] kept = java.util.Arrays.stream(heads)
                .flatMap(h -> IntStream.range(h * EncoderLayer.HEAD, (h + 1) * EncoderLayer.HEAD))
                .toArray();
        return new EncoderLayer(
                columns(layer.query(), kept),
                columns(layer.key(), kept),
                columns(layer.value(), kept),
                rows(layer.output(), kept, mean),
                layer.attentionNorm(),
                layer.up(),
                layer.down(),
                layer.outputNorm());
    }

    private static EncoderLayer fewerInner(EncoderLayer layer, List<float[][]> sample) {
        List<float[]> inner = new ArrayList<>();
        for (float[][] rows : sample) {
            float[][] seen = layer.output().apply(layer.attention(rows));
            for (int i = 0; i < rows.length; i++) {
                EncoderLayer.normalise(seen[i], rows[i], layer.attentionNorm());
                float[] in = layer.up().apply(seen[i]);
                Gelu.apply(in);
                inner.add(in);
            }
        }
        float[] mean = Eigen.mean(inner);
        int[] kept = most(spread(inner, mean, layer.down()), INNER);
        return new EncoderLayer(
                layer.query(),
                layer.key(),
                layer.value(),
                layer.output(),
                layer.attentionNorm(),
                columns(layer.up(), kept),
                rows(layer.down(), kept, mean),
                layer.outputNorm());
    }

    /** How much each number's spread moves what the next matrix makes of it. */
    private static double[] spread(List<float[]> rows, float[] mean, DenseLayer next) {
        double[] spread = new double[mean.length];
        for (float[] row : rows) {
            for (int d = 0; d < mean.length; d++) {
                spread[d] += (row[d] - mean[d]) * (row[d] - mean[d]);
            }
        }
        for (int d = 0; d < mean.length; d++) {
            double square = 0;
            for (float w : next.weights()[d]) {
                square += w * w;
            }
            spread[d] *= square;
        }
        return spread;
    }

    private static int[] most(double[] values, int count) {
        return IntStream.range(0, values.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -values[i]))
                .limit(count)
                .sorted()
                .mapToInt(i -> i)
                .toArray();
    }

    private static DenseLayer columns(DenseLayer dense, int[] kept) {
        float[][] weights = new float[dense.in()][kept.length];
        float[] bias = new float[kept.length];
        for (int j = 0; j < kept.length; j++) {
            bias[j] = dense.bias()[kept[j]];
            for (int i = 0; i < weights.length; i++) {
                weights[i][j] = dense.weights()[i][kept[j]];
            }
        }
        return new DenseLayer(weights, bias);
    }

    private static DenseLayer rows(DenseLayer dense, int[] kept, float[] mean) {
        float[] bias = dense.bias().clone();
        boolean[] stays = new boolean[dense.in()];
        for (int k : kept) {
            stays[k] = true;
        }
        for (int i = 0; i < stays.length; i++) {
            for (int j = 0; !stays[i] && j < bias.length; j++) {
                bias[j] += mean[i] * dense.weights()[i][j];
            }
        }
        float[][] weights = new float[kept.length][];
        for (int i = 0; i < kept.length; i++) {
            weights[i] = dense.weights()[kept[i]];
        }
        return new DenseLayer(weights, bias);
    }

    /** The axes along which clauses spread most, scaled so that their mean square length is 1. */
    private EncoderWeights projected(EncoderWeights w) {
        ClauseEncoder encoder = new ClauseEncoder(w);
        List<float[]> means = clauses.parallelStream().map(encoder::mean).toList();
        float[] centre = Eigen.mean(means);
        float[][] axes = Eigen.axes(means, centre, ClauseEncoder.NUMBERS);
        double square = 0;
        for (float[] m : means) {
            for (int d = 0; d < WIDTH; d++) {
                square += (m[d] - centre[d]) * (m[d] - centre[d]);
            }
        }
        float scale = (float) (1 / Math.sqrt(square / means.size()));
        float[][] weights = new float[WIDTH][axes.length];
        float[] bias = new float[axes.length];
        for (int a = 0; a < axes.length; a++) {
            for (int d = 0; d < WIDTH; d++) {
                weights[d][a] = scale * axes[a][d];
                bias[a] -= centre[d] * weights[d][a];
            }
        }
        return new EncoderWeights(
                w.pieces(),
                w.narrow(),
                w.scale(),
                w.widen(),
                w.positions(),
                w.norm(),
                w.layers(),
                new DenseLayer(weights, bias));
    }

    private static float[][] matrix(float[] values, int width) {
        float[][] rows = new float[values.length / width][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = java.util.Arrays.copyOfRange(values, i * width, (i + 1) * width);
        }
        return rows;
    }
}
