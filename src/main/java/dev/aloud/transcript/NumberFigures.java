package dev.aloud.transcript;

import dev.aloud.transcript.NumberLiteral.Shape;
import dev.aloud.transcript.SpokenNumber.Kind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Writes the numbers of an answer as figures: "0.3%", "$8,000", "8k", "p99". Immutable. */
final class NumberFigures {
    /** Counts below this stay words unless a unit asks for figures ("two teams", "three weeks"). */
    private static final int FIRST_FIGURE = 10;

    private static final Map<String, String> CURRENCIES =
            Map.of("dollars", "$", "dollar", "$", "euros", "€", "euro", "€", "pounds", "£", "pound", "£");
    private static final Set<Kind> ALWAYS_WORDS = Set.of(Kind.CLOCK, Kind.IDIOM);
    private static final Set<Kind> ALWAYS_FIGURES =
            Set.of(Kind.PERCENT, Kind.MONEY, Kind.CHANGE, Kind.YEAR, Kind.LABEL, Kind.PERCENTILE);

    /** Letters that form a name with the number after them. */
    private static final Set<String> LETTERS = Set.of("p", "q", "s", "v");

    private final WordTexts texts;
    private final Map<Integer, Figure> figures = new HashMap<>();

    /** How the words up to {@code to} are written. */
    record Figure(String text, int to) {}

    NumberFigures(List<Word> words) {
        this.texts = new WordTexts(words);
        NumberLiteralParser reader = new NumberLiteralParser(texts);
        for (SpokenNumber number : SpokenNumbers.find(words)) {
            int at = number.firstWord();
            while (at < number.endWord()) {
                Optional<NumberLiteral> literal = reader.read(at).filter(l -> l.to() <= number.endWord());
                literal.filter(l -> inFigures(number, l)).ifPresent(l -> put(number, l));
                at = literal.map(NumberLiteral::to).orElse(at + 1);
            }
        }
    }

    /** Adds the figure. A letter before the number of a name is joined to it: "p99", "Q3", "S3". */
    private void put(SpokenNumber number, NumberLiteral literal) {
        Figure figure = figure(literal);
        String letter = texts.at(literal.from() - 1);
        boolean name = number.kind() == Kind.LABEL || number.kind() == Kind.PERCENTILE;
        if (name && LETTERS.contains(letter) && literal.from() == number.firstWord()) {
            String written = Set.of("p", "v").contains(letter) ? letter : letter.toUpperCase(Locale.ROOT);
            figures.put(literal.from() - 1, new Figure(written + figure.text(), figure.to()));
        } else {
            figures.put(literal.from(), figure);
        }
    }

    /** Returns the figure that starts with that word, or null. */
    Figure at(int word) {
        return figures.get(word);
    }

    private boolean inFigures(SpokenNumber number, NumberLiteral literal) {
        if (literal.approximate() || ALWAYS_WORDS.contains(number.kind())) {
            return false;
        }
        if (Set.of("half", "quarter", "a", "an").contains(texts.at(literal.from()))
                && !number.unit().equals("dollars")) {
            return literal.value() >= 100 && !texts.at(literal.from()).equals("half") && number.kind() != Kind.RATIO;
        }
        boolean whole = literal.value() % 1 == 0 && !texts.at(literal.to() - 1).equals("k");
        boolean x = texts.next(literal.to()).equals("x");
        return ALWAYS_FIGURES.contains(number.kind()) && literal.shape() != Shape.ORDINAL
                || !whole
                || x
                || literal.value() >= FIRST_FIGURE;
    }

    private Figure figure(NumberLiteral literal) {
        int to = literal.to();
        String text = literal.shape() == Shape.ORDINAL ? ordinal(literal.value()) : amount(literal);
        if (texts.next(to).equals("percent")) {
            return new Figure(text + "%", to + 1);
        }
        if (texts.phrase(to, "per", "cent")) {
            return new Figure(text + "%", to + 2);
        }
        if (texts.next(to).equals("x")) {
            return new Figure(text + "x", to + 1);
        }
        String currency = CURRENCIES.get(texts.next(to));
        return currency == null ? new Figure(text, to) : new Figure(currency + text, to + 1);
    }

    private String amount(NumberLiteral literal) {
        if (literal.shape() != Shape.CARDINAL) {
            return plain(literal.value());
        }
        String last = texts.at(literal.to() - 1);
        if (last.equals("k") || last.equals("caper")) {
            return grouped(literal.value() / 1e3) + "k";
        }
        for (Map.Entry<String, Double> scale :
                Map.of("million", 1e6, "billion", 1e9).entrySet()) {
            if (last.equals(scale.getKey())
                    || last.equals("half") && texts.at(literal.to() - 4).equals(scale.getKey())) {
                return grouped(literal.value() / scale.getValue()) + " " + scale.getKey();
            }
        }
        boolean year = SpokenNumbers.isYear(texts, literal);
        return year ? plain(literal.value()) : grouped(literal.value());
    }

    private static String ordinal(double value) {
        long n = Math.round(value);
        boolean teen = n % 100 >= 11 && n % 100 <= 13;
        String ending = teen ? "th" : n % 10 == 1 ? "st" : n % 10 == 2 ? "nd" : n % 10 == 3 ? "rd" : "th";
        return n + ending;
    }

    /** At most six decimals, without trailing zeros. */
    private static String plain(double value) {
        return BigDecimal.valueOf(value)
                .setScale(6, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    private static String grouped(double value) {
        String plain = plain(value);
        int point = plain.indexOf('.');
        String whole = point < 0 ? plain : plain.substring(0, point);
        return whole.replaceAll("(?<=\\d)(?=(\\d{3})+$)", ",") + (point < 0 ? "" : plain.substring(point));
    }
}
