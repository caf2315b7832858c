package dev.aloud.transcript;

import dev.aloud.transcript.SpokenNumber.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Finds spoken numbers in recognised words; a recogniser writes words, never digits or signs. Stateless and thread-safe.
 */
public final class SpokenNumbers {
    private static final Set<Kind> AMOUNTS =
            Set.of(Kind.COUNT, Kind.PERCENT, Kind.MONEY, Kind.DURATION, Kind.RATIO, Kind.CLOCK);
    private static final Set<String> TO = Set.of("to", "two", "too", "due");
    private static final Set<String> SOFTENERS = NumberLexicon.words(
            "about around just under only roughly like basically almost nearly less than over maybe one or a "
                    + "some the below well more uh um ah");
    private static final Set<String> FALLS = NumberLexicon.words(
            "went dropped fell down cut rose grew jumped climbed up reduced brought took gone come came "
                    + "improved increased decreased shrank moved goes going drops");

    /** Most words between the first value of a change and its "to": "from forty minutes a day all the way down to". */
    private static final int LONGEST_JOINT = 6;

    /** Most words between a value and the "now" value that it is compared with. */
    private static final int LONGEST_NOW = 8;

    private static final Set<String> BEFORE = NumberLexicon.words("used took was were had been before");
    private static final Set<String> NOW = Set.of("now", "today", "afterwards");

    private SpokenNumbers() {}

    /**
     * Returns the numbers in order, without overlap; empty if there are none. "One" as a pronoun, "first" as an adverb, "to" and
     * "for" as prepositions are not numbers.
     */
    public static List<SpokenNumber> find(List<Word> words) {
        WordTexts texts = new WordTexts(words);
        List<SpokenNumber> atoms = new NumberAtoms(texts).find();
        List<SpokenNumber> found = new ArrayList<>();
        int i = 0;
        while (i < atoms.size()) {
            Joined joined = join(texts, atoms, i);
            found.add(joined.number());
            i = joined.next();
        }
        return found;
    }

    /** Returns whether the number is a year, which is written without a comma. */
    static boolean isYear(WordTexts texts, NumberLiteral literal) {
        return new NumberContext(texts).year(literal).isPresent();
    }

    /** A number made of one or more atoms, and the index of the next atom. */
    private record Joined(SpokenNumber number, int next) {}

    private static Joined join(WordTexts texts, List<SpokenNumber> atoms, int i) {
        SpokenNumber first = atoms.get(i);
        boolean from = startsChange(texts, first);
        int second = from && isMisheardTo(texts, atoms, i + 1) ? i + 2 : i + 1;
        if (!AMOUNTS.contains(first.kind()) || second >= atoms.size()) {
            return new Joined(first, i + 1);
        }
        return change(texts, first, atoms.get(second), from)
                .or(() -> backwards(texts, first, atoms.get(second)))
                .or(() -> nowAndThen(texts, first, atoms.get(second)))
                .or(() -> range(texts, first, atoms.get(second)))
                .map(number -> new Joined(number, second + 1))
                .orElseGet(() -> new Joined(first, i + 1));
    }

    private static boolean startsChange(WordTexts texts, SpokenNumber number) {
        int at = number.firstWord() - 1;
        while (at > number.firstWord() - 4 && SOFTENERS.contains(texts.at(at))) {
            at--;
        }
        return texts.at(at).equals("from");
    }

    /** "seven point two two nine point one": the lone "two" between two values is a "to". */
    private static boolean isMisheardTo(WordTexts texts, List<SpokenNumber> atoms, int at) {
        if (at + 1 >= atoms.size() || atoms.get(at).endWord() - atoms.get(at).firstWord() != 1) {
            return false;
        }
        return texts.at(atoms.get(at).firstWord()).equals("two")
                && atoms.get(at - 1).endWord() == atoms.get(at).firstWord()
                && atoms.get(at + 1).firstWord() == atoms.get(at).endWord();
    }

    private static Optional<SpokenNumber> change(WordTexts texts, SpokenNumber a, SpokenNumber b, boolean from) {
        int to = lastTo(texts, a.endWord(), b.firstWord());
        boolean amounts = AMOUNTS.contains(b.kind()) && a.kind() != Kind.CLOCK;
        boolean falling = from || (to == a.endWord() && b.value() < a.value() && texts.before(a.firstWord(), 4, FALLS));
        if (to < 0 || !amounts || !falling || !comparable(a, b)) {
            return Optional.empty();
        }
        return Optional.of(changed(a, b, a.firstWord(), b.endWord()));
    }

    /** "ten minutes instead of two hours", "to six percent from nine": the later value comes first. */
    private static Optional<SpokenNumber> backwards(WordTexts texts, SpokenNumber a, SpokenNumber b) {
        int at = a.endWord();
        boolean instead = texts.phrase(at, "instead", "of") && b.firstWord() == at + 2;
        boolean down = Set.of("down", "up").contains(texts.at(at))
                && texts.at(at + 1).equals("from")
                && b.firstWord() == at + 2;
        boolean to = texts.at(a.firstWord() - 1).equals("to") && texts.at(at).equals("from") && b.firstWord() == at + 1;
        return (instead || down || to) && AMOUNTS.contains(b.kind()) && a.kind() != Kind.CLOCK && comparable(a, b)
                ? Optional.of(changed(b, a, a.firstWord(), b.endWord()))
                : Optional.empty();
    }

    /** "it used to take two days, now it takes ten minutes". */
    private static Optional<SpokenNumber> nowAndThen(WordTexts texts, SpokenNumber a, SpokenNumber b) {
        boolean before = texts.before(a.firstWord(), 5, BEFORE);
        boolean now = b.firstWord() - a.endWord() <= LONGEST_NOW
                && texts.before(b.firstWord(), b.firstWord() - a.endWord(), NOW);
        boolean alike = a.kind() == b.kind() && comparable(a, b);
        return before && now && alike && AMOUNTS.contains(b.kind()) && a.measure() && b.measure()
                ? Optional.of(changed(a, b, a.firstWord(), b.endWord()))
                : Optional.empty();
    }

    private static SpokenNumber changed(SpokenNumber before, SpokenNumber after, int from, int to) {
        String unit = after.unit().isEmpty() ? before.unit() : after.unit();
        return new SpokenNumber(
                from,
                to,
                Kind.CHANGE,
                after.value(),
                OptionalDouble.of(inUnit(before, unit)),
                unit,
                after.per().isEmpty() ? before.per() : after.per(),
                before.approximate() || after.approximate(),
                true);
    }

    /** Returns the index of the "to" between two values, or -1. */
    private static int lastTo(WordTexts texts, int from, int until) {
        int at = until - 1;
        while (at >= from && at > until - 5 && SOFTENERS.contains(texts.at(at))) {
            at--;
        }
        return at >= from && at - from <= LONGEST_JOINT && TO.contains(texts.at(at)) ? at : -1;
    }

    private static boolean comparable(SpokenNumber a, SpokenNumber b) {
        boolean sameKind =
                a.kind() == b.kind() || a.unit().isEmpty() || b.unit().isEmpty();
        return sameKind
                && (a.unit().isEmpty()
                        || b.unit().isEmpty()
                        || a.unit().equals(b.unit())
                        || seconds(a) > 0 && seconds(b) > 0);
    }

    private static double inUnit(SpokenNumber number, String unit) {
        if (number.unit().isEmpty() || number.unit().equals(unit)) {
            return number.value();
        }
        return NumberContext.rounded(number.value()
                * seconds(number)
                / NumberLexicon.MEASURES.get(unit).seconds());
    }

    private static double seconds(SpokenNumber number) {
        NumberLexicon.Unit unit = NumberLexicon.MEASURES.get(number.unit());
        return unit == null ? 0 : unit.seconds();
    }

    /** "thirty to forty percent", "two or three days", "between ten and twelve". */
    private static Optional<SpokenNumber> range(WordTexts texts, SpokenNumber a, SpokenNumber b) {
        boolean between = texts.at(a.firstWord() - 1).equals("between")
                && texts.at(a.endWord()).equals("and");
        boolean joint = between || Set.of("to", "or").contains(texts.at(a.endWord()));
        boolean next = b.firstWord() == a.endWord() + 1;
        boolean unit = a.unit().isEmpty() || a.unit().equals(b.unit());
        if (!joint
                || !next
                || !unit
                || a.value() >= b.value()
                || !AMOUNTS.contains(b.kind())
                || a.kind() == Kind.RATIO
                || a.kind() == Kind.CLOCK && b.kind() != Kind.CLOCK) {
            return Optional.empty();
        }
        return Optional.of(new SpokenNumber(
                a.firstWord(),
                b.endWord(),
                b.kind(),
                b.value(),
                OptionalDouble.of(a.value()),
                b.unit(),
                b.per(),
                true,
                b.measure()));
    }
}
