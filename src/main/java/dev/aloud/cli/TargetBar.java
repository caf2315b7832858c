package dev.aloud.cli;

/** Draws seconds and target as one line of text: filled up to the seconds, with a tick at the target. */
final class TargetBar {
    /** Columns of the longest bar. */
    static final int COLUMNS = 24;

    private TargetBar() {}

    /** Returns the bar, {@link #COLUMNS} + 1 columns wide; {@code longestMs} fills it. */
    static String of(int ms, int targetMs, int longestMs) {
        int filled = column(ms, longestMs);
        int tick = column(targetMs, longestMs);
        StringBuilder bar = new StringBuilder();
        for (int i = 0; i <= COLUMNS; i++) {
            boolean inside = i < filled;
            bar.append(i == tick ? (inside ? '┼' : '│') : inside ? '━' : ' ');
        }
        return bar.toString();
    }

    private static int column(int ms, int longestMs) {
        return longestMs <= 0 ? 0 : (int) Math.round((double) COLUMNS * ms / longestMs);
    }
}
