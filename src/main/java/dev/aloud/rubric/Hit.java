package dev.aloud.rubric;

/**
 * The tokens [first, end) that a pattern matched. Immutable.
 *
 * @param first 0-based index of the first token
 * @param end index after the last
 * @param proof how convincing the words are, 2 best, 1 strong, 0 weak; only the most convincing are quoted
 */
record Hit(int first, int end, int proof) {
    Hit(int first, int end) {
        this(first, end, 0);
    }

    Hit of(int proof) {
        return new Hit(first, end, proof);
    }

    boolean overlaps(Hit other) {
        return first < other.end && other.first < end;
    }
}
