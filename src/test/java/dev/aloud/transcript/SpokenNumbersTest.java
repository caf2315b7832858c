package dev.aloud.transcript;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpokenNumbersTest {
    /** Words of 300 ms without pauses between them, as in fluent speech; "//" is a pause of a second. */
    static List<Word> heard(String text) {
        List<Word> words = new ArrayList<>();
        int at = 0;
        for (String word : text.split(" ")) {
            if (word.equals("//")) {
                at += 1000;
            } else {
                words.add(new Word(word, at, at + 300, 1));
                at += 300;
            }
        }
        return words;
    }

    /** "PERCENT 30 percent", "CHANGE 40->6 minutes/week"; "~" for approximate, "-" for what measures nothing. */
    static String described(SpokenNumber number) {
        String value = number.from().isPresent() ? figure(number.from().getAsDouble()) + "->" : "";
        return (number.approximate() ? "~" : "")
                + (number.measure() ? "" : "-")
                + number.kind()
                + " "
                + value
                + figure(number.value())
                + (number.unit().isEmpty() ? "" : " " + number.unit())
                + (number.per().isEmpty() ? "" : "/" + number.per());
    }

    private static String figure(double value) {
        return String.format(Locale.ROOT, "%.4f", value).replaceAll("\\.?0+$", "");
    }

    private static String found(String text) {
        return SpokenNumbers.find(heard(text)).stream()
                .map(SpokenNumbersTest::described)
                .collect(Collectors.joining("; "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            zero point three percent                            | PERCENT 0.3 percent
            about eight k per month                             | ~COUNT 8000/month
            eight caper months                                  | COUNT 8000/month
            about a k per month                                 | ~COUNT 1000/month
            about eleven k month                                | ~COUNT 11000/month
            now we have two                                     | COUNT 2
            eight k a week                                      | COUNT 8000/week
            eight a k a week                                    | COUNT 8000/week
            eight thousand dollars                              | MONEY 8000 dollars
            two point five million dollars                      | MONEY 2500000 dollars
            the ninety ninth percentile                         | -PERCENTILE 99 percentile
            p ninety nine latency                               | -PERCENTILE 99 percentile
            from forty minutes down to six                      | CHANGE 40->6 minutes
            in twenty twenty four                               | -YEAR 2024
            by thirty to forty percent                          | ~PERCENT 30->40 percent
            cut it by a third                                   | RATIO 0.3333 times
            we cluttered by a third                             | RATIO 0.3333 times
            cut the cost in half                                | RATIO 0.5 times
            cut the cost to in half                             | RATIO 0.5 times
            revenue doubled                                     | RATIO 2 times
            he tripled                                          | RATIO 3 times
            from seven point two to nine point one              | CHANGE 7.2->9.1
            from seven point two two nine point one             | CHANGE 7.2->9.1
            from seven point due to nine point one              | CHANGE 7.2->9.1
            ninety nine point nine percent uptime               | PERCENT 99.9 percent
            ninety nine point nine per cent of time             | PERCENT 99.9 percent
            two hundred and fifty k                             | COUNT 250000
            three x faster                                      | RATIO 3 times
            ten x growth                                        | RATIO 10 times
            twenty four seven                                   | -IDIOM 0
            fifty fifty                                         | -IDIOM 0
            in nineteen ninety eight                            | -YEAR 1998
            half a million                                      | COUNT 500000
            one in five                                         | RATIO 0.2 times
            plus fifteen percent                                | PERCENT 15 percent
            """)
    void eachRowOfTheRecognisersNumberTableIsUnderstood(String text, String expected) {
        assertEquals(expected, found(text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            i pulled two hundred broken listings                | COUNT 200
            one hundred and twelve thousand euro                | MONEY 112000 euros
            six hundred and twenty thousand i finished          | COUNT 620000
            nineteen hundred members                            | COUNT 1900
            forty two hundred cases                             | COUNT 4200
            two thousand three hundred letters                  | COUNT 2300
            one point nine million documents                    | COUNT 1900000
            a two point one million euro contract               | MONEY 2100000 euros
            a hundred and sixty machines                        | COUNT 160
            a million and a half users                          | COUNT 1500000
            two and a half thousand users                       | COUNT 2500
            six and a half percent                              | PERCENT 6.5 percent
            half a percent                                      | PERCENT 0.5 percent
            by point five percent                               | PERCENT 0.5 percent
            two percentage points                               | PERCENT 2 percentage points
            three percent points                                | PERCENT 3 percentage points
            twenty basis points                                 | PERCENT 20 basis points
            that's five grand a month                           | MONEY 5000/month
            two grand                                           | MONEY 2000
            three hundred and forty k dollars                   | MONEY 340000 dollars
            four thousand pound in the quarter                  | MONEY 4000 pounds
            for forty quid                                      | MONEY 40 pounds
            fifty bucks                                         | MONEY 50 dollars
            half an hour                                        | DURATION 0.5 hours
            half a day                                          | DURATION 0.5 days
            two and a half hours                                | DURATION 2.5 hours
            three working days                                  | DURATION 3 days
            took one week                                       | DURATION 1 weeks
            within one day                                      | DURATION 1 days
            two week chunks                                     | DURATION 2 weeks
            ninety days                                         | DURATION 90 days
            two hundred milliseconds                            | DURATION 200 milliseconds
            four hundred orders an hour                         | COUNT 400
            three million a week                                | COUNT 3000000/week
            roughly four bits a day                             | ~COUNT 4
            almost sixty people                                 | ~COUNT 60
            more than ten services                              | ~COUNT 10
            sixty odd people                                    | ~COUNT 60
            a couple of teams                                   | ~COUNT 2
            a few hundred lines                                 | ~COUNT 300
            couple hundred tickets                              | ~COUNT 200
            thousands of customers                              | ~COUNT 1000
            tens of thousands of rows                           | ~COUNT 10000
            half a dozen teams                                  | COUNT 6
            two dozen alerts                                    | COUNT 24
            two thirds of that                                  | RATIO 0.6667 times
            three quarters of the tests                         | RATIO 0.75 times
            a quarter of the budget                             | RATIO 0.25 times
            half of those reminders                             | RATIO 0.5 times
            half the time                                       | RATIO 0.5 times
            nine out of ten                                     | RATIO 0.9 times
            eight of the eleven services                        | RATIO 0.7273 times
            one in every fifteen listings                       | RATIO 0.0667 times
            ten times faster                                    | RATIO 10 times
            double the normal load                              | RATIO 2 times
            twice as many                                       | RATIO 2 times
            break downs halved                                  | RATIO 0.5 times
            thirty one times over                               | RATIO 31 times
            for the restart two times                           | COUNT 2 times
            twenty for hours                                    | DURATION 24 hours
            zero wrong orders                                   | COUNT 0
            """)
    void amountsAreFoundWithTheirUnit(String text, String expected) {
        assertEquals(expected, found(text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            from about forty a week to almost zero              | ~CHANGE 40->0/week
            fell from six percent to two                        | CHANGE 6->2 percent
            dropped from four percent to one point one          | CHANGE 4->1.1 percent
            from ninety to seventeen in two months              | CHANGE 90->17; DURATION 2 months
            went from two hours to ten minutes                  | CHANGE 120->10 minutes
            from six a week to thirty one                       | CHANGE 6->31/week
            down from eighteen minutes to seven minutes         | CHANGE 18->7 minutes
            from eight thousand dollars a month to five hundred | CHANGE 8000->500 dollars/month
            from forty minutes all the way down to under six    | ~CHANGE 40->6 minutes
            latency went seven seconds to two seconds           | CHANGE 7->2 seconds
            from seven in ten down to two in ten                | CHANGE 0.7->0.2 times
            from forty a week to one or two                     | CHANGE 40->2/week
            from thirty in a day to zero                        | CHANGE 30->0/day
            outages went from three a month to one              | CHANGE 3->1/month
            we had forty alerts a week now we have to           | CHANGE 40->2
            it used to take two days now it takes ten minutes   | CHANGE 2880->10 minutes
            ten minutes instead of two hours                    | CHANGE 120->10 minutes
            churn dropped to six percent from nine              | CHANGE 9->6 percent
            four percent down from nine percent                 | CHANGE 9->4 percent
            between ten and twelve tickets                      | ~COUNT 10->12
            two or three days                                   | ~DURATION 2->3 days
            five to ten percent                                 | ~PERCENT 5->10 percent
            """)
    void changesAndRangesHoldBothEnds(String text, String expected) {
        assertEquals(expected, found(text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            gave a hundred and ten percent                      | -IDIOM 110 percent
            gives a hundred and ten per cent                    | -IDIOM 110 percent
            i was one hundred percent sure                      | -IDIOM 100 percent
            since twenty nineteen                               | -YEAR 2019
            in two thousand and nineteen we moved               | -YEAR 2019
            in twenty oh five                                   | -YEAR 2005
            at six so i went                                    | -CLOCK 6
            around four o'clock                                 | -CLOCK 4
            at half past two before                             | -CLOCK 2.5
            quarter to nine each night                          | -CLOCK 8.75
            twenty to six on friday                             | -CLOCK 5.6667
            nine in the evening                                 | -CLOCK 9
            three p m                                           | -CLOCK 15
            in phase two                                        | -LABEL 2
            on night five i found                               | -LABEL 5
            in q three                                          | -LABEL 3
            a four oh four                                      | -LABEL 404
            two years ago                                       | -DURATION 2 years
            a twenty five year old system                       | -DURATION 25 years
            two months later                                    | -DURATION 2 months
            the two of them                                     | -COUNT 2
            three of us on                                      | -COUNT 3
            those two were                                      | -COUNT 2
            the thirty first                                    | -ORDINAL 31
            """)
    void whatOnlyNamesOrDatesOrPointsIsNoMeasure(String text, String expected) {
        assertEquals(expected, found(text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            the one who wrote it
            one of them said
            no one asked me
            one day i noticed
            this one was mine
            at one point i stopped
            first i looked at the logs
            the second thing was trust
            give me a second
            the third party library
            i had to go to the team for help
            we have to talk
            it was for the customer too
            the first half of that year
            half way through
            double check the numbers
            every quarter we meet
            a quarter later
            i asked a few people
            several teams
            okay so then
            i mean a lot of people
            nobody owned it
            once a week
            now we have to
            the box was a half empty thing
            the second half of the year
            my own receipt double the next morning
            """)
    void whatSoundsLikeANumberAndIsNoneStaysSilent(String text) {
        assertEquals("", found(text));
    }

    @Test
    void anyRowOfNumberWordsIsReadWithoutOverlapAndInOrder() {
        String[] stock =
                ("a an and at by cent couple cut day double dozen down due few fifth for forty four from gave grand half hundred in "
                                + "k m million minutes month nine ninety now o'clock of oh one or out p past per percent point q quarter second six ten "
                                + "the thirds thousand three times to too twenty two used was weeks x zero instead year years cut halved every caper")
                        .split(" ");
        Random random = new Random(21);
        for (int round = 0; round < 3000; round++) {
            StringBuilder text = new StringBuilder("so");
            for (int i = random.nextInt(25); i > 0; i--) {
                text.append(random.nextInt(12) == 0 ? " // " : " ").append(stock[random.nextInt(stock.length)]);
            }
            List<Word> words = heard(text.toString());
            int last = 0;
            for (SpokenNumber number : SpokenNumbers.find(words)) {
                assertTrue(number.firstWord() >= last && number.endWord() <= words.size(), text.toString());
                assertTrue(Double.isFinite(number.value()), text.toString());
                last = number.endWord();
            }
            assertFalse(ReadableText.of(words).isBlank(), text.toString());
        }
    }

    @Test
    void anHourOfNumbersIsReadInSeconds() {
        List<Word> words =
                heard("it went from forty minutes a day down to six and saved two hundred and fifty k ".repeat(560));
        long start = System.nanoTime();
        assertEquals(1120, SpokenNumbers.find(words).size());
        assertTrue(System.nanoTime() - start < 10_000_000_000L);
    }

    @Test
    void noWordsHoldNoNumbers() {
        assertEquals(List.of(), SpokenNumbers.find(List.of()));
    }
}
