package dev.aloud.recording;

import dev.aloud.transcript.Word;
import java.util.ArrayList;
import java.util.List;

/**
 * Words that are being heard and have no times yet, with times estimated from when each first appeared: fluent speech has
 * no final word for up to 20 s, and the live sections must not stand still so long. Good to about half a second; feedback
 * never uses them. One thread.
 */
final class PartialWords {
    /** A word is shown so long after its end, ms (median, measured with blocks of a tenth of a second). */
    static final int LAG_MS = 230;

    /** Longest that a word is taken to last, ms; what is before it was silence. */
    static final int LONGEST_MS = 600;

    /** The last words still change in one update of twelve; they wait until others follow. */
    static final int UNSURE = 2;

    private final List<Integer> ends = new ArrayList<>();
    private List<String> texts = List.of();
    private int fromMs;

    /** Everything up to there is final: what is being heard begins anew. */
    void reset(int endMs) {
        fromMs = endMs;
        ends.clear();
        texts = List.of();
    }

    /**
     * Takes note of what is being heard.
     *
     * @param text the words so far, separated by spaces; may be empty
     * @param heardMs so much sound has been heard
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

    /** The final words, and after them those that are being heard, all but the last few. */
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
