package dev.aloud.transcript;

import static dev.aloud.transcript.NumberLexicon.FRACTIONS;

import dev.aloud.transcript.NumberLiteral.Shape;
import dev.aloud.transcript.SpokenNumber.Kind;
import java.util.Optional;
import java.util.Set;

/** Finds parts of a whole and multiples: "one in five", "a third", "cut in half", "doubled". Immutable. */
final class NumberParts {
    private static final Set<String> CUTS = NumberLexicon.words(
            "cut cuts cutting reduced reduce reducing split sliced slashed broke chopped brought dropped "
                    + "down was went fell clear cluttered");
    private static final Set<String> PART_LEADS =
            NumberLexicon.words("by about around roughly nearly almost over under than one two three to");
    private static final Set<Double> ROUND_WHOLES = Set.of(10d, 20d, 100d, 1000d);

    private final WordTexts texts;
    private final NumberContext context;

    NumberParts(WordTexts texts, NumberContext context) {
        this.texts = texts;
        this.context = context;
    }

    /** "one in five", "eight of the eleven", "nine out of ten", "two thirds". */
    Optional<SpokenNumber> partOf(NumberLiteral literal) {
        int at = literal.to();
        Double part = FRACTIONS.get(texts.next(at));
        boolean plural = texts.next(at).endsWith("s");
        if (part != null
                && literal.value() < 10
                && (plural ? literal.value() > 1 : literal.bareOne())
                && !quarterOfYear(at)) {
            return NumberContext.number(literal.from(), at + 1, Kind.RATIO, literal.value() * part, "times", true);
        }
        int whole = texts.phrase(at, "out", "of") ? at + 2 : texts.next(at, Set.of("in", "of")) ? at + 1 : -1;
        whole = whole > 0 && texts.next(whole, Set.of("every", "the", "our", "those")) ? whole + 1 : whole;
        Optional<NumberLiteral> denominator = whole < 0 ? Optional.empty() : new NumberLiteralParser(texts).read(whole);
        boolean bareIn = texts.next(at).equals("in") && whole == at + 1 && literal.value() > 3;
        return denominator
                .filter(d -> d.shape() == Shape.CARDINAL && d.value() > literal.value() && !context.measured(d.to()))
                .filter(d -> !bareIn || ROUND_WHOLES.contains(d.value()))
                .flatMap(d -> NumberContext.number(
                        literal.from(), d.to(), Kind.RATIO, literal.value() / d.value(), "times", true));
    }

    /** "one quarter", "two quarters" means three or six months unless "of" follows. */
    private boolean quarterOfYear(int at) {
        return texts.at(at).startsWith("quarter") && !texts.next(at + 1).equals("of");
    }

    /** "cut it in half", "halved", "doubled", "a third", "half of", "twice as many". */
    Optional<SpokenNumber> ratioPhrase(int at) {
        String word = texts.at(at);
        Double verb = NumberLexicon.RATIO_VERBS.get(word);
        if (verb != null) {
            boolean idiom =
                    texts.next(at + 1).equals("down") || texts.next(at + 1).equals("over");
            return NumberContext.number(
                    at, at + 1, idiom ? Kind.IDIOM : Kind.RATIO, idiom ? 0 : verb, idiom ? "" : "times", !idiom);
        }
        if (word.equals("in") && texts.next(at + 1).equals("half") && texts.before(at, 8, CUTS)) {
            return NumberContext.number(at, at + 2, Kind.RATIO, 0.5, "times", true);
        }
        boolean twice = word.equals("twice") && texts.next(at + 1, Set.of("as", "the", "that", "our", "what"))
                || word.equals("double")
                        && texts.next(at + 1, Set.of("the", "what", "our", "that"))
                        && !texts.next(at + 2, Set.of("next", "following", "first", "last"));
        if (twice) {
            return NumberContext.number(at, at + 1, Kind.RATIO, 2, "times", true);
        }
        return part(at).or(() -> half(at));
    }

    private Optional<SpokenNumber> part(int at) {
        Double part = texts.at(at).equals("a") ? FRACTIONS.get(texts.next(at + 1)) : null;
        boolean meant = part != null
                && (texts.next(at + 2).equals("of") || PART_LEADS.contains(texts.at(at - 1)))
                && !texts.phrase(at + 2, "of", "a")
                && (texts.next(at + 2).equals("of")
                        || texts.at(at - 1).equals("by")
                        || !texts.at(at + 1).equals("half"))
                && !texts.next(at + 2, Set.of("time", "party", "one", "person"));
        boolean half = part != null
                && texts.at(at + 1).equals("half")
                && texts.at(at - 1).equals("and");
        return meant && !half ? NumberContext.number(at, at + 2, Kind.RATIO, part, "times", true) : Optional.empty();
    }

    private Optional<SpokenNumber> half(int at) {
        boolean ordinal =
                NumberLexicon.words("first second other last latter in and a").contains(texts.at(at - 1));
        boolean whole = texts.next(at + 1, NumberLexicon.words("of the my our his her their that those your"));
        boolean scale = new NumberLiteralParser(texts).read(at).isPresent();
        return texts.at(at).equals("half") && whole && !ordinal && !scale
                ? NumberContext.number(at, at + 1, Kind.RATIO, 0.5, "times", true)
                : Optional.empty();
    }
}
