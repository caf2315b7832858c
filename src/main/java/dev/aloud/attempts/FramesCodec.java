package dev.aloud.attempts;

import dev.aloud.audio.SoundFrames;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * Encodes sound frames as one compact block, without loss, because scoring again must give the same result. The arrays follow
 * each other, because similar values side by side compress better.
 */
final class FramesCodec {
    /** Stands between the arrays that were always there and the later ones. An older block ends before it. */
    private static final int VOICE_FOLLOWS = 1;

    private FramesCodec() {}

    static byte[] encode(SoundFrames frames) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Deflater fast = new Deflater(Deflater.BEST_SPEED);
        try (DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(bytes, fast, 1 << 16))) {
            out.writeInt(frames.sampleRate());
            out.writeInt(frames.lengthMs());
            out.writeDouble(frames.clippedShare());
            out.writeFloat(frames.peakDbfs());
            out.writeInt(frames.count());
            write(out, frames.levelDbfs());
            write(out, frames.pitchHz());
            for (boolean voiced : frames.voiced()) {
                out.writeBoolean(voiced);
            }
            out.writeByte(VOICE_FOLLOWS);
            write(out, frames.voiceDbfs());
            write(out, frames.crossingsHz());
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory failed", e);
        } finally {
            fast.end();
        }
        return bytes.toByteArray();
    }

    private static void write(DataOutputStream out, float[] values) throws IOException {
        for (float value : values) {
            out.writeFloat(value);
        }
    }

    /** Decodes what {@link #encode} returned, also what it returned when it knew neither {@code voiceDbfs} nor {@code crossingsHz}. */
    static SoundFrames decode(byte[] block) {
        try (DataInputStream in = new DataInputStream(
                new java.io.BufferedInputStream(new InflaterInputStream(new ByteArrayInputStream(block)), 1 << 16))) {
            int rate = in.readInt();
            int lengthMs = in.readInt();
            double clipped = in.readDouble();
            float peak = in.readFloat();
            int count = in.readInt();
            float[] level = floats(in, count);
            float[] pitch = floats(in, count);
            boolean[] voiced = new boolean[count];
            for (int i = 0; i < count; i++) {
                voiced[i] = in.readBoolean();
            }
            if (in.read() < 0) {
                return new SoundFrames(rate, lengthMs, level, pitch, voiced, clipped, peak);
            }
            float[] voice = floats(in, count);
            return new SoundFrames(rate, lengthMs, level, voice, floats(in, count), pitch, voiced, clipped, peak);
        } catch (IOException e) {
            throw new UncheckedIOException("FramesCodec: a block of " + block.length + " bytes is damaged", e);
        }
    }

    private static float[] floats(DataInputStream in, int count) throws IOException {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = in.readFloat();
        }
        return values;
    }
}
