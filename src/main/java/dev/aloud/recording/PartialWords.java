package dev.aloud.recording;

import dev.aloud.transcript.Word;
import java.util.ArrayList;
import java.util.List;

/**
 * Estimates times for words that are not final yet, from when each first appeared. In fluent speech no word becomes final for up
 * to 20 s, and the live sections must not wait that long. The times are good to about half a second; feedback never uses them.
 * For one thread.
 */
final class PartialWords {
    /** A word appears this long after its end, ms (median, measured with blocks of a tenth of a second). */
    static final int LAG_MS = 230;

    /** Longest estimated duration of a word, ms; the time before it was silence. */
    static final int LONGEST_MS = 600;

    /** The last words change in one update of twelve, so this many are held back. */
    static final int UNSURE = 2;

    private final List<Integer> ends = new ArrayList<>();
    private List<String> texts = List.of();
    private int fromMs;

    /** Starts again after the last final word. */
    void reset(int endMs) {
        fromMs = endMs;
        ends.clear();
        texts = List.of();
    }

    /**
     * Updates the words that are not final yet.
     *
     * @param text the words so far, separated by spaces; may be empty
     * @param heardMs sound transcribed so far, ms
     */
    void update(String text, int heardMs) {
        texts = text.isBlank() ? List.of() : List.of(text.strip().split(" +"));
        while (ends.size() > texts.size()) {
            ends.remove(ends.size() - 1);
        }
        int before = ends.isEmpty() ? fromMs : ends.get(ends.size() - 1);
        int fresh = texts.size() - ends.size();
        int end = Math.max(before + fresh, heardMs - LAG_MS);
        int start = Math.max(before, end - fresh * LONGEST_MS);
        for (int i = 1; i <= fresh; i++) {
            ends.add(start + (end - start) * i / fresh);
        }
    }

    /** Returns the final words and the estimated ones, except the last few. */
    List<Word> after(List<Word> sure) {
        List<Word> words = new ArrayList<>(sure);
        int before = fromMs;
        for (int i = 0; i < texts.size() - UNSURE; i++) {
            int end = ends.get(i);
            words.add(new Word(texts.get(i), Math.max(before, end - LONGEST_MS), end, 1));
            before = end;
        }
        return List.copyOf(words);
    }
}
