package dev.aloud.star.model;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * The numbers in an ONNX file (protocol buffers: a graph is field 7, its nodes 1, its tensors 5), each by its name; a matrix
 * without one by the node that multiplies with it.
 */
final class OnnxWeights {
    private static final int GRAPH = 7;
    private static final int NODE = 1;
    private static final int TENSOR = 5;

    private final Map<String, float[]> byName = new HashMap<>();
    private final Map<String, String> nodeOfInput = new HashMap<>();

    OnnxWeights(byte[] file) {
        fields(ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN), (field, graph) -> {
            if (field == GRAPH) {
                fields(graph, this::ofGraph);
            }
        });
    }

    /** All the numbers of that tensor in order; throws when there is none. */
    float[] get(String name) {
        float[] found = byName.get(name);
        if (found == null) {
            found = byName.get(nodeOfInput.getOrDefault(name, ""));
        }
        if (found == null) {
            throw new IllegalArgumentException("no tensor is called " + name);
        }
        return found;
    }

    private interface Field {
        void found(int number, ByteBuffer content);
    }

    private void ofGraph(int field, ByteBuffer content) {
        if (field == NODE) {
            node(content);
        } else if (field == TENSOR) {
            tensor(content);
        }
    }

    private void node(ByteBuffer node) {
        StringBuilder name = new StringBuilder();
        StringBuilder second = new StringBuilder();
        int[] inputs = {0};
        fields(node, (field, content) -> {
            if (field == 3) {
                name.append(text(content));
            } else if (field == 1 && ++inputs[0] == 2) {
                second.append(text(content));
            }
        });
        nodeOfInput.put(name.toString(), second.toString());
    }

    private void tensor(ByteBuffer tensor) {
        String[] name = {""};
        float[][] values = {new float[0]};
        fields(tensor, (field, content) -> {
            if (field == 8) {
                name[0] = text(content);
            } else if (field == 9 && content.remaining() % Float.BYTES == 0) {
                values[0] = new float[content.remaining() / Float.BYTES];
                content.slice().order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(values[0]);
            }
        });
        byName.put(name[0], values[0]);
    }

    private static String text(ByteBuffer content) {
        return StandardCharsets.UTF_8.decode(content.slice()).toString();
    }

    /** Calls with each field that has a length; the others are passed over. */
    private static void fields(ByteBuffer in, Field each) {
        while (in.hasRemaining()) {
            long key = varint(in);
            switch ((int) (key & 7)) {
                case 0 -> varint(in);
                case 1 -> in.position(in.position() + 8);
                case 5 -> in.position(in.position() + 4);
                case 2 -> {
                    int length = (int) varint(in);
                    ByteBuffer content = in.slice(in.position(), length).order(ByteOrder.LITTLE_ENDIAN);
                    in.position(in.position() + length);
                    each.found((int) (key >>> 3), content);
                }
                default -> throw new IllegalArgumentException("not protocol buffers");
            }
        }
    }

    private static long varint(ByteBuffer in) {
        long value = 0;
        for (int shift = 0; ; shift += 7) {
            byte b = in.get();
            value |= (long) (b & 127) << shift;
            if (b >= 0) {
                return value;
            }
        }
    }
}
