package dev.aloud.rubric;

/**
 * The tokens [first, end) that a pattern matched. Immutable.
 *
 * @param first 0-based index of the first token
 * @param end index after the last
 */
record Hit(int first, int end) {
    boolean overlaps(Hit other) {
        return first < other.end && other.first < end;
    }
}
