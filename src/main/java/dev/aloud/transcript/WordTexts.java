package dev.aloud.transcript;

import java.util.List;
import java.util.Set;

/** The texts of an answer's words; an index outside the list gives an empty text instead of an error. Immutable. */
final class WordTexts {
    /** Milliseconds of silence that separate two numbers: "by twenty. Four engineers" is not twenty-four. */
    private static final int BREAK_MS = 500;

    private final List<Word> words;

    WordTexts(List<Word> words) {
        this.words = words;
    }

    int size() {
        return words.size();
    }

    /** Returns the word at that index; "" outside the list. */
    String at(int index) {
        return index >= 0 && index < words.size() ? words.get(index).text() : "";
    }

    /** Returns the word at that index if it follows the previous one without a break, otherwise "". */
    String next(int index) {
        return brokenBefore(index) ? "" : at(index);
    }

    boolean next(int index, Set<String> any) {
        return any.contains(next(index));
    }

    /** Returns whether exactly these words follow each other without a break from that index on. */
    boolean phrase(int index, String... texts) {
        for (int i = 0; i < texts.length; i++) {
            if (!(i == 0 ? at(index) : next(index + i)).equals(texts[i])) {
                return false;
            }
        }
        return true;
    }

    /** Returns whether one of these words is among the {@code reach} words before the index. */
    boolean before(int index, int reach, Set<String> any) {
        for (int i = index - 1; i >= index - reach; i--) {
            if (any.contains(at(i))) {
                return true;
            }
        }
        return false;
    }

    /** Returns the milliseconds of silence before that word; 0 at the ends. */
    int gapBefore(int index) {
        return index > 0 && index < words.size()
                ? words.get(index).startMs() - words.get(index - 1).endMs()
                : 0;
    }

    private boolean brokenBefore(int index) {
        return gapBefore(index) >= BREAK_MS;
    }
}
