package dev.aloud.cli;

import java.util.Locale;

/** Lays out text in lines of limited width. Not thread-safe. */
final class TextLayout {
    /** Columns of a line; every terminal has as many. */
    static final int WIDTH = 80;

    private final StringBuilder text = new StringBuilder();

    /** Adds one line as it is. */
    void line(String line) {
        text.append(line.stripTrailing()).append('\n');
    }

    /** Adds a blank line and a title. */
    void title(String title) {
        text.append('\n').append(title).append('\n');
    }

    /** Adds text that is wrapped at spaces. The first line starts with the prefix, the others with as many spaces. */
    void wrap(String prefix, String paragraph) {
        StringBuilder line = new StringBuilder(prefix);
        boolean empty = true;
        for (String word : paragraph.strip().split("\\s+")) {
            if (!empty && line.length() + 1 + word.length() > WIDTH) {
                line(line.toString());
                line = new StringBuilder(" ".repeat(prefix.length()));
                empty = true;
            }
            line.append(empty ? "" : " ").append(word);
            empty = false;
        }
        line(line.toString());
    }

    String text() {
        return text.toString();
    }

    /** Returns milliseconds as m:ss. */
    static String clock(int ms) {
        return String.format(Locale.ROOT, "%d:%02d", ms / 60_000, ms / 1000 % 60);
    }

    /** Returns "no pauses", "1 pause" or "2 pauses". */
    static String count(int count, String noun) {
        return count == 0 ? "no " + noun + "s" : count + " " + noun + (count == 1 ? "" : "s");
    }
}
