package dev.aloud.transcript;

import java.util.List;
import java.util.Set;

/** The texts of an answer's words, to be looked at forwards and backwards without minding the ends. Immutable. */
final class WordTexts {
    /** The words of one number are not parted by more than this: "by twenty. Four engineers" is no twenty four, milliseconds. */
    private static final int BREAK_MS = 500;

    private final List<Word> words;

    WordTexts(List<Word> words) {
        this.words = words;
    }

    int size() {
        return words.size();
    }

    /** The word at that index; "" beyond either end. */
    String at(int index) {
        return index >= 0 && index < words.size() ? words.get(index).text() : "";
    }

    /** The word at that index if it follows the one before it without a break; otherwise "". */
    String next(int index) {
        return brokenBefore(index) ? "" : at(index);
    }

    boolean next(int index, Set<String> any) {
        return any.contains(next(index));
    }

    /** Whether exactly these words follow one another without a break from that index on. */
    boolean phrase(int index, String... texts) {
        for (int i = 0; i < texts.length; i++) {
            if (!(i == 0 ? at(index) : next(index + i)).equals(texts[i])) {
                return false;
            }
        }
        return true;
    }

    /** Whether one of the words stands within so many words before the index. */
    boolean before(int index, int reach, Set<String> any) {
        for (int i = index - 1; i >= index - reach; i--) {
            if (any.contains(at(i))) {
                return true;
            }
        }
        return false;
    }

    /** Milliseconds of silence before that word; 0 at the ends. */
    int gapBefore(int index) {
        return index > 0 && index < words.size()
                ? words.get(index).startMs() - words.get(index - 1).endMs()
                : 0;
    }

    private boolean brokenBefore(int index) {
        return gapBefore(index) >= BREAK_MS;
    }
}
