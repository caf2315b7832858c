package dev.aloud.reader;

import java.util.Set;

/** Words that are no words: what is said while thinking. The reader has learnt without them (bench/reader/answers_data.py). Stateless. */
public final class FilledPauses {
    private static final Set<String> ALL = Set.of("um", "uh", "er", "erm", "hmm", "mm", "uhm", "ah");

    private FilledPauses() {}

    /** Returns whether that text, in small letters, is a filled pause. */
    public static boolean contain(String text) {
        return ALL.contains(text);
    }
}
