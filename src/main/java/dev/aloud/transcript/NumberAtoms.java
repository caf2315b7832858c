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

/** Finds the single numbers of an answer and what each counts. Ranges and changes are not joined yet. Immutable. */
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

    private final WordTexts texts;
    private final NumberLiteralParser literals;
    private final NumberContext context;
    private final NumberParts parts;

    NumberAtoms(WordTexts texts) {
        this.texts = texts;
        this.literals = new NumberLiteralParser(texts);
        this.context = new NumberContext(texts);
        this.parts = new NumberParts(texts, context);
    }

    /** Returns all numbers in order, without overlap. */
    List<SpokenNumber> find() {
        List<SpokenNumber> found = new ArrayList<>();
        int at = 0;
        while (at < texts.size()) {
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
        if (texts.next(end, Set.of("x", "ex", "fold"))) {
            return number(literal, end + 1, Kind.RATIO, "times", true);
        }
        if (!texts.next(end, Set.of("times", "time")) || literal.bareOne()) {
            return Optional.empty();
        }
        boolean ratio = texts.next(end + 1, COMPARED);
        return number(literal, end + 1, ratio ? Kind.RATIO : Kind.COUNT, "times", true);
    }

    private Optional<SpokenNumber> measured(NumberLiteral literal, int free) {
        int at = literal.to();
        if (texts.next(at).equals("grand")) {
            return thousands(literal, at + 1, free);
        }
        if (texts.phrase(at, "basis", "points")) {
            return number(literal, at + 2, Kind.PERCENT, "basis points", true);
        }
        int unitAt = texts.phrase(at, "per", "cent") || texts.phrase(at, "per", "cents")
                ? at + 1
                : texts.next(at, UNIT_ADJECTIVES) ? at + 1 : at;
        NumberLexicon.Unit unit = texts.at(unitAt).startsWith("cent")
                        && unitAt > at
                        && texts.at(at).equals("per")
                ? MEASURES.get("percent")
                : MEASURES.get(texts.next(unitAt));
        boolean perMonth = unit != null && unit.kind() == Kind.DURATION && swallowedPer(at);
        if (unit == null || perMonth || vagueOne(literal, unitAt)) {
            return Optional.empty();
        }
        return unit.kind() == Kind.PERCENT
                ? percent(literal, unitAt + 1, unit)
                : with(literal, unitAt + 1, unit.kind(), literal.value(), unit.name(), !when(unitAt + 1), free);
    }

    private Optional<SpokenNumber> thousands(NumberLiteral literal, int end, int free) {
        boolean money = MEASURES.containsKey(texts.next(end))
                && MEASURES.get(texts.at(end)).kind() == Kind.MONEY;
        String unit = money ? MEASURES.get(texts.at(end)).name() : "";
        return with(literal, money ? end + 1 : end, Kind.MONEY, 1000 * literal.value(), unit, true, free);
    }

    private Optional<SpokenNumber> percent(NumberLiteral literal, int end, NumberLexicon.Unit unit) {
        boolean points =
                texts.next(end, Set.of("point", "points")) && !texts.next(end + 1, NumberLexicon.UNITS.keySet());
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
                && VAGUE_ONE.contains(texts.at(unitAt))
                && !TAKES_ONE_TIME.contains(texts.at(literal.from() - 1));
    }

    private boolean when(int end) {
        return texts.next(end, WHEN)
                && !(texts.next(end).equals("from") && !texts.next(end + 1).equals("now"));
    }

    private Optional<SpokenNumber> counted(NumberLiteral literal, int free) {
        if (literal.bareOne() && !context.endsChange(literal)) {
            return Optional.empty();
        }
        boolean pointing = POINTING.contains(texts.at(literal.from() - 1)) && texts.next(literal.to(), POINTED)
                || texts.phrase(literal.to(), "of", "us")
                || texts.phrase(literal.to(), "of", "them") && literal.value() < 4;
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
        boolean minus = literal.from() > free && texts.at(literal.from() - 1).equals("minus");
        return Optional.of(new SpokenNumber(
                literal.from(),
                per,
                kind,
                NumberContext.rounded(minus ? -value : value),
                OptionalDouble.empty(),
                unit,
                per > end ? PERIODS.get(texts.at(per - 1)) : "",
                rounded,
                measure));
    }

    /** The index after "a week", "per customer", "in a day"; {@code end} itself if there is no such phrase. */
    private int recurrence(int end, Kind kind) {
        if (swallowedPer(end)) {
            return end + 1;
        }
        int article = kind != Kind.PERCENT
                        && texts.next(end).equals("in")
                        && texts.next(end + 1).equals("a")
                ? end + 1
                : end;
        return texts.next(article, PER) && PERIODS.containsKey(texts.next(article + 1)) ? article + 2 : end;
    }

    /** "eleven k month" and "eight caper months": the recogniser merged "a" or "per" into the "k". */
    private boolean swallowedPer(int at) {
        return Set.of("k", "caper").contains(texts.at(at - 1)) && PERIODS.containsKey(texts.next(at));
    }

    private boolean softened(int from, int end, Kind kind) {
        boolean during = kind == Kind.DURATION && texts.at(from - 1).equals("over");
        return !during && NumberLexicon.APPROXIMATELY.contains(texts.at(from - 1))
                || texts.phrase(from - 2, "more", "than")
                || texts.phrase(from - 2, "less", "than")
                || texts.phrase(from - 2, "at", "least")
                || texts.phrase(from - 2, "up", "to")
                || texts.phrase(from - 2, "close", "to")
                || texts.next(end, NumberLexicon.ODD)
                || texts.phrase(end, "or", "so");
    }
}
