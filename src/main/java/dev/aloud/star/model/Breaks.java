package dev.aloud.star.model;

import dev.aloud.transcript.Clause;
import dev.aloud.transcript.Clauses;
import dev.aloud.transcript.Word;
import java.util.List;

/** How clearly a clause is parted from the words before it. A longer pause is no clearer than a short one. */
final class Breaks {
    /** A pause stands before it, or nothing at all. */
    static final int PAUSE = 2;

    /** A gap stands before it that is no pause. */
    static final int BREATH = 1;

    /** It follows without a gap. */
    static final int NONE = 0;

    private Breaks() {}

    static int before(List<Word> words, Clause clause) {
        if (clause.firstWord() == 0) {
            return PAUSE;
        }
        int gap = words.get(clause.firstWord()).startMs()
                - words.get(clause.firstWord() - 1).endMs();
        return gap >= Clauses.PAUSE_MS ? PAUSE : gap >= Clauses.BREATH_MS ? BREATH : NONE;
    }
}
