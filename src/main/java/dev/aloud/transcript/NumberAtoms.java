package dev.aloud.transcript;

import static dev.aloud.transcript.NumberLexicon.MEASURES;
import static dev.aloud.transcript.NumberLexicon.PERIODS;

import dev.aloud.transcript.NumberLiteral.Shape;
import dev.aloud.transcript.SpokenNumber.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** Finds the single numbers of an answer and what each counts; ranges and changes are still in pieces. Immutable. */
final class NumberAtoms {
    private static final Set<String> PER = Set.of("a", "an", "per", "each", "every");
    private static final Set<String> UNIT_ADJECTIVES = NumberLexicon.words(
            "business working full whole straight more long extra engineering engineer man person calendar "
                    + "solid good consecutive different us u imperial metric");
    private static final Set<String> WHEN = Set.of("ago", "later", "old", "from");
    private static final Set<String> COMPARED = NumberLexicon.words(
            "faster slower more less fewer as the better worse cheaper higher lower larger bigger smaller "
                    + "quicker longer shorter over growth what our my its improvement");
    private static final Set<String> POINTING =
            NumberLexicon.words("the those these other my our us you them his her their which any all both");
    private static final Set<String> POINTED = Set.of("of", "other", "others", "and", "who", "that", "were", "are", "");
    private static final Set<String> TAKES_ONE_TIME = NumberLexicon.words(
            "in within under took takes take than every saved only just about another around nearly almost "
                    + "over after to full roughly inside");
    private static final Set<String> VAGUE_ONE = Set.of("day", "night", "evening", "afternoon", "morning", "second");

    private final WordTexts heard;
    private final NumberLiteralParser literals;
    private final NumberContext context;
    private final NumberParts parts;

    NumberAtoms(WordTexts heard) {
        this.heard = heard;
        this.literals = new NumberLiteralParser(heard);
        this.context = new NumberContext(heard);
        this.parts = new NumberParts(heard, context);
    }

    /** All numbers in order, without overlap. */
    List<SpokenNumber> find() {
        List<SpokenNumber> found = new ArrayList<>();
        int at = 0;
        while (at < heard.size()) {
            Optional<SpokenNumber> number = at(at, found);
            number.ifPresent(found::add);
            at = number.map(SpokenNumber::endWord).orElse(at + 1);
        }
        return found;
    }

    private Optional<SpokenNumber> at(int at, List<SpokenNumber> before) {
        int free = before.isEmpty() ? 0 : before.get(before.size() - 1).endWord();
        return context.figureOfSpeech(at)
                .or(() -> context.clockPhrase(at))
                .or(() -> parts.ratioPhrase(at))
                .or(() -> context.oneUnit(at))
                .or(() -> context.misheardTwo(at, before))
                .or(() -> literals.read(at).flatMap(literal -> inContext(literal, free)));
    }

    private Optional<SpokenNumber> inContext(NumberLiteral literal, int free) {
        return context.percentile(literal)
                .or(() -> literal.shape() == Shape.ORDINAL ? ordinal(literal) : Optional.empty())
                .or(() -> literal.shape() == Shape.ORDINAL ? Optional.empty() : quantity(literal, free));
    }

    private Optional<SpokenNumber> quantity(NumberLiteral literal, int free) {
        return context.clock(literal)
                .or(() -> parts.partOf(literal))
                .or(() -> multiple(literal))
                .or(() -> measured(literal, free))
                .or(() -> context.label(literal))
                .or(() -> context.year(literal))
                .or(() -> counted(literal, free));
    }

    /** "three x", "ten times faster", "two hundred times". */
    private Optional<SpokenNumber> multiple(NumberLiteral literal) {
        int end = literal.to();
        if (heard.next(end, Set.of("x", "ex", "fold"))) {
            return number(literal, end + 1, Kind.RATIO, "times", true);
        }
        if (!heard.next(end, Set.of("times", "time")) || literal.bareOne()) {
            return Optional.empty();
        }
        boolean ratio = heard.next(end + 1, COMPARED);
        return number(literal, end + 1, ratio ? Kind.RATIO : Kind.COUNT, "times", true);
    }

    private Optional<SpokenNumber> measured(NumberLiteral literal, int free) {
        int at = literal.to();
        if (heard.next(at).equals("grand")) {
            return thousands(literal, at + 1, free);
        }
        if (heard.phrase(at, "basis", "points")) {
            return number(literal, at + 2, Kind.PERCENT, "basis points", true);
        }
        int unitAt = heard.phrase(at, "per", "cent") || heard.phrase(at, "per", "cents")
                ? at + 1
                : heard.next(at, UNIT_ADJECTIVES) ? at + 1 : at;
        NumberLexicon.Unit unit = heard.at(unitAt).startsWith("cent")
                        && unitAt > at
                        && heard.at(at).equals("per")
                ? MEASURES.get("percent")
                : MEASURES.get(heard.next(unitAt));
        boolean perMonth = unit != null && unit.kind() == Kind.DURATION && swallowedPer(at);
        if (unit == null || perMonth || vagueOne(literal, unitAt)) {
            return Optional.empty();
        }
        return unit.kind() == Kind.PERCENT
                ? percent(literal, unitAt + 1, unit)
                : with(literal, unitAt + 1, unit.kind(), literal.value(), unit.name(), !when(unitAt + 1), free);
    }

    private Optional<SpokenNumber> thousands(NumberLiteral literal, int end, int free) {
        boolean money = MEASURES.containsKey(heard.next(end))
                && MEASURES.get(heard.at(end)).kind() == Kind.MONEY;
        String unit = money ? MEASURES.get(heard.at(end)).name() : "";
        return with(literal, money ? end + 1 : end, Kind.MONEY, 1000 * literal.value(), unit, true, free);
    }

    private Optional<SpokenNumber> percent(NumberLiteral literal, int end, NumberLexicon.Unit unit) {
        boolean points =
                heard.next(end, Set.of("point", "points")) && !heard.next(end + 1, NumberLexicon.UNITS.keySet());
        boolean measure = !context.overstated(literal, points ? end + 1 : end);
        return number(
                literal,
                points ? end + 1 : end,
                measure ? Kind.PERCENT : Kind.IDIOM,
                points ? "percentage points" : unit.name(),
                measure);
    }

    /** "one day I noticed" counts nothing; "within one day" does. */
    private boolean vagueOne(NumberLiteral literal, int unitAt) {
        return literal.bareOne()
                && VAGUE_ONE.contains(heard.at(unitAt))
                && !TAKES_ONE_TIME.contains(heard.at(literal.from() - 1));
    }

    private boolean when(int end) {
        return heard.next(end, WHEN)
                && !(heard.next(end).equals("from") && !heard.next(end + 1).equals("now"));
    }

    private Optional<SpokenNumber> counted(NumberLiteral literal, int free) {
        if (literal.bareOne() && !context.endsChange(literal)) {
            return Optional.empty();
        }
        boolean pointing = POINTING.contains(heard.at(literal.from() - 1)) && heard.next(literal.to(), POINTED)
                || heard.phrase(literal.to(), "of", "us")
                || heard.phrase(literal.to(), "of", "them") && literal.value() < 4;
        Kind kind = literal.shape() == Shape.CODE ? Kind.LABEL : Kind.COUNT;
        boolean measure = kind == Kind.COUNT && !pointing;
        return with(literal, literal.to(), kind, literal.value(), "", measure, free);
    }

    private Optional<SpokenNumber> ordinal(NumberLiteral literal) {
        boolean adverb = literal.value() <= 3 && literal.to() - literal.from() == 1;
        return adverb ? Optional.empty() : number(literal, literal.to(), Kind.ORDINAL, "", false);
    }

    private Optional<SpokenNumber> number(NumberLiteral literal, int end, Kind kind, String unit, boolean measure) {
        return with(literal, end, kind, literal.value(), unit, measure, 0);
    }

    private Optional<SpokenNumber> with(
            NumberLiteral literal, int end, Kind kind, double value, String unit, boolean measure, int free) {
        int per = recurrence(end, kind);
        boolean rounded = literal.approximate() || softened(literal.from(), end, kind);
        boolean minus = literal.from() > free && heard.at(literal.from() - 1).equals("minus");
        return Optional.of(new SpokenNumber(
                literal.from(),
                per,
                kind,
                NumberContext.rounded(minus ? -value : value),
                OptionalDouble.empty(),
                unit,
                per > end ? PERIODS.get(heard.at(per - 1)) : "",
                rounded,
                measure));
    }

    /** The index after "a week", "per customer", "in a day"; {@code end} itself where nothing recurs. */
    private int recurrence(int end, Kind kind) {
        if (swallowedPer(end)) {
            return end + 1;
        }
        int article = kind != Kind.PERCENT
                        && heard.next(end).equals("in")
                        && heard.next(end + 1).equals("a")
                ? end + 1
                : end;
        return heard.next(article, PER) && PERIODS.containsKey(heard.next(article + 1)) ? article + 2 : end;
    }

    /** "eleven k month" and "eight caper months": the "a" or "per" went under in the "k". */
    private boolean swallowedPer(int at) {
        return Set.of("k", "caper").contains(heard.at(at - 1)) && PERIODS.containsKey(heard.next(at));
    }

    private boolean softened(int from, int end, Kind kind) {
        boolean during = kind == Kind.DURATION && heard.at(from - 1).equals("over");
        return !during && NumberLexicon.APPROXIMATELY.contains(heard.at(from - 1))
                || heard.phrase(from - 2, "more", "than")
                || heard.phrase(from - 2, "less", "than")
                || heard.phrase(from - 2, "at", "least")
                || heard.phrase(from - 2, "up", "to")
                || heard.phrase(from - 2, "close", "to")
                || heard.next(end, NumberLexicon.ODD)
                || heard.phrase(end, "or", "so");
    }
}
