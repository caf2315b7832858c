package dev.aloud.transcript;

import static dev.aloud.transcript.NumberLexicon.ORDINALS;
import static dev.aloud.transcript.NumberLexicon.ORDINAL_UNITS;
import static dev.aloud.transcript.NumberLexicon.PLURAL_SCALES;
import static dev.aloud.transcript.NumberLexicon.SCALES;
import static dev.aloud.transcript.NumberLexicon.TEENS;
import static dev.aloud.transcript.NumberLexicon.TENS;
import static dev.aloud.transcript.NumberLexicon.UNITS;
import static dev.aloud.transcript.NumberLexicon.VAGUE_COUNTS;

import dev.aloud.transcript.NumberLiteral.Shape;
import java.util.Optional;
import java.util.Set;

/** Parses the longest number that starts at a word. Immutable. */
final class NumberLiteralParser {
    private static final Set<String> ARTICLES = Set.of("a", "an");
    private static final Set<Integer> CENTURIES = Set.of(17, 18, 19, 20);

    private final WordTexts texts;

    NumberLiteralParser(WordTexts texts) {
        this.texts = texts;
    }

    /** A value and the index after its last word. */
    private record Part(double value, int end) {}

    /** Returns the number that starts at that word; empty if there is none. */
    Optional<NumberLiteral> read(int at) {
        return code(at).or(() -> ordinal(at))
                .or(() -> year(at))
                .or(() -> vague(at))
                .or(() -> halfOfScale(at))
                .or(() -> pointOnly(at))
                .or(() -> cardinal(at));
    }

    private static Optional<NumberLiteral> literal(int from, int to, double value, Shape shape) {
        return Optional.of(new NumberLiteral(from, to, value, shape, false));
    }

    /** "four oh four", "nine one one": three or more digits, read one by one. */
    private Optional<NumberLiteral> code(int at) {
        double value = 0;
        int end = at;
        while (digit(end, at) >= 0) {
            value = 10 * value + digit(end, at);
            end++;
        }
        boolean unfinished =
                SCALES.containsKey(texts.next(end)) || texts.next(end).equals("point");
        return end - at >= 3 && !unfinished ? literal(at, end, value, Shape.CODE) : Optional.empty();
    }

    private int digit(int index, int start) {
        String word = index == start ? texts.at(index) : texts.next(index);
        return index > start && word.equals("oh") ? 0 : UNITS.getOrDefault(word, -1);
    }

    private Optional<NumberLiteral> ordinal(int at) {
        String word = texts.at(at);
        String next = texts.next(at + 1);
        if (TENS.containsKey(word) && ORDINAL_UNITS.containsKey(next)) {
            return literal(at, at + 2, TENS.get(word) + ORDINAL_UNITS.get(next), Shape.ORDINAL);
        }
        Integer value = ORDINAL_UNITS.getOrDefault(word, ORDINALS.get(word));
        return value == null ? Optional.empty() : literal(at, at + 1, value, Shape.ORDINAL);
    }

    private Optional<NumberLiteral> year(int at) {
        Part century = belowHundred(at, true);
        if (century == null || !CENTURIES.contains((int) century.value()) || century.end() != at + 1) {
            return Optional.empty();
        }
        if (texts.next(at + 1).equals("oh") && UNITS.containsKey(texts.next(at + 2))) {
            return literal(at, at + 3, 100 * century.value() + UNITS.get(texts.at(at + 2)), Shape.YEAR);
        }
        Part rest = belowHundred(at + 1, false);
        boolean scaled = rest != null
                && (SCALES.containsKey(texts.next(rest.end()))
                        || texts.next(rest.end()).equals("point"));
        return rest == null || rest.value() < 10 || scaled
                ? Optional.empty()
                : literal(at, rest.end(), 100 * century.value() + rest.value(), Shape.YEAR);
    }

    /** "a couple of", "a few hundred", "thousands of", "tens of thousands". */
    private Optional<NumberLiteral> vague(int at) {
        int start = ARTICLES.contains(texts.at(at)) ? at + 1 : at;
        Integer count = VAGUE_COUNTS.get(start == at ? texts.at(at) : texts.next(start));
        if (count != null) {
            int scaleAt = texts.next(start + 1).equals("of") ? start + 2 : start + 1;
            Double scale = SCALES.get(texts.next(scaleAt));
            if (scale != null) {
                return Optional.of(new NumberLiteral(at, scaleAt + 1, count * scale, Shape.CARDINAL, true));
            }
            boolean couple = count == 2 && texts.next(start + 1).equals("of");
            return couple ? Optional.of(new NumberLiteral(at, start + 2, 2, Shape.CARDINAL, true)) : Optional.empty();
        }
        if (texts.phrase(at, "tens", "of") && PLURAL_SCALES.containsKey(texts.next(at + 2))) {
            double value = 10 * PLURAL_SCALES.get(texts.at(at + 2));
            return Optional.of(new NumberLiteral(at, at + 3, value, Shape.CARDINAL, true));
        }
        Double plural = PLURAL_SCALES.get(texts.at(at));
        return plural == null
                ? Optional.empty()
                : Optional.of(new NumberLiteral(at, at + 1, plural, Shape.CARDINAL, true));
    }

    /** "half a million", "half a dozen", "quarter of a million". */
    private Optional<NumberLiteral> halfOfScale(int at) {
        double part = texts.at(at).equals("half") ? 0.5 : texts.at(at).equals("quarter") ? 0.25 : 0;
        int next = texts.next(at + 1).equals("of") ? at + 2 : at + 1;
        next = ARTICLES.contains(texts.next(next)) ? next + 1 : next;
        Double scale = SCALES.get(texts.next(next));
        return part == 0 || scale == null || scale == 1e3 && texts.at(next).length() == 1
                ? Optional.empty()
                : literal(at, next + 1, part * scale, Shape.CARDINAL);
    }

    /** "point five percent": a fraction without its zero, only before a measure. */
    private Optional<NumberLiteral> pointOnly(int at) {
        Part decimals = texts.at(at).equals("point") ? decimals(at + 1, false) : null;
        boolean measured = decimals != null
                && (NumberLexicon.MEASURES.containsKey(texts.next(decimals.end()))
                        || texts.phrase(decimals.end(), "per", "cent"));
        return measured ? literal(at, decimals.end(), decimals.value(), Shape.CARDINAL) : Optional.empty();
    }

    private Optional<NumberLiteral> cardinal(int at) {
        double total = 0;
        double lastScale = Double.MAX_VALUE;
        int end = at;
        while (true) {
            int start = end > at && texts.next(end).equals("and") && lastScale == 1e3 ? end + 1 : end;
            Part group = group(start, start == at);
            if (group == null
                    || (end > at
                            && group.value() == 1
                            && texts.next(group.end()).equals("of"))) {
                break;
            }
            Part whole = withFraction(group);
            double scale = scale(whole.end());
            if (scale >= lastScale || (lastScale <= 1e3 && scale > 1)) {
                break;
            }
            total += whole.value() * scale;
            end = scale > 1 ? whole.end() + scaleWords(whole.end()) : whole.end();
            lastScale = scale;
            if (scale == 1
                    || scale == 12
                    || whole.value() != group.value()
                    || texts.at(end - 1).length() == 1) {
                break;
            }
        }
        if (end > at && lastScale > 1 && lastScale < Double.MAX_VALUE) {
            Part half = half(end);
            total += half == null ? 0 : half.value() * lastScale;
            end = half == null ? end : half.end();
        }
        return end == at ? Optional.empty() : literal(at, end, total, Shape.CARDINAL);
    }

    private double scale(int at) {
        if (texts.phrase(at, "a", "k")) {
            return 1e3;
        }
        Double scale = SCALES.get(texts.next(at));
        return scale == null || scale == 1e2 ? 1 : scale;
    }

    private int scaleWords(int at) {
        return texts.next(at).equals("a") ? 2 : 1;
    }

    /** Returns the number below a thousand that starts there ("a hundred and sixty", "eleven hundred"), or null. */
    private Part group(int at, boolean first) {
        boolean article = first && ARTICLES.contains(texts.at(at)) && bareScale(texts.next(at + 1));
        boolean bare = first && bareScale(texts.at(at)) && !texts.at(at).equals("dozen");
        Part head = article ? new Part(1, at + 1) : bare ? new Part(1, at) : belowHundred(at, first);
        if (head == null) {
            return null;
        }
        String hundred = head.end() == at ? texts.at(at) : texts.next(head.end());
        return hundred.equals("hundred") ? hundreds(head) : head;
    }

    private Part hundreds(Part head) {
        int end = head.end() + 1;
        double value = 100 * head.value();
        int start = texts.next(end).equals("and") ? end + 1 : end;
        Part rest = belowHundred(start, false);
        boolean apart = rest == null
                || texts.next(rest.end()).equals("hundred")
                || (rest.value() == 1 && texts.next(rest.end()).equals("of"));
        return apart ? new Part(value, end) : new Part(value + rest.value(), rest.end());
    }

    private static boolean bareScale(String word) {
        Double scale = SCALES.get(word);
        return scale != null && word.length() > 1 && !word.equals("caper");
    }

    private Part belowHundred(int at, boolean first) {
        String word = first ? texts.at(at) : texts.next(at);
        Integer tens = TENS.get(word);
        if (tens == null) {
            Integer small = UNITS.getOrDefault(word, TEENS.get(word));
            return small == null ? null : new Part(small, at + 1);
        }
        String unit = texts.next(at + 1);
        int digit = UNITS.getOrDefault(unit, 0);
        if (unit.equals("for") && NumberLexicon.MEASURES.containsKey(texts.next(at + 2))) {
            digit = 4; // "twenty for hours"
        }
        return digit == 0 ? new Part(tens, at + 1) : new Part(tens + digit, at + 2);
    }

    /** "two point five", "two and a half"; the group itself if no fraction follows. */
    private Part withFraction(Part group) {
        if (texts.next(group.end()).equals("point")) {
            Part decimals = decimals(group.end() + 1, true);
            return decimals == null ? group : new Part(group.value() + decimals.value(), decimals.end());
        }
        Part half = half(group.end());
        return half == null ? group : new Part(group.value() + half.value(), half.end());
    }

    private Part half(int at) {
        if (texts.phrase(at, "and", "a", "half")) {
            return new Part(0.5, at + 3);
        }
        if (texts.phrase(at, "and", "a", "quarter")) {
            return new Part(0.25, at + 3);
        }
        return texts.phrase(at, "and", "three", "quarters") ? new Part(0.75, at + 3) : null;
    }

    /** Returns the digits after "point", or null. The first may be misrecognised ("seven point to"). */
    private Part decimals(int at, boolean afterNumber) {
        Part pair = belowHundred(at, false);
        if (pair != null && pair.value() >= 10) {
            return new Part(pair.value() / 100, pair.end());
        }
        int end = at;
        while (decimal(end, at, afterNumber) >= 0) {
            end++;
        }
        if (texts.next(end).equals("point") && end - at > 1) {
            end -= end - at > 2 && texts.at(end - 2).equals("two") ? 2 : 1; // "seven point two two nine point one"
        }
        double value = 0;
        for (int i = end - 1; i >= at; i--) {
            value = (value + decimal(i, at, afterNumber)) / 10;
        }
        return end == at ? null : new Part(value, end);
    }

    private int decimal(int index, int start, boolean afterNumber) {
        String word = texts.next(index);
        Integer digit = UNITS.get(word);
        boolean mayBeMisheard = afterNumber && (index == start || word.equals("oh"));
        return digit != null ? digit : mayBeMisheard ? NumberLexicon.MISHEARD_DIGITS.getOrDefault(word, -1) : -1;
    }
}
