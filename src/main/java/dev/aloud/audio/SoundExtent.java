package dev.aloud.audio;

import java.util.List;
import java.util.Locale;

/**
 * How much sound a file really holds, when its header may be out of date. Three cases are told apart:
 * a program that could not know the length wrote a placeholder, or died before it wrote the final one (the rest of the
 * file is sound); a copy was cut off (what is there is sound); or the header contradicts itself or the file so grossly
 * that nothing in it can be believed (refused).
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

    /** A cut-off copy that holds less than this share of what it claims is more likely a wrong header. */
    private static final double LEAST_SHARE = 0.1;

    /** Outer and inner header may disagree by so many bytes: padding, and chunks that were added carelessly. */
    private static final long SLACK_BYTES = 1024;

    /** A fault in the header's claim in the user's words, or null when it can be read. */
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

    /** Bytes of sound that can be read. */
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

    /** What the user should know about the difference, given bytes a second. */
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
