package dev.aloud.cli;

import java.util.Locale;

/** Lines of text with a bounded width. Not thread-safe. */
final class TextLayout {
    /** Columns of a line: what every terminal shows. */
    static final int WIDTH = 80;

    private final StringBuilder text = new StringBuilder();

    /** One line as it is. */
    void line(String line) {
        text.append(line.stripTrailing()).append('\n');
    }

    /** A blank line and a title. */
    void title(String title) {
        text.append('\n').append(title).append('\n');
    }

    /** Text broken at spaces; the first line begins with the prefix, the others with as many spaces. */
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

    /** Milliseconds as m:ss. */
    static String clock(int ms) {
        return String.format(Locale.ROOT, "%d:%02d", ms / 60_000, ms / 1000 % 60);
    }

    /** "no pauses", "1 pause", "2 pauses". */
    static String count(int count, String noun) {
        return count == 0 ? "no " + noun + "s" : count + " " + noun + (count == 1 ? "" : "s");
    }
}
