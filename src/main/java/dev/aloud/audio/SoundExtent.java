package dev.aloud.audio;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * How much sound a file really holds, when its header may be out of date. Three cases are told apart:
 * a program that could not know the length wrote a placeholder, or died before it wrote the final one (the rest of the
 * file is sound); a copy was cut off (what is there is sound); or the header contradicts itself or the file so grossly
 * that nothing in it can be believed (refused).
 *
 * @param offset of the first byte of sound
 * @param claimed bytes of sound by the header of the sound itself
 * @param containerEnd where the whole file ends by its outer header, or a placeholder
 * @param fileBytes where it ends in truth
 */
record SoundExtent(long offset, long claimed, long containerEnd, long fileBytes) {
    /** What is written for "unknown yet": ffmpeg and RF64 all ones, sox and espeak 7ffff000, arecord 7fffff00 or 80000000. */
    private static final Set<Long> PLACEHOLDERS = Set.of(0L, 0xFFFFFFFFL, 0x7FFFF000L, 0x7FFFFF00L, 0x80000000L);

    /** A cut-off copy that holds less than this share of what it claims is more likely a wrong header. */
    private static final double LEAST_SHARE = 0.1;

    /** Outer and inner header may disagree by so many bytes: padding, and chunks that were added carelessly. */
    private static final long SLACK_BYTES = 1024;

    /** A fault in the header's claim in the user's words, or null when it can be read. */
    String contradiction() {
        long there = fileBytes - offset;
        if (unknown() || claimed <= there + SLACK_BYTES) {
            return null;
        }
        boolean outerKnown = containerEnd > offset && !placeholderEnd();
        if (outerKnown && offset + claimed > containerEnd + SLACK_BYTES || there < LEAST_SHARE * claimed) {
            return String.format(Locale.ROOT, "it promises %,d bytes of sound and the file holds %,d", claimed, there);
        }
        return null;
    }

    /** Bytes of sound that can be read. */
    long bytes(boolean staleHeader) {
        long there = Math.max(0, fileBytes - offset);
        return unknown() || staleHeader ? there : Math.min(claimed, there);
    }

    boolean unknown() {
        return PLACEHOLDERS.contains(claimed);
    }

    /** What the user should know about the difference, given bytes a second. */
    List<String> notes(boolean staleHeader, double bytesASecond) {
        long there = fileBytes - offset;
        if (unknown() || staleHeader) {
            return List.of(
                    "The header did not know the length (a recording that was cut off or streamed): all sound in the"
                            + " file was taken.");
        }
        if (claimed > there + SLACK_BYTES) {
            return List.of(String.format(
                    Locale.ROOT,
                    "The file is cut off: %.1f of %.1f seconds are there.",
                    there / bytesASecond,
                    claimed / bytesASecond));
        }
        return List.of();
    }

    private boolean placeholderEnd() {
        return containerEnd <= 8 || containerEnd >= 0x7FFFF000L;
    }
}
