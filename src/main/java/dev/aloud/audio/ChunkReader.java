package dev.aloud.audio;

import java.io.Closeable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Walks the chunks of a RIFF (little-endian) or IFF (big-endian) file: four letters, a 32-bit size, a body padded to even. */
final class ChunkReader implements Closeable {
    /** No sound file has so many chunks; a hostile one could make us walk through a gigabyte eight bytes at a time. */
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

    /** The next chunk, or null at the end of the file or where no further chunk can begin. */
    Chunk next() throws IOException {
        if (next + HEAD > end || ++seen > MOST_CHUNKS) {
            return null;
        }
        Chunk chunk = at(next);
        next = chunk.offset() + chunk.size() + (chunk.size() & 1);
        return chunk;
    }

    /** True where what stands after the chunk, if anything, is another chunk that fits into the file. */
    boolean endsProperly(Chunk chunk) throws IOException {
        long after = chunk.offset() + chunk.size() + (chunk.size() & 1);
        if (after + HEAD > end) {
            return true;
        }
        Chunk following = at(after);
        return following.id().matches("[A-Za-z0-9 _]{4}") && following.offset() + following.size() <= end + 1;
    }

    /** The first bytes of a chunk, at most {@code most} and at most what the file holds; absolute reads fail beyond it. */
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
