package dev.aloud.transcript;

/**
 * A run of number words, before its context decides what it counts.
 *
 * @param from 0-based index of its first word
 * @param to index after its last word
 * @param value the number
 * @param shape how it was built
 * @param approximate "a couple of", "a few hundred", "thousands"
 */
record NumberLiteral(int from, int to, double value, Shape shape, boolean approximate) {
    enum Shape {
        /** A cardinal: "forty two", "eight k", "two and a half". */
        CARDINAL,
        /** Two pairs that read as a year: "nineteen ninety eight". */
        YEAR,
        /** "ninety ninth". */
        ORDINAL,
        /** Digits read out: "four oh four". */
        CODE
    }

    /** The word "one" alone; it is rarely a number. */
    boolean bareOne() {
        return to - from == 1 && value == 1 && shape == Shape.CARDINAL;
    }
}
