package dev.aloud.transcript;

import static dev.aloud.transcript.NumberLexicon.MEASURES;
import static dev.aloud.transcript.NumberLexicon.UNITS;

import dev.aloud.transcript.NumberLiteral.Shape;
import dev.aloud.transcript.SpokenNumber.Kind;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** Classifies a number by the words around it: a time of day, a label, a part, a figure of speech. Immutable. */
final class NumberContext {
    private static final List<String[]> FIGURES_OF_SPEECH = List.of(
            words("twenty four seven"),
            words("fifty fifty"),
            words("nine to five"),
            words("one on one"),
            words("one to one"),
            words("two way"),
            words("one way"),
            words("three sixty"),
            words("one eighty"),
            words("catch twenty two"),
            words("second to none"),
            words("a million times"),
            words("a thousand times"),
            words("million dollar question"),
            words("zero sum"),
            words("zero trust"),
            words("one size fits"),
            words("two cents"),
            words("one hundred and eighty degrees"));
    private static final Set<String> NAMED = NumberLexicon.words(
            "phase step version tier level sev severity priority chapter stage option number route gate port "
                    + "error status http v q p s ward terminal iteration highway interstate flight layer figure rule "
                    + "principle ipv utf");
    private static final Set<String> NAMED_TIMES =
            NumberLexicon.words("day week night month year sprint quarter series");
    private static final Set<String> TIME_LEADS = NumberLexicon.words("at by around about before after until till");
    private static final Set<String> DAY_PARTS = Set.of("morning", "evening", "afternoon", "night");
    private static final Set<String> YEAR_LEADS = NumberLexicon.words(
            "in since of until till during early late mid summer spring winter autumn fall january february "
                    + "march april may june july august september october november december year from by back before "
                    + "after");
    private static final Set<String> OVERSTATING = NumberLexicon.words("gave give gives giving given put puts putting");
    private static final Set<String> WHOLLY = NumberLexicon.words(
            "sure certain agree agreed honest committed behind confident responsible convinced focused right "
                    + "my true on there mine effort");

    private final WordTexts texts;

    NumberContext(WordTexts texts) {
        this.texts = texts;
    }

    private static String[] words(String phrase) {
        return phrase.split(" ");
    }

    /** Significant digits that are kept: enough for anything spoken; more would only show rounding errors. */
    static double rounded(double value) {
        return Math.abs(value) < 1e6 ? Math.round(value * 1e6) / 1e6 : Math.round(value * 100) / 100.0;
    }

    /** Creates an exact number without "per". */
    static Optional<SpokenNumber> number(int from, int to, Kind kind, double value, String unit, boolean measure) {
        return Optional.of(
                new SpokenNumber(from, to, kind, rounded(value), OptionalDouble.empty(), unit, "", false, measure));
    }

    Optional<SpokenNumber> figureOfSpeech(int at) {
        return FIGURES_OF_SPEECH.stream()
                .filter(phrase -> texts.phrase(at, phrase))
                .filter(phrase -> !MEASURES.containsKey(texts.next(at + phrase.length)))
                .findFirst()
                .flatMap(phrase -> number(at, at + phrase.length, Kind.IDIOM, 0, "", false));
    }

    /** "half past two", "quarter to nine", "twenty to six", "at half six". */
    Optional<SpokenNumber> clockPhrase(int at) {
        String word = texts.at(at);
        String joint = texts.next(at + 1);
        Integer hour = hour(texts.next(at + 2));
        boolean minutes = Set.of("half", "quarter", "ten", "twenty", "five").contains(word);
        boolean led = TIME_LEADS.contains(texts.at(at - 1))
                || texts.next(at + 3).equals("on") && !texts.at(at - 1).equals("from");
        if (hour != null && minutes && joint.equals("past")) {
            return number(at, at + 3, Kind.CLOCK, hour + share(word), "", false);
        }
        if (hour != null && minutes && joint.equals("to") && (word.equals("quarter") || led) && !measured(at + 3)) {
            return number(at, at + 3, Kind.CLOCK, hour - share(word), "", false);
        }
        boolean british = word.equals("half") && hour(joint) != null && !measured(at + 2);
        return british ? number(at, at + 2, Kind.CLOCK, hour(joint) + 0.5, "", false) : Optional.empty();
    }

    private static double share(String word) {
        return switch (word) {
            case "half" -> 0.5;
            case "quarter" -> 0.25;
            case "twenty" -> 1 / 3d;
            case "ten" -> 1 / 6d;
            default -> 1 / 12d;
        };
    }

    private static Integer hour(String word) {
        Integer hour = UNITS.getOrDefault(word, NumberLexicon.TEENS.get(word));
        return hour == null || hour < 1 || hour > 12 ? null : hour;
    }

    /** Returns whether the word at that index is a unit or scale. */
    boolean measured(int at) {
        return MEASURES.containsKey(texts.next(at))
                || NumberLexicon.SCALES.containsKey(texts.next(at))
                || texts.phrase(at, "per", "cent");
    }

    /** "at six", "six o'clock", "nine in the evening", "three p m". */
    Optional<SpokenNumber> clock(NumberLiteral literal) {
        int end = literal.to();
        boolean hour = literal.value() >= 1 && literal.value() <= 12 && literal.value() % 1 == 0;
        if (!hour || literal.shape() != Shape.CARDINAL || measured(end)) {
            return Optional.empty();
        }
        if (texts.next(end).equals("o'clock")) {
            return number(literal.from(), end + 1, Kind.CLOCK, literal.value(), "", false);
        }
        int suffix = texts.next(end, Set.of("am", "pm"))
                ? 1
                : texts.next(end, Set.of("a", "p")) && texts.next(end + 1).equals("m") ? 2 : 0;
        if (suffix > 0) {
            double noon = texts.at(end).startsWith("p") && literal.value() < 12 ? 12 : 0;
            return number(literal.from(), end + suffix, Kind.CLOCK, literal.value() + noon, "", false);
        }
        boolean ofTheDay = texts.phrase(end, "in", "the") && texts.next(end + 2, DAY_PARTS);
        boolean bare = texts.at(literal.from() - 1).equals("at")
                && !plural(texts.next(end))
                && !texts.next(end).equals("of");
        return ofTheDay || bare
                ? number(literal.from(), end, Kind.CLOCK, literal.value(), "", false)
                : Optional.empty();
    }

    private static boolean plural(String word) {
        return word.length() > 3 && word.endsWith("s") && !word.endsWith("ss")
                || NumberLexicon.words("people men women different or to and point times")
                        .contains(word);
    }

    /** "p ninety nine", "the ninety fifth percentile". */
    Optional<SpokenNumber> percentile(NumberLiteral literal) {
        if (texts.next(literal.to(), Set.of("percentile", "percentiles"))) {
            return number(literal.from(), literal.to() + 1, Kind.PERCENTILE, literal.value(), "percentile", false);
        }
        boolean p = texts.at(literal.from() - 1).equals("p") && literal.value() >= 50 && literal.value() < 100;
        return p
                ? number(literal.from(), literal.to(), Kind.PERCENTILE, literal.value(), "percentile", false)
                : Optional.empty();
    }

    /** "phase two", "on night five", "q three". */
    Optional<SpokenNumber> label(NumberLiteral literal) {
        String before = texts.at(literal.from() - 1);
        boolean oneOfMany = NAMED_TIMES.contains(before)
                && !NumberLexicon.words("a per each every the last next this that one")
                        .contains(texts.at(literal.from() - 2));
        return NAMED.contains(before) && literal.to() - literal.from() <= 4 || oneOfMany
                ? number(literal.from(), literal.to(), Kind.LABEL, literal.value(), "", false)
                : Optional.empty();
    }

    /** "twenty twenty four"; "two thousand and nineteen" only after "in", "since" and the like. */
    Optional<SpokenNumber> year(NumberLiteral literal) {
        boolean led = YEAR_LEADS.contains(texts.at(literal.from() - 1));
        boolean likely = literal.value() >= 1900 && literal.value() < 2050;
        boolean year = literal.shape() == Shape.YEAR && (likely || led)
                || literal.shape() == Shape.CARDINAL
                        && led
                        && literal.value() >= 1990
                        && literal.value() < 2050
                        && literal.value() % 1 == 0
                        && !plural(texts.next(literal.to()));
        return year ? number(literal.from(), literal.to(), Kind.YEAR, literal.value(), "", false) : Optional.empty();
    }

    /** "half an hour", "half a percent", "a k per month". */
    Optional<SpokenNumber> oneUnit(int at) {
        boolean article = texts.next(at + 1, Set.of("a", "an"));
        NumberLexicon.Unit unit = MEASURES.get(texts.next(at + 2));
        if (texts.at(at).equals("half") && article && unit != null) {
            return number(at, at + 3, unit.kind(), 0.5, unit.name(), true);
        }
        if (texts.at(at).equals("half") && texts.next(at + 1, Set.of("day", "hour", "percent", "second", "inch"))) {
            NumberLexicon.Unit direct = MEASURES.get(texts.at(at + 1));
            return number(at, at + 2, direct.kind(), 0.5, direct.name(), true);
        }
        boolean thousand = texts.phrase(at, "a", "k")
                && texts.next(at + 2, Set.of("per", "a", "each", "every"))
                && NumberLexicon.PERIODS.containsKey(texts.next(at + 3));
        return thousand
                ? Optional.of(new SpokenNumber(
                        at,
                        at + 4,
                        Kind.COUNT,
                        1000,
                        OptionalDouble.empty(),
                        "",
                        NumberLexicon.PERIODS.get(texts.at(at + 3)),
                        true,
                        true))
                : Optional.empty();
    }

    /** "now we have to" at the end of a clause, after other numbers: recognisers write "two" like that for every voice tried. */
    Optional<SpokenNumber> misheardTwo(int at, List<SpokenNumber> before) {
        boolean sounds = texts.at(at).equals("to") || texts.at(at).equals("too");
        boolean ends = at + 1 == texts.size() || texts.next(at + 1).isEmpty();
        boolean counting =
                !before.isEmpty() && at - before.get(before.size() - 1).endWord() <= 8;
        boolean have =
                texts.phrase(at - 2, "we", "have") || texts.phrase(at - 1, "only") || texts.phrase(at - 2, "it", "was");
        return sounds && ends && counting && have ? number(at, at + 1, Kind.COUNT, 2, "", true) : Optional.empty();
    }

    /** "from three to one", "down to one": where "one" is an amount by itself. */
    boolean endsChange(NumberLiteral one) {
        boolean to = texts.at(one.from() - 1).equals("to");
        boolean fell = texts.at(one.from() - 2).equals("down") || texts.before(one.from() - 1, 8, Set.of("from"));
        return to
                && fell
                && !texts.next(one.to(), NumberLexicon.words("of another or person thing who that side where"));
    }

    /** "gave a hundred and ten percent", "one hundred percent sure": said for emphasis. */
    boolean overstated(NumberLiteral literal, int end) {
        boolean whole = literal.value() >= 100 && literal.value() % 10 == 0;
        return whole
                && (texts.before(literal.from(), 3, OVERSTATING) || literal.value() == 100 && texts.next(end, WHOLLY));
    }
}
