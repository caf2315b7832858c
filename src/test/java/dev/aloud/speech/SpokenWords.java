package dev.aloud.speech;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reference text as a recogniser could write it, and the distance between two texts. */
final class SpokenWords {
    private static final Set<String> FILLERS = Set.of("um", "uh");
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

    private SpokenWords() {}

    /** Lower case, no punctuation, no um and uh, no notes in brackets, numbers under a hundred spelled out. */
    static List<String> of(String text) {
        String plain = text.toLowerCase(Locale.ROOT)
                .replace('\u2019', '\'')
                .replaceAll("\\[[^]]*]|<[^>]*>", " ")
                .replaceAll("[^a-z0-9' ]", " ");
        List<String> words = new ArrayList<>();
        for (String word : plain.trim().split("\\s+")) {
            String bare = word.replaceAll("^'+|'+$", "");
            if (bare.matches("\\d{1,2}")) {
                words.addAll(spelled(Integer.parseInt(bare)));
            } else if (!bare.isEmpty() && !FILLERS.contains(bare)) {
                words.add(bare);
            }
        }
        return words;
    }

    private static List<String> spelled(int number) {
        if (number < 20) {
            return List.of(SMALL[number]);
        }
        return number % 10 == 0 ? List.of(TENS[number / 10]) : List.of(TENS[number / 10], SMALL[number % 10]);
    }

    /** Fewest insertions, deletions and substitutions that turn one into the other. */
    static int distance(List<String> from, List<String> to) {
        int[] row = new int[to.size() + 1];
        for (int j = 0; j <= to.size(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.size(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= to.size(); j++) {
                int changed = diagonal + (from.get(i - 1).equals(to.get(j - 1)) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[to.size()];
    }
}
