package dev.aloud.transcript;

import static dev.aloud.transcript.SpokenNumbersTest.heard;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadableTextTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            errors fell to zero point three percent       | Errors fell to 0.3%.
            it saved eight thousand dollars a month       | It saved $8,000 a month.
            it saved eight k a week                       | It saved 8k a week.
            two hundred and fifty k                       | 250k.
            two point five million dollars                | $2.5 million.
            one point nine million documents              | 1.9 million documents.
            a million and a half users                    | 1.5 million users.
            from forty minutes down to six                | From 40 minutes down to 6.
            i think i'm in twenty twenty four             | I think I'm in 2024.
            in two thousand and nineteen we moved         | In 2019 we moved.
            three x faster                                | 3x faster.
            p ninety nine latency                         | P99 latency.
            the ninety ninth percentile                   | The 99th percentile.
            two teams and one of them                     | Two teams and one of them.
            three weeks later                             | Three weeks later.
            twelve teams                                  | 12 teams.
            two and a half hours                          | 2.5 hours.
            half a million users                          | Half a million users.
            a couple of hundred people                    | A couple of hundred people.
            a hundred and sixty machines                  | 160 machines.
            um i called the a p i on monday               | Um I called the API on Monday.
            our c i c d pipeline and the slo              | Our CI/CD pipeline and the SLO.
            twenty four seven                             | Twenty four seven.
            at half past two                              | At half past two.
            a four oh four                                | A 404.
            we missed q three                             | We missed Q3.
            in phase two                                  | In phase 2.
            forty thousand three hundred rows             | 40,300 rows.
            """)
    void numbersAndShortFormsAreWrittenAsAPersonWould(String spoken, String written) {
        assertEquals(written, ReadableText.of(heard(spoken)));
    }

    @Test
    void aLongPauseEndsASentence() {
        assertEquals("I fixed the queue. It held.", ReadableText.of(heard("i fixed the queue // it held")));
    }

    @Test
    void aPauseAfterAWordThatNoSentenceEndsWithDoesNotEndIt() {
        assertEquals("I fixed the queue.", ReadableText.of(heard("i fixed the // queue")));
    }

    @Test
    void aPauseBetweenANumberAndItsUnitEndsNoSentence() {
        assertEquals("It took almost 50 minutes.", ReadableText.of(heard("it took almost fifty // minutes")));
    }

    @Test
    void marchAndMayAreMonthsOnlyAfterAWordThatLeadsToOne() {
        assertEquals("In March I said we may march on.", ReadableText.of(heard("in march i said we may march on")));
    }

    @Test
    void aQuotationHasNeitherCapitalNorStop() {
        assertEquals("cut it by 30%", ReadableText.quote(heard("cut it by thirty percent")));
    }

    @Test
    void noWordsGiveNoText() {
        assertEquals("", ReadableText.of(List.of()));
        assertEquals("", ReadableText.quote(List.of()));
    }

    @Test
    void marksAndCapitalsThatAreGivenAreWritten() {
        List<Word> words = heard("i asked dana who owns it she said nobody");
        Punctuation.Mark none = Punctuation.Mark.NONE;
        List<Punctuation.Mark> marks =
                List.of(none, none, none, none, none, Punctuation.Mark.QUESTION, none, none, Punctuation.Mark.COMMA);
        List<Boolean> capitals = List.of(false, false, true, false, false, false, false, false, false);
        Punctuation given = new Punctuation(marks, capitals).fitting(words);
        assertEquals("I asked Dana who owns it? She said nobody.", ReadableText.of(words, given));
        assertEquals("I asked Dana who owns it? She said nobody", ReadableText.quote(words, given));
        assertEquals("it?", given.written(words, 5));
        assertEquals("She", given.written(words, 6));
    }

    @Test
    void noSentenceEndsBehindTheOrAfterOneWord() {
        List<Word> words = heard("no it stopped the pump");
        Punctuation.Mark stop = Punctuation.Mark.STOP;
        Punctuation everywhere = new Punctuation(Collections.nCopies(5, stop), Collections.nCopies(5, false));
        assertEquals("No it stopped. The pump.", ReadableText.of(words, everywhere.fitting(words)));
    }
}
