package dev.aloud.cli;

/** Seconds beside their target as one line of text: filled as far as was spoken, a tick where the target is. */
final class TargetBar {
    /** Columns of the longest bar. */
    static final int COLUMNS = 24;

    private TargetBar() {}

    /** The bar, {@link #COLUMNS} + 1 columns; {@code longestMs} fills all of them. */
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
