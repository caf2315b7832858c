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
            for (int i = 0; i < frames.count(); i++) {
                out.writeFloat(frames.levelDbfs()[i]);
            }
            for (int i = 0; i < frames.count(); i++) {
                out.writeFloat(frames.pitchHz()[i]);
            }
            for (int i = 0; i < frames.count(); i++) {
                out.writeBoolean(frames.voiced()[i]);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory failed", e);
        } finally {
            fast.end();
        }
        return bytes.toByteArray();
    }

    /** Decodes what {@link #encode} returned. */
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
            return new SoundFrames(rate, lengthMs, level, pitch, voiced, clipped, peak);
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
