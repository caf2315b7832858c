package dev.aloud.rubric;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Finds where a spoken or written number begins and ends, tolerant of "per cent" and "a k". Pure functions. */
final class NumberWords {
    private static final Set<String> DIGITS = Set.of(
            "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
            "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty", "thirty",
            "forty", "fifty", "sixty", "seventy", "eighty", "ninety");
    private static final Set<String> SCALES = Set.of("hundred", "thousand", "million", "billion", "k", "dozen", "grand");
    private static final Set<String> INSIDE = Set.of("and", "point", "a", "odd");

    private NumberWords() {}

    static boolean isNumberWord(String text) {
        return DIGITS.contains(text) || SCALES.contains(text) || (!text.isEmpty() && startsWithDigit(text));
    }

    /** For each token the index after the number that begins there, -1 where none begins. */
    static int[] ends(List<String> texts) {
        int[] ends = new int[texts.size()];
        Arrays.fill(ends, -1);
        int at = 0;
        while (at < texts.size()) {
            int end = endFrom(texts, at);
            if (end > at) {
                ends[at] = end;
                at = end;
            } else {
                at++;
            }
        }
        return ends;
    }

    private static int endFrom(List<String> texts, int at) {
        boolean article = texts.get(at).equals("a") && at + 1 < texts.size() && SCALES.contains(texts.get(at + 1));
        if (!article && !isNumberWord(texts.get(at))) {
            return -1;
        }
        int end = at + 1;
        while (end < texts.size() && continues(texts, end)) {
            end++;
        }
        return end;
    }

    private static boolean continues(List<String> texts, int at) {
        return isNumberWord(texts.get(at))
                || (INSIDE.contains(texts.get(at)) && at + 1 < texts.size() && isNumberWord(texts.get(at + 1)));
    }

    private static boolean startsWithDigit(String text) {
        char c = text.charAt(0);
        return Character.isDigit(c) || ("$£€".indexOf(c) >= 0 && text.length() > 1 && Character.isDigit(text.charAt(1)));
    }
}
