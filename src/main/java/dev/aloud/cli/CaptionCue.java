package dev.aloud.cli;

import java.util.List;

/**
 * One caption on the screen. Immutable.
 *
 * @param startMs where it appears, milliseconds from the start of the recording
 * @param endMs where it disappears, after {@code startMs}
 * @param lines one or two
 */
record CaptionCue(int startMs, int endMs, List<String> lines) {
    /** Most lines on the screen (Netflix English Timed Text Style Guide: "2 lines"). */
    static final int MOST_LINES = 2;

    /** Most characters of a line (Netflix: 42; the BBC's guidelines come to about 37 to 42). */
    static final int MOST_CHARACTERS = 42;

    /** Most characters that are read in a second (Netflix: 20 for adults). */
    static final int CHARACTERS_A_SECOND = 20;

    /** A shorter caption only flickers, milliseconds (Netflix: five sixths of a second; BBC: about a second). */
    static final int SHORTEST_MS = 1000;

    /** A longer caption is read twice, milliseconds (Netflix: 7 seconds). */
    static final int LONGEST_MS = 7000;

    CaptionCue {
        lines = List.copyOf(lines);
        if (startMs < 0 || endMs <= startMs || lines.isEmpty() || lines.size() > MOST_LINES) {
            throw new IllegalArgumentException("CaptionCue: " + lines + " from " + startMs + " to " + endMs + " ms");
        }
    }

    /** Returns how long a text must be shown to be read, milliseconds. */
    static int readingMs(int characters) {
        return Math.max(SHORTEST_MS, (1000 * characters + CHARACTERS_A_SECOND - 1) / CHARACTERS_A_SECOND);
    }
}
