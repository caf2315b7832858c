package dev.aloud.audio;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;

/** The 44 bytes before mono 16-bit sound: the one layout that Aloud itself writes. */
final class WavHeader {
    static final int BYTES = 44;

    /** What the two 32-bit sizes can hold, whole samples. */
    static final long MOST_SOUND = 0xFFFFFFFFL - BYTES - 1;

    private static final int RATE_AT = 24;
    private static final int SOUND_BYTES_AT = 40;

    private WavHeader() {}

    static ByteBuffer of(int sampleRate, long soundBytes) {
        ByteBuffer header = ByteBuffer.allocate(BYTES).order(ByteOrder.LITTLE_ENDIAN);
        header.put(ascii("RIFF")).putInt((int) (BYTES - 8 + soundBytes)).put(ascii("WAVE"));
        header.put(ascii("fmt ")).putInt(16).putShort((short) 1).putShort((short) 1);
        header.putInt(sampleRate).putInt(2 * sampleRate).putShort((short) 2).putShort((short) 16);
        header.put(ascii("data")).putInt((int) soundBytes);
        return header.flip();
    }

    /** The header of an open file, or null where it is not one that Aloud wrote. */
    static ByteBuffer read(FileChannel channel) throws IOException {
        ByteBuffer found = ByteBuffer.allocate(BYTES).order(ByteOrder.LITTLE_ENDIAN);
        while (found.hasRemaining() && channel.read(found, found.position()) > 0) {
            // a channel may give less than was asked for
        }
        if (found.hasRemaining()) {
            return null;
        }
        found.flip();
        int rate = sampleRate(found);
        return rate > 0 && of(rate, soundBytes(found)).mismatch(withOwnSizes(found)) < 0 ? found : null;
    }

    static int sampleRate(ByteBuffer header) {
        return header.getInt(RATE_AT);
    }

    static long soundBytes(ByteBuffer header) {
        return header.getInt(SOUND_BYTES_AT) & 0xFFFFFFFFL;
    }

    /** The outer size follows from the inner one, so a header torn between the two is still ours. */
    private static ByteBuffer withOwnSizes(ByteBuffer header) {
        ByteBuffer copy = ByteBuffer.allocate(BYTES).order(ByteOrder.LITTLE_ENDIAN);
        copy.put(header.duplicate()).flip();
        return copy.putInt(4, (int) (BYTES - 8 + soundBytes(header)));
    }

    private static byte[] ascii(String letters) {
        return letters.getBytes(StandardCharsets.US_ASCII);
    }
}
