package dev.aloud.transcript;

import dev.aloud.transcript.SpokenNumber.Kind;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The English words for numbers, and what recognisers write instead of them. Constants. */
final class NumberLexicon {
    /** A unit: its kind, its normal form, and its seconds if it is a unit of time. */
    record Unit(Kind kind, String name, double seconds) {}

    static final Map<String, Integer> UNITS = Map.of(
            "zero", 0, "one", 1, "two", 2, "three", 3, "four", 4, "five", 5, "six", 6, "seven", 7, "eight", 8, "nine",
            9);
    static final Map<String, Integer> TEENS = Map.of(
            "ten",
            10,
            "eleven",
            11,
            "twelve",
            12,
            "thirteen",
            13,
            "fourteen",
            14,
            "fifteen",
            15,
            "sixteen",
            16,
            "seventeen",
            17,
            "eighteen",
            18,
            "nineteen",
            19);
    static final Map<String, Integer> TENS = Map.of(
            "twenty", 20, "thirty", 30, "forty", 40, "fifty", 50, "sixty", 60, "seventy", 70, "eighty", 80, "ninety",
            90);

    /** Words that recognisers write for a digit after "point": facts B.2 list seven point "due" and "two" said as "to". */
    static final Map<String, Integer> MISHEARD_DIGITS = Map.of("to", 2, "too", 2, "due", 2, "for", 4, "oh", 0, "o", 0);

    static final Map<String, Double> SCALES = Map.of(
            "dozen",
            12d,
            "hundred",
            1e2,
            "thousand",
            1e3,
            "k",
            1e3,
            "caper",
            1e3,
            "lakh",
            1e5,
            "million",
            1e6,
            "crore",
            1e7,
            "billion",
            1e9,
            "trillion",
            1e12);
    static final Map<String, Double> PLURAL_SCALES =
            Map.of("dozens", 12d, "hundreds", 1e2, "thousands", 1e3, "millions", 1e6, "billions", 1e9);
    static final Map<String, Integer> VAGUE_COUNTS = Map.of("couple", 2, "few", 3, "several", 3);

    static final Map<String, Integer> ORDINAL_UNITS = Map.of(
            "first", 1, "second", 2, "third", 3, "fourth", 4, "fifth", 5, "sixth", 6, "seventh", 7, "eighth", 8,
            "ninth", 9);
    static final Map<String, Integer> ORDINALS = Map.ofEntries(
            Map.entry("tenth", 10),
            Map.entry("eleventh", 11),
            Map.entry("twelfth", 12),
            Map.entry("thirteenth", 13),
            Map.entry("fourteenth", 14),
            Map.entry("fifteenth", 15),
            Map.entry("sixteenth", 16),
            Map.entry("seventeenth", 17),
            Map.entry("eighteenth", 18),
            Map.entry("nineteenth", 19),
            Map.entry("twentieth", 20),
            Map.entry("thirtieth", 30),
            Map.entry("fortieth", 40),
            Map.entry("fiftieth", 50),
            Map.entry("sixtieth", 60),
            Map.entry("seventieth", 70),
            Map.entry("eightieth", 80),
            Map.entry("ninetieth", 90),
            Map.entry("hundredth", 100));

    /** Parts of a whole. "second" is not one of them; "third", "fifth" ... depend on the context. */
    static final Map<String, Double> FRACTIONS = Map.ofEntries(
            Map.entry("half", 1 / 2d),
            Map.entry("halves", 1 / 2d),
            Map.entry("third", 1 / 3d),
            Map.entry("thirds", 1 / 3d),
            Map.entry("quarter", 1 / 4d),
            Map.entry("quarters", 1 / 4d),
            Map.entry("fifth", 1 / 5d),
            Map.entry("fifths", 1 / 5d),
            Map.entry("sixth", 1 / 6d),
            Map.entry("sixths", 1 / 6d),
            Map.entry("eighth", 1 / 8d),
            Map.entry("eighths", 1 / 8d),
            Map.entry("tenth", 1 / 10d),
            Map.entry("tenths", 1 / 10d),
            Map.entry("hundredth", 1 / 100d));

    /** Verbs that express a ratio. */
    static final Map<String, Double> RATIO_VERBS = Map.ofEntries(
            Map.entry("halved", 0.5),
            Map.entry("halving", 0.5),
            Map.entry("halves", 0.5),
            Map.entry("halve", 0.5),
            Map.entry("doubled", 2d),
            Map.entry("doubling", 2d),
            Map.entry("doubles", 2d),
            Map.entry("tripled", 3d),
            Map.entry("tripling", 3d),
            Map.entry("trebled", 3d),
            Map.entry("quadrupled", 4d),
            Map.entry("threefold", 3d),
            Map.entry("fourfold", 4d),
            Map.entry("fivefold", 5d),
            Map.entry("tenfold", 10d),
            Map.entry("hundredfold", 100d),
            Map.entry("twofold", 2d));

    static final Map<String, Unit> MEASURES = measures();

    /** Units for "per": "a week", "per customer". */
    static final Map<String, String> PERIODS = periods();

    static final Set<String> APPROXIMATELY =
            words("about around roughly approximately nearly almost over under maybe some like probably approx "
                    + "circa perhaps");
    static final Set<String> ODD = Set.of("odd", "ish", "plus", "something");

    private NumberLexicon() {}

    /** Returns whether the word by itself is a number or a scale. */
    static boolean isNumberWord(String word) {
        return UNITS.containsKey(word) || TEENS.containsKey(word) || TENS.containsKey(word) || SCALES.containsKey(word);
    }

    /** Returns the words of a line as a set. */
    static Set<String> words(String line) {
        return Set.of(line.split(" "));
    }

    private static Map<String, Unit> measures() {
        Map<String, Unit> units = new HashMap<>();
        percents(units);
        money(units);
        times(units);
        for (String one : new String[] {
            "mile",
            "kilometer",
            "kilometre",
            "meter",
            "metre",
            "inch",
            "kilo",
            "kilogram",
            "gram",
            "ton",
            "tonne",
            "degree",
            "megabyte",
            "gigabyte",
            "terabyte",
            "kilobyte",
            "byte",
            "gig",
            "meg",
            "watt",
            "litre",
            "liter",
            "gallon"
        }) {
            put(units, one, one.equals("inch") ? "inches" : one + "s", Kind.COUNT, 0);
        }
        return Map.copyOf(units);
    }

    private static void percents(Map<String, Unit> units) {
        for (String percent : new String[] {"percent", "percents", "pct", "percentage"}) {
            units.put(percent, new Unit(Kind.PERCENT, "percent", 0));
        }
    }

    private static void money(Map<String, Unit> units) {
        for (String one : new String[] {"dollar", "euro", "pound", "cent", "buck", "rupee", "franc"}) {
            put(units, one, one.equals("buck") ? "dollars" : one + "s", Kind.MONEY, 0);
        }
        units.put("quid", new Unit(Kind.MONEY, "pounds", 0));
        units.put("pence", new Unit(Kind.MONEY, "pence", 0));
        units.put("yen", new Unit(Kind.MONEY, "yen", 0));
    }

    private static void times(Map<String, Unit> units) {
        Map<String, Double> seconds = new LinkedHashMap<>();
        seconds.put("nanosecond", 1e-9);
        seconds.put("microsecond", 1e-6);
        seconds.put("millisecond", 1e-3);
        seconds.put("second", 1d);
        seconds.put("minute", 60d);
        seconds.put("hour", 3600d);
        for (String day : new String[] {"day", "night", "evening", "afternoon", "morning", "weekend"}) {
            seconds.put(day, 86_400d);
        }
        seconds.put("week", 7 * 86_400d);
        seconds.put("sprint", 14 * 86_400d);
        seconds.put("fortnight", 14 * 86_400d);
        seconds.put("month", 30 * 86_400d);
        seconds.put("quarter", 91 * 86_400d);
        seconds.put("year", 365 * 86_400d);
        seconds.put("decade", 3650 * 86_400d);
        seconds.forEach((name, length) -> put(units, name, name + "s", Kind.DURATION, length));
        put(units, "min", "minutes", Kind.DURATION, 60);
        put(units, "sec", "seconds", Kind.DURATION, 1);
        units.put("ms", new Unit(Kind.DURATION, "milliseconds", 1e-3));
    }

    private static void put(Map<String, Unit> units, String one, String name, Kind kind, double seconds) {
        units.put(one, new Unit(kind, name, seconds));
        units.put(name, new Unit(kind, name, seconds));
        units.put(one + "s", new Unit(kind, name, seconds));
    }

    private static Map<String, String> periods() {
        Map<String, String> periods = new HashMap<>();
        for (String one : """
                second minute hour day night week weekend month quarter year sprint
                shift season release deploy person head user customer client request order
                team store visit call engineer employee seat transaction incident pair page
                """.split("\\s+")) {
            periods.put(one, one);
        }
        periods.put("months", "month"); // "eight caper months" was "eight k per month"
        return Map.copyOf(periods);
    }
}
