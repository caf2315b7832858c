package dev.aloud.audio;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Finds ID3 tags around a recording: ID3v2 in front (id3.org, ID3v2.4 structure, section 3.1), ID3v1 behind. Stateless. */
final class Id3Tag {
    private static final int HEADER_BYTES = 10;
    private static final int FOOTER_FLAG = 0x10;

    private static final int LAST_TAG_BYTES = 128;

    private Id3Tag() {}

    /** Returns the length of the file without an ID3v1 tag at its end. */
    static long lengthWithout(Path file) throws IOException {
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            long start = in.length() - LAST_TAG_BYTES;
            byte[] letters = new byte[3];
            if (start >= 0) {
                in.seek(start);
                in.readFully(letters);
            }
            return new String(letters, StandardCharsets.ISO_8859_1).equals("TAG") ? start : in.length();
        }
    }

    /** Returns the position after all tags at the start of the file; 0 without a tag, at most the length of the file. */
    static long end(Path file) throws IOException {
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            long at = 0;
            for (long size = size(in, at); size > 0; size = size(in, at)) {
                at = Math.min(in.length(), at + size);
            }
            return at;
        }
    }

    /** Returns the bytes of the tag at that position, header and footer included; 0 where there is none. */
    private static long size(RandomAccessFile in, long at) throws IOException {
        if (at + HEADER_BYTES > in.length()) {
            return 0;
        }
        byte[] header = new byte[HEADER_BYTES];
        in.seek(at);
        in.readFully(header);
        if (header[0] != 'I' || header[1] != 'D' || header[2] != '3') {
            return 0;
        }
        long size = 0;
        for (int i = 6; i < HEADER_BYTES; i++) {
            // Seven bits a byte, so that no size looks like the start of an MPEG frame.
            size = size << 7 | header[i] & 0x7F;
        }
        return HEADER_BYTES + size + ((header[5] & FOOTER_FLAG) != 0 ? HEADER_BYTES : 0);
    }
}
