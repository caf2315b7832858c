package dev.aloud.audio;

import java.io.Closeable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Reads the chunks of a RIFF (little-endian) or IFF (big-endian) file: four letters, a 32-bit size, a body padded to even. */
final class ChunkReader implements Closeable {
    /** Most chunks that are read. No sound file has so many; a hostile file could have millions of empty ones. */
    private static final int MOST_CHUNKS = 1000;

    private static final int HEAD = 8;

    private final RandomAccessFile in;
    private final ByteOrder order;
    private final long start;
    private final long end;
    private long next;
    private int seen;

    /**
     * @param id four letters
     * @param offset of its body
     * @param size of its body as claimed
     */
    record Chunk(String id, long offset, long size) {}

    /** Reads the container that occupies the bytes [start, end) of the file. */
    ChunkReader(Path file, ByteOrder order, long start, long end) throws IOException {
        this.in = new RandomAccessFile(file.toFile(), "r");
        this.order = order;
        this.start = start;
        this.end = end;
        this.next = start + HEAD + 4;
    }

    /** Returns the position in the file where the bytes of the container end. */
    long end() {
        return end;
    }

    /** Returns the position where the container ends by its own header. */
    long claimedEnd() throws IOException {
        return end - start < HEAD ? 0 : start + HEAD + claimedBytes();
    }

    /** Returns the size in the header of the container. */
    long claimedBytes() throws IOException {
        return end - start < HEAD
                ? 0
                : unsigned(body(new Chunk("", start + 4, 4), 4).getInt());
    }

    /** Returns the next chunk, or null if there is none. */
    Chunk next() throws IOException {
        if (next + HEAD > end || ++seen > MOST_CHUNKS) {
            return null;
        }
        Chunk chunk = at(next);
        next = chunk.offset() + chunk.size() + (chunk.size() & 1);
        return chunk;
    }

    /** Returns whether the chunk is followed by the end of the file, or by another chunk that fits into it. */
    boolean endsProperly(Chunk chunk) throws IOException {
        long after = chunk.offset() + chunk.size() + (chunk.size() & 1);
        if (after + HEAD > end) {
            return true;
        }
        Chunk following = at(after);
        return following.id().matches("[A-Za-z0-9 _]{4}") && following.offset() + following.size() <= end + 1;
    }

    /** Returns the first bytes of a chunk, up to {@code most} and up to the end of the file; absolute reads beyond fail. */
    ByteBuffer body(Chunk chunk, int most) throws IOException {
        int bytes = (int) Math.max(0, Math.min(Math.min(most, chunk.size()), end - chunk.offset()));
        byte[] body = new byte[bytes];
        in.seek(chunk.offset());
        in.readFully(body);
        return ByteBuffer.wrap(body).order(order);
    }

    private Chunk at(long position) throws IOException {
        ByteBuffer head = body(new Chunk("", position, HEAD), HEAD);
        String id = new String(head.array(), 0, 4, StandardCharsets.ISO_8859_1);
        return new Chunk(id, position + HEAD, unsigned(head.getInt(4)));
    }

    private static long unsigned(int value) {
        return value & 0xFFFFFFFFL;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
