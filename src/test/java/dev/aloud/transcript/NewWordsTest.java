package dev.aloud.transcript;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.aloud.content.ContentReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NewWordsTest {
    private static final NewWords WORDS = NewWords.load();

    /** Talk of work by many hands, which neither the list nor the language model was made from. */
    private static final Path TALK = Path.of("bench", "language", "kept-apart");

    /** What the list finds in that talk, all of it said: "the front end dev", "i'm a front end developer", "the p ninety nine latency". */
    private static final Map<String, Integer> SAID = Map.of("frontend", 2, "p99", 1);

    private static List<NewWord> listed() {
        record Listed(List<NewWord> words) {}
        return ContentReader.read("new-words.yaml", new TypeReference<Listed>() {})
                .words();
    }

    private static List<String> texts(List<Word> words) {
        return words.stream().map(Word::text).toList();
    }

    @Test
    void everySequenceOfTheListGivesItsWord() {
        for (NewWord listed : listed()) {
            for (String heard : listed.heard()) {
                assertEquals(
                        List.of("we", "used", listed.word(), "there"),
                        texts(WORDS.repair(PlainText.words("we used " + heard + " there"))));
            }
        }
    }

    @Test
    void noSequenceStandsForTwoWordsAndTheListHasAHundredAndFifty() {
        Set<String> seen = new HashSet<>();
        listed().forEach(word -> word.heard().forEach(heard -> assertTrue(seen.add(heard), heard)));
        assertTrue(listed().size() >= 150, listed().size() + " words");
    }

    @Test
    void aHundredThousandWordsOfOtherTalkWakeNone() throws IOException {
        List<String> woken = new ArrayList<>();
        int count = 0;
        try (Stream<Path> files = Files.list(TALK)) {
            for (Path file : files.sorted().toList()) {
                List<Word> talk = PlainText.words(Files.readString(file).replace('-', ' '));
                count += talk.size();
                WORDS.find(talk, index -> false).forEach(repair -> woken.add(repair.word()));
            }
        }
        SAID.forEach((word, times) -> {
            for (int i = 0; i < times; i++) {
                assertTrue(woken.remove(word), word + " is said " + times + " times");
            }
        });
        assertEquals(List.of(), woken);
        assertTrue(count > 100_000, count + " words");
    }

    @Test
    void aNewWordLastsFromItsFirstWordToItsLastAndIsAsSureAsTheLeastSureOne() {
        List<Word> heard = List.of(
                new Word("on", 0, 100, 1),
                new Word("cube", 150, 300, 0.9),
                new Word("or", 300, 400, 0.4),
                new Word("needs", 400, 700, 0.8));
        assertEquals(List.of(new Word("on", 0, 100, 1), new Word("kubernetes", 150, 700, 0.4)), WORDS.repair(heard));
    }

    @Test
    void whatTheUserSettledIsNoPartOfANewWord() {
        List<Word> heard = PlainText.words("cube or needs and a web hook");
        assertEquals(List.of("webhook"), found(heard, 1));
        assertEquals(List.of("kubernetes"), found(heard, 6));
    }

    private static List<String> found(List<Word> heard, int settled) {
        return WORDS.find(heard, index -> index == settled).stream()
                .map(NewWords.Repair::word)
                .toList();
    }

    @Test
    void theLongestSequenceWinsAndTheUsersOwnGoesBeforeTheList() {
        NewWords own = WORDS.with(List.of(
                new NewWord("zolando", null, List.of("so land oh")),
                new NewWord("webhookery", null, List.of("web hook re", "micro service"))));
        assertEquals(
                List.of("zolando", "webhookery", "webhookery"),
                texts(own.repair(PlainText.words("so land oh web hook re micro service"))));
    }

    @Test
    void aWordWithoutASequenceIsRefusedWithTheReason() {
        assertThrows(IllegalArgumentException.class, () -> new NewWord("kubernetes", null, List.of()));
        assertThrows(IllegalArgumentException.class, () -> new NewWord("Two words", null, List.of("x")));
    }
}
