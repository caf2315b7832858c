package dev.aloud.transcript;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns one written token ("$8k", "p99,", "dead-letter") into spoken words. Stateless. */
final class WrittenTokens {
    private static final String NUMBER = "(\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d*\\.\\d+|\\d+)";
    private static final Pattern QUANTITY = Pattern.compile("([~≈+\\-−]?)([$€£]?)" + NUMBER + "(%|[a-zA-Zµ]*)");
    private static final Pattern RANGE = Pattern.compile("([$€£]?)" + NUMBER + "[-–]" + NUMBER + "(%|[a-zA-Z]*)");
    private static final Pattern CLOCK = Pattern.compile("(\\d{1,2}):(\\d{2})([a-z]*)");
    private static final Pattern MIXED = Pattern.compile("\\d+(?:\\.\\d+)?|[^\\d]+");
    private static final Pattern RATE = Pattern.compile("(.*\\d[%a-zA-Z]*)/([a-zA-Z]+)");
    private static final Map<String, String> SIGNS =
            Map.of("$", "dollars", "€", "euros", "£", "pounds", "~", "about", "≈", "about", "+", "plus");
    private static final Map<String, String> SUFFIXES = Map.ofEntries(
            Map.entry("%", "percent"),
            Map.entry("k", "k"),
            Map.entry("m", "million"),
            Map.entry("mm", "million"),
            Map.entry("b", "billion"),
            Map.entry("bn", "billion"),
            Map.entry("x", "x"),
            Map.entry("ms", "milliseconds"),
            Map.entry("s", "seconds"),
            Map.entry("sec", "seconds"),
            Map.entry("min", "minutes"),
            Map.entry("mins", "minutes"),
            Map.entry("h", "hours"),
            Map.entry("hr", "hours"),
            Map.entry("hrs", "hours"),
            Map.entry("gb", "gigabytes"),
            Map.entry("mb", "megabytes"),
            Map.entry("tb", "terabytes"),
            Map.entry("am", "a m"),
            Map.entry("pm", "p m"));

    private WrittenTokens() {}

    /** Returns the spoken words of a token without spaces, in lower case, without punctuation; empty if there are none. */
    static List<String> of(String chunk) {
        if (!chunk.isEmpty() && chunk.chars().allMatch(c -> c >= 'a' && c <= 'z')) {
            return List.of(chunk); // most words need none of the patterns below
        }
        String bare = strip(chunk.replace('’', '\'').replace('‘', '\''));
        return bare.isEmpty() ? List.of() : words(spoken(bare));
    }

    private static String spoken(String bare) {
        Matcher rate = RATE.matcher(bare);
        if (rate.matches()) {
            return spoken(rate.group(1)) + " per " + rate.group(2);
        }
        if (bare.equals("24/7")) {
            return "twenty four seven";
        }
        Matcher range = RANGE.matcher(bare);
        if (range.matches()) {
            return NumberSpeller.spell(plain(range.group(2))) + " to "
                    + quantity("", range.group(1), range.group(3), range.group(4));
        }
        Matcher quantity = QUANTITY.matcher(bare);
        if (quantity.matches()) {
            return quantity(quantity.group(1), quantity.group(2), quantity.group(3), quantity.group(4));
        }
        Matcher clock = CLOCK.matcher(bare.toLowerCase(Locale.ROOT));
        if (clock.matches()) {
            return NumberSpeller.spell(Integer.toString(Integer.parseInt(clock.group(1)))) + " "
                    + minutes(clock.group(2)) + " " + SUFFIXES.getOrDefault(clock.group(3), clock.group(3));
        }
        return mixed(bare);
    }

    private static String minutes(String two) {
        return switch (two) {
            case "00" -> "";
            default -> two.startsWith("0") ? "oh " + NumberSpeller.spell(two.substring(1)) : NumberSpeller.spell(two);
        };
    }

    private static String quantity(String sign, String money, String figures, String suffix) {
        String lead = sign.equals("-") || sign.equals("−") ? "minus" : SIGNS.getOrDefault(sign, "");
        String lower = suffix.toLowerCase(Locale.ROOT);
        String number = plain(figures);
        if (lower.matches("st|nd|rd|th") && number.matches("\\d{1,15}")) {
            return lead + " " + NumberSpeller.ordinal(number);
        }
        if (!money.isEmpty() && lower.equals("k")) {
            lower = "thousand";
        }
        String unit = SUFFIXES.getOrDefault(lower, lower);
        boolean year = money.isEmpty() && suffix.isEmpty() && sign.isEmpty() && figures.matches("(19|20)\\d\\d");
        String spelt = year ? NumberSpeller.year(Integer.parseInt(number)) : NumberSpeller.spell(number);
        return String.join(" ", lead, spelt, unit, SIGNS.getOrDefault(money, ""));
    }

    /** "p99" as "p ninety nine", "s3" as "s three"; signs between letters separate words. */
    private static String mixed(String bare) {
        StringBuilder out = new StringBuilder();
        for (String part : bare.replace("&", " and ").split("[^\\p{L}\\p{N}\\p{M}'.]+")) {
            Matcher pieces = MIXED.matcher(part.matches(".*\\d.*") ? part : part.replace(".", ""));
            while (pieces.find()) {
                String piece = pieces.group();
                boolean figures = piece.matches("[0-9]+(\\.[0-9]+)?");
                out.append(' ').append(figures ? NumberSpeller.spell(piece) : piece.replace(".", ""));
            }
        }
        return out.toString();
    }

    private static List<String> words(String spoken) {
        List<String> words = new ArrayList<>();
        for (String word : spoken.toLowerCase(Locale.ROOT).split("\\s+")) {
            String bare = word.replaceAll("^'+|'+$", "");
            if (bare.codePoints().anyMatch(Character::isLetterOrDigit)) {
                words.add(bare);
            }
        }
        return words;
    }

    private static String strip(String chunk) {
        return chunk.replaceAll("^[^\\p{L}\\p{N}$€£~≈+\\-−.]+|[^\\p{L}\\p{N}%]+$", "")
                .replaceAll("^[.\\-−+]+(?![.\\d$€£])", "");
    }

    private static String plain(String figures) {
        return figures.replace(",", "");
    }
}
