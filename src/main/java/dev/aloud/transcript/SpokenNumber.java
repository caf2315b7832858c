package dev.aloud.transcript;

import java.util.Objects;
import java.util.OptionalDouble;

/**
 * A spoken number: its words, its value and its unit. Immutable.
 *
 * @param firstWord 0-based index of its first word, unit and "by a" included
 * @param endWord index after its last word, unit included
 * @param kind of number
 * @param value in {@code unit}: 0.3 for "zero point three percent", 8000 for "eight k", 0.5 for "cut it in half"; for a change
 *     the new value, for a range the upper end
 * @param from for a change the old value, for a range the lower end, also in {@code unit}; otherwise empty
 * @param unit plural, lower case: "percent", "dollars", "minutes"; "times" for a ratio; empty for a bare count
 * @param per the unit after "per", singular: "week" for "eight k a week"; otherwise empty
 * @param approximate true when the speaker said so ("about", "a couple of", "forty odd") or gave a range
 * @param measure true if it says how much or how many, so it can show impact; false if it names or dates something (years,
 *     ordinals, "phase two", "at six"), refers to people ("those two", "two of us") or is a figure of speech ("gave a hundred
 *     and ten percent")
 */
public record SpokenNumber(
        int firstWord,
        int endWord,
        Kind kind,
        double value,
        OptionalDouble from,
        String unit,
        String per,
        boolean approximate,
        boolean measure) {
    /** The kinds of numbers. */
    public enum Kind {
        /** How many: "forty two gates", "eight k a week". */
        COUNT,
        /** "thirty percent", "two percentage points". */
        PERCENT,
        /** "$8,000", "two hundred and fifty k dollars", "five grand". */
        MONEY,
        /** A length of time: "six weeks", "half an hour". */
        DURATION,
        /** A part or a multiple: "a third", "one in five", "cut in half", "doubled", "three x". */
        RATIO,
        /** "p ninety nine", "the ninety fifth percentile": the value is 99, 95. */
        PERCENTILE,
        /** From one value to another: "from forty minutes down to six". */
        CHANGE,
        /** "twenty twenty four". */
        YEAR,
        /** A time of day: "half past two", "six o'clock"; the value is hours, 14.5 where "p m" was said. */
        CLOCK,
        /** "the ninth", "thirty first". */
        ORDINAL,
        /** A label: "phase two", "q three", "four oh four". */
        LABEL,
        /** A figure of speech: "twenty four seven", "gave a hundred and ten percent". */
        IDIOM
    }

    public SpokenNumber {
        Objects.requireNonNull(kind, "SpokenNumber: kind is missing");
        Objects.requireNonNull(unit, "SpokenNumber: unit is missing (empty for none)");
        Objects.requireNonNull(per, "SpokenNumber: per is missing (empty for none)");
        if (firstWord < 0 || endWord <= firstWord) {
            throw new IllegalArgumentException("SpokenNumber: words [" + firstWord + ", " + endWord + ") hold no word");
        }
    }
}
