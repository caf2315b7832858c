package dev.aloud.audio;

import dev.aloud.audio.ChunkReader.Chunk;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Reads when a recording was made, where the file says so: the chunk {@code bext} (EBU Tech 3285, section 2.3) or the entry
 * {@code ICRD} of a WAV, the comment {@code DATE} of a FLAC. AIFF has no such field. Stateless.
 */
final class RecordedDate {
    /** Position of the date in a bext chunk, after three texts of 256, 32 and 32 characters. */
    private static final int BEXT_DATE = 320;

    private static final int BEXT_DATE_LENGTH = 10;
    private static final int BEXT_TIME_LENGTH = 8;

    /** Most bytes of a list of texts that are looked at. */
    private static final int MOST_TEXT_BYTES = 1 << 16;

    private static final int FLAC_COMMENTS = 4;

    private RecordedDate() {}

    /** Returns the date as it is written in the file that starts there; empty if there is none. */
    static Optional<String> textOf(Path file, long start, SoundKind kind) throws IOException {
        try {
            return switch (kind) {
                case WAV -> ofWav(file, start);
                case FLAC -> ofFlac(file, start);
                case AIFF -> Optional.empty();
            };
        } catch (EOFException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> ofWav(Path file, long start) throws IOException {
        try (ChunkReader chunks = new ChunkReader(file, ByteOrder.LITTLE_ENDIAN, start, Files.size(file))) {
            Optional<String> created = Optional.empty();
            for (Chunk chunk = chunks.next(); chunk != null; chunk = chunks.next()) {
                if (chunk.id().equals("bext")) {
                    return Optional.of(bext(chunks.body(chunk, BEXT_DATE + BEXT_DATE_LENGTH + BEXT_TIME_LENGTH)));
                }
                if (chunk.id().equals("LIST") && created.isEmpty()) {
                    created = created(chunks.body(chunk, MOST_TEXT_BYTES));
                }
            }
            return created;
        }
    }

    private static String bext(ByteBuffer body) {
        return text(body, BEXT_DATE, BEXT_DATE_LENGTH)
                + "T"
                + text(body, BEXT_DATE + BEXT_DATE_LENGTH, BEXT_TIME_LENGTH);
    }

    /** Returns ICRD of a list: the letters INFO, then entries of four letters, a 32-bit size and a text padded to even. */
    private static Optional<String> created(ByteBuffer list) {
        if (list.limit() < 4 || !text(list, 0, 4).equals("INFO")) {
            return Optional.empty();
        }
        for (long at = 4; at + 8 <= list.limit(); ) {
            long size = list.getInt((int) at + 4) & 0xFFFFFFFFL;
            if (text(list, (int) at, 4).equals("ICRD")) {
                return Optional.of(text(list, (int) at + 8, (int) Math.min(size, list.limit() - at - 8)));
            }
            at += 8 + size + (size & 1);
        }
        return Optional.empty();
    }

    private static Optional<String> ofFlac(Path file, long start) throws IOException {
        try (DataInputStream in = new DataInputStream(Files.newInputStream(file))) {
            in.skipNBytes(start + 4);
            for (int head = in.readInt(); ; head = in.readInt()) {
                int size = head & 0xFFFFFF;
                if ((head >>> 24 & 0x7F) == FLAC_COMMENTS) {
                    return comment(in, Math.min(size, MOST_TEXT_BYTES));
                }
                if (head < 0) {
                    return Optional.empty();
                }
                in.skipNBytes(size);
            }
        }
    }

    /** Returns DATE of a block of comments: the writer's name, a count, and texts NAME=value, each after its 32-bit length. */
    private static Optional<String> comment(InputStream in, int bytes) throws IOException {
        ByteBuffer block = ByteBuffer.wrap(in.readNBytes(bytes)).order(ByteOrder.LITTLE_ENDIAN);
        long at = 4 + (block.getInt(0) & 0xFFFFFFFFL) + 4;
        while (at + 4 <= block.limit()) {
            long length = block.getInt((int) at) & 0xFFFFFFFFL;
            String comment = text(block, (int) at + 4, (int) Math.min(length, block.limit() - at - 4));
            if (comment.regionMatches(true, 0, "DATE=", 0, 5)) {
                return Optional.of(comment.substring(5));
            }
            at += 4 + length;
        }
        return Optional.empty();
    }

    private static String text(ByteBuffer body, int at, int length) {
        if (at + length > body.limit()) {
            throw new IndexOutOfBoundsException(at + length);
        }
        return new String(body.array(), at, length, StandardCharsets.ISO_8859_1);
    }
}
