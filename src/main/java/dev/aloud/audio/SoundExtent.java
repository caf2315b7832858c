package dev.aloud.audio;

import java.util.List;
import java.util.Locale;

/**
 * How much sound a file really has if its header may be wrong. There are three cases. A program did not know the length, or died
 * before it wrote it: the rest of the file is sound. A copy was cut off: what is there is sound. Or the header contradicts itself
 * or the file so much that it can't be trusted: the file is refused.
 *
 * @param offset of the first byte of sound
 * @param claimed bytes of sound by the header of the sound itself
 * @param containerEnd where the recording ends by its outer header; 0 where that header holds a placeholder
 * @param end where it really ends
 */
record SoundExtent(long offset, long claimed, long containerEnd, long end) {
    /**
     * Programs that can't know the size yet write 0, or the largest size that fits into 32 bits, signed or unsigned, less some
     * bytes for headers or rounding: ffmpeg and RF64 0xFFFFFFFF, speech services 0x7FFFFFFF and 0xFFFFFFDB, sox and espeak
     * 0x7FFFF000, arecord 0x7FFFFF00 or 0x80000000. This many bytes below or above count as the same.
     */
    private static final long PLACEHOLDER_SLACK = 1 << 16;

    /** If less than this share of the claimed sound is there, the header is wrong rather than the copy cut off. */
    private static final double LEAST_SHARE = 0.1;

    /** Outer and inner header may differ by this many bytes, for padding and carelessly added chunks. */
    private static final long SLACK_BYTES = 1024;

    /** Returns what is wrong with the header in the user's words, or null if the sound can be read. */
    String contradiction() {
        long there = end - offset;
        if (unknown() || claimed <= there + SLACK_BYTES) {
            return null;
        }
        boolean outerKnown = containerEnd > offset;
        if (outerKnown && offset + claimed > containerEnd + SLACK_BYTES || there < LEAST_SHARE * claimed) {
            return String.format(Locale.ROOT, "it promises %,d bytes of sound and the file holds %,d", claimed, there);
        }
        return null;
    }

    /** Returns the bytes of sound that can be read. */
    long bytes(boolean staleHeader) {
        long there = Math.max(0, end - offset);
        return unknown() || staleHeader ? there : Math.min(claimed, there);
    }

    boolean unknown() {
        return isPlaceholder(claimed) && claimed != end - offset;
    }

    /** Returns whether a size in a header, 0 to 0xFFFFFFFF, only says that the size is not known. */
    static boolean isPlaceholder(long size) {
        return size == 0
                || Math.abs(size - 0x7FFFFFFFL) <= PLACEHOLDER_SLACK
                || 0xFFFFFFFFL - size >= 0 && 0xFFFFFFFFL - size <= PLACEHOLDER_SLACK;
    }

    /** Returns what the user should know about the difference. */
    List<String> notes(boolean staleHeader, double bytesASecond) {
        long there = end - offset;
        if (unknown() || staleHeader) {
            return List.of(
                    "The header does not give the length (the recording was streamed or cut off): all sound in the"
                            + " file was read.");
        }
        if (claimed > there + SLACK_BYTES) {
            return List.of(String.format(
                    Locale.ROOT,
                    "The file is cut off: it has %.1f of %.1f seconds.",
                    there / bytesASecond,
                    claimed / bytesASecond));
        }
        return List.of();
    }
}
