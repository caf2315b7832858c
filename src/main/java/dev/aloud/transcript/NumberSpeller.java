package dev.aloud.transcript;

import java.math.BigDecimal;

/** Spells figures as words, the way a recogniser writes them. Stateless. */
final class NumberSpeller {
    private static final String[] SMALL = {
        "zero",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
        "seventeen",
        "eighteen",
        "nineteen"
    };
    private static final String[] TENS = {
        "", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"
    };
    private static final long[] SCALES = {1_000_000_000_000L, 1_000_000_000L, 1_000_000L, 1_000L};
    private static final String[] SCALE_NAMES = {"trillion", "billion", "million", "thousand"};

    /** Numbers with more digits are spelled digit by digit, like a telephone number. */
    private static final int MOST_DIGITS_IN_A_NUMBER = 15;

    private NumberSpeller() {}

    /** "1200" as "one thousand two hundred", "0.3" as "zero point three"; digits and at most one point. */
    static String spell(String figures) {
        int point = figures.indexOf('.');
        if (point < 0) {
            return whole(figures);
        }
        String head = point == 0 ? "zero" : whole(figures.substring(0, point));
        return head + " point " + digits(figures.substring(point + 1));
    }

    /** "2024" as "twenty twenty four", "2005" as "two thousand five"; four digits, 1100 to 2099. */
    static String year(int year) {
        int century = year / 100;
        int rest = year % 100;
        if (rest == 0 || (century == 20 && rest < 10)) {
            return century == 20 ? below(year) : below(century) + " hundred";
        }
        return below(century) + (rest < 10 ? " oh " : " ") + below(rest);
    }

    /** "99" as "ninety ninth". */
    static String ordinal(String figures) {
        String words = whole(figures);
        int cut = words.lastIndexOf(' ') + 1;
        return words.substring(0, cut) + ordinalWord(words.substring(cut));
    }

    private static String ordinalWord(String word) {
        return switch (word) {
            case "one" -> "first";
            case "two" -> "second";
            case "three" -> "third";
            case "five" -> "fifth";
            case "eight" -> "eighth";
            case "nine" -> "ninth";
            case "twelve" -> "twelfth";
            default -> word.endsWith("y") ? word.substring(0, word.length() - 1) + "ieth" : word + "th";
        };
    }

    private static String whole(String digits) {
        if (digits.length() > MOST_DIGITS_IN_A_NUMBER || (digits.length() > 1 && digits.startsWith("0"))) {
            return digits(digits);
        }
        return below(new BigDecimal(digits).longValueExact());
    }

    private static String digits(String digits) {
        StringBuilder out = new StringBuilder();
        digits.chars().forEach(c -> out.append(out.isEmpty() ? "" : " ").append(SMALL[c - '0']));
        return out.toString();
    }

    private static String below(long n) {
        if (n < 20) {
            return SMALL[(int) n];
        }
        if (n < 100) {
            return TENS[(int) (n / 10)] + tail(n % 10);
        }
        if (n < 1000) {
            return SMALL[(int) (n / 100)] + " hundred" + tail(n % 100);
        }
        for (int i = 0; i < SCALES.length; i++) {
            if (n >= SCALES[i]) {
                return below(n / SCALES[i]) + " " + SCALE_NAMES[i] + tail(n % SCALES[i]);
            }
        }
        throw new IllegalStateException("NumberSpeller: no scale for " + n);
    }

    private static String tail(long rest) {
        return rest == 0 ? "" : " " + below(rest);
    }
}
