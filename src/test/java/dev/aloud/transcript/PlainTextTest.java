package dev.aloud.transcript;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloud.problem.AloudException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainTextTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            I fixed it.                       | i fixed it
            "So," I said, 'no'!               | so i said no
            It's John's; they’re sure         | it's john's they're sure
            dead-letter queue / retries       | dead letter queue retries
            errors fell by 30%                | errors fell by thirty percent
            0.3% of users                     | zero point three percent of users
            saved $8k a week                  | saved eight thousand dollars a week
            saved 8k/week                     | saved eight k per week
            $8,000                            | eight thousand dollars
            $2.5M                             | two point five million dollars
            £40, €1,200                       | forty pounds one thousand two hundred euros
            200ms, 40min and 3h               | two hundred milliseconds forty minutes and three hours
            p99 latency                       | p ninety nine latency
            the 99th percentile               | the ninety ninth percentile
            10x growth                        | ten x growth
            in 2024                           | in twenty twenty four
            in 2005                           | in two thousand five
            in 1998 and 1905                  | in nineteen ninety eight and nineteen oh five
            24/7 on-call                      | twenty four seven on call
            30-40%                            | thirty to forty percent
            ~15 people                        | about fifteen people
            +15%                              | plus fifteen percent
            -5%                               | minus five percent
            at 3:30pm                         | at three thirty p m
            at 9:05                           | at nine oh five
            S3 and EC2                        | s three and ec two
            Q3 2023                           | q three twenty twenty three
            R&D                               | r and d
            U.S. e.g. this                    | us eg this
            café naïve Zürich                 | café naïve zürich
            1.2.3                             | one point two three
            555123456789012345                | five five five one two three four five six seven eight nine zero one two three four five
            007                               | zero zero seven
            1000000                           | one million
            12,345,678                        | twelve million three hundred forty five thousand six hundred seventy eight
            well — no… yes                    | well no yes
            well—no                           | well no
            * bullet                          | bullet
            👍 done ✅                         | done
            """)
    void aTextBecomesTheWordsThatAPersonSays(String text, String spoken) {
        assertEquals(spoken, String.join(" ", PlainText.tokens(text)));
    }

    @Test
    void emptyAndWordlessTextsGiveNoWords() {
        for (String text : List.of("", " ", "\r\n\r\n", "...", "!?", "\uFEFF", "--- *** ---", "👍")) {
            assertEquals(List.of(), PlainText.words(text), text);
        }
    }

    @Test
    void wordsFollowEachOtherFromZeroOn() {
        assertEquals(List.of(new Word("i", 0, 350, 1), new Word("did", 350, 700, 1)), PlainText.words("I did"));
    }

    @Test
    void aCommaAndAFullStopLeaveAPause() {
        List<Word> words = PlainText.words("So, it broke. We ran");
        assertEquals(PlainText.COMMA_MS, words.get(1).startMs() - words.get(0).endMs());
        assertEquals(
                PlainText.SENTENCE_MS, words.get(3).startMs() - words.get(2).endMs());
    }

    @Test
    void lineEndsOfAnyKindReadAlike() {
        assertEquals(PlainText.words("One.\nTwo."), PlainText.words("One.\r\nTwo."));
        assertEquals(PlainText.words("One.\nTwo."), PlainText.words("\uFEFFOne.\rTwo.\n\n"));
    }

    @Test
    void ordinaryProseComesOutAtAnOrdinaryPace() {
        String sentence = "the queue was full and so the service dropped, one by one, every retry that came. ";
        List<Word> words = PlainText.words(sentence.repeat(50));
        double minutes = words.get(words.size() - 1).endMs() / 60_000.0;
        double pace = words.size() / minutes;
        assertTrue(pace > 120 && pace < 170, pace + " words a minute");
    }

    @Test
    void numbersWrittenAsFiguresAreFoundLikeSpokenOnes() {
        String found = String.join(
                "; ",
                SpokenNumbers.find(PlainText.words("It went from 40 min to 6 min, saving $8k/month at p99, up 30%."))
                        .stream()
                        .map(SpokenNumbersTest::described)
                        .toList());
        assertEquals(
                "CHANGE 40->6 minutes; MONEY 8000 dollars/month; -PERCENTILE 99 percentile; PERCENT 30 percent", found);
    }

    @Test
    void anyTextGivesWordsInOrderAndWithoutPunctuation() {
        Random random = new Random(5);
        String letters = "abcXYZ0123456789.,;:!?-–—'\"$%€£/&()[] \n\r\t~+µéß…½²٣";
        for (int round = 0; round < 1000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(60); i > 0; i--) {
                text.append(letters.charAt(random.nextInt(letters.length())));
            }
            int last = 0;
            for (Word word : PlainText.words(text.toString())) {
                assertTrue(word.startMs() >= last, text.toString());
                assertTrue(word.text().matches("[\\p{L}\\p{N}\\p{M}']+"), text + " -> " + word.text());
                last = word.endMs();
            }
        }
    }

    @Test
    void everyWholeNumberIsReadBackFromItsWords() {
        Random random = new Random(9);
        for (int i = 0; i < 2500; i++) {
            long number = i < 1900
                    ? i
                    : (long) Math.pow(10, 3 + random.nextInt(7)) * random.nextInt(90) + random.nextInt(9000) + 2100;
            List<SpokenNumber> found = SpokenNumbers.find(PlainText.words(number + " tickets"));
            boolean one = number == 1;
            assertEquals(one ? 0 : 1, found.size(), "for " + number + ": " + PlainText.tokens(number + " tickets"));
            if (!one) {
                assertEquals(number, found.get(0).value(), 1e-9, "for " + number);
            }
        }
    }

    @Test
    void anHourOfTextIsReadAndMoreThanFiveDaysIsRefused() {
        assertEquals(9000, PlainText.words("word ".repeat(9000)).size());
        String tooLong = "a ".repeat(PlainText.MOST_WORDS + 1);
        AloudException refusal = assertThrows(AloudException.class, () -> PlainText.words(tooLong));
        assertEquals(AloudException.Kind.TOO_LARGE, refusal.kind());
    }
}
