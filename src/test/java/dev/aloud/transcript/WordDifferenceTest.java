package dev.aloud.transcript;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class WordDifferenceTest {
    private static List<Word> words(String text) {
        return PlainText.words(text);
    }

    /** As "same [a|b] same". */
    private static String shown(String a, String b) {
        return WordDifference.between(words(a), words(b)).stream()
                .map(stretch ->
                        stretch.same() ? text(stretch.a()) : "[" + text(stretch.a()) + "|" + text(stretch.b()) + "]")
                .collect(Collectors.joining(" "));
    }

    private static String text(List<Word> words) {
        return words.stream().map(Word::text).collect(Collectors.joining(" "));
    }

    @Test
    void theSameWordsAreOneStretchAndNoWordsAreNone() {
        assertEquals("we fixed the cash", shown("we fixed the cash", "we fixed the cash"));
        assertEquals("", shown("", ""));
    }

    @Test
    void wordsThatDifferStandSideBySide() {
        assertEquals("we fixed the [cash|cache] today", shown("we fixed the cash today", "we fixed the cache today"));
        assertEquals("[|so] we [fixed|mended] it", shown("we fixed it", "so we mended it"));
        assertEquals("we [|really] fixed it [now|]", shown("we fixed it now", "we really fixed it"));
        assertEquals("[yes|no no]", shown("yes", "no no"));
        assertEquals("[|all new]", shown("", "all new"));
    }

    @Test
    void bothReadingsCanBePutTogetherAgainFromTheStretches() {
        Random random = new Random(7);
        for (int round = 0; round < 200; round++) {
            List<Word> a = some(random);
            List<Word> b = some(random);
            List<WordDifference.Stretch> stretches = WordDifference.between(a, b);
            assertEquals(a, stretches.stream().flatMap(one -> one.a().stream()).toList());
            assertEquals(b, stretches.stream().flatMap(one -> one.b().stream()).toList());
            int same = stretches.stream()
                    .filter(WordDifference.Stretch::same)
                    .mapToInt(one -> one.a().size())
                    .sum();
            assertEquals(longestCommon(a, b), same, () -> text(a) + " / " + text(b));
        }
    }

    private static List<Word> some(Random random) {
        List<Word> words = new ArrayList<>();
        int count = random.nextInt(12);
        for (int i = 0; i < count; i++) {
            words.add(new Word(String.valueOf((char) ('a' + random.nextInt(4))), 100 * i, 100 * i + 90, 1));
        }
        return words;
    }

    private static int longestCommon(List<Word> a, List<Word> b) {
        int[][] best = new int[a.size() + 1][b.size() + 1];
        for (int i = 1; i <= a.size(); i++) {
            for (int j = 1; j <= b.size(); j++) {
                best[i][j] = a.get(i - 1).text().equals(b.get(j - 1).text())
                        ? best[i - 1][j - 1] + 1
                        : Math.max(best[i - 1][j], best[i][j - 1]);
            }
        }
        return best[a.size()][b.size()];
    }
}
