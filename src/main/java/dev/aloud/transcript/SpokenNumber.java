package dev.aloud.transcript;

import java.util.Objects;
import java.util.OptionalDouble;

/**
 * A number as it was spoken: which words, how much of what. Immutable.
 *
 * @param firstWord 0-based index of its first word, unit and "by a" included
 * @param endWord index after its last word, unit included
 * @param kind what sort of number
 * @param value in {@code unit}: 0.3 for "zero point three percent", 8000 for "eight k", 0.5 for "cut it in half"; of a change
 *     what it came to, of a range the upper end
 * @param from of a change what it was before, of a range the lower end, in {@code unit} too; otherwise empty
 * @param unit plural, lower case: "percent", "dollars", "minutes"; "times" for a ratio; empty for a bare count
 * @param per what it recurs in, singular: "week" for "eight k a week"; otherwise empty
 * @param approximate true when the speaker said so ("about", "a couple of", "forty odd") or gave a range
 * @param measure true when it says how much or how many, so that it can carry an impact; false for what only names or dates
 *     something (years, ordinals, "phase two", "at six"), points at people ("those two", "two of us") or is a figure of
 *     speech ("gave a hundred and ten percent")
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
    /** The sorts of numbers. */
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
        /** A number that only names something: "phase two", "q three", "four oh four". */
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
