package dev.aloud.rubric;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloud.reader.Reader;
import dev.aloud.reader.Reading;
import dev.aloud.transcript.PlainText;
import dev.aloud.transcript.Word;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The examples in content/rubric: what shows a finding, and what only looks like it. The reader never learnt from them. */
class FindingExamplesTest {
    static final List<FindingText> TEXTS = FindingText.load();

    /** Of a pair of one that shows it and one that doesn't, how often the reader sees it more in the first: more than a coin would, each ... */
    private static final double LEAST = 0.5;

    /** ... and in four of five, on the whole. */
    private static final double LEAST_ON_THE_WHOLE = 0.8;

    private static final Reader READER = Reader.load();

    private static double shows(FindingText text, String example) {
        List<Word> words = PlainText.words(example);
        Reading reading = READER.read(words, "ownership", "senior");
        return reading.shows(text.id(), 0, reading.words());
    }

    private static double right(FindingText text) {
        List<Double> match = text.match().stream().map(e -> shows(text, e)).toList();
        List<Double> silent = text.silent().stream().map(e -> shows(text, e)).toList();
        assertFalse(match.isEmpty() || silent.isEmpty(), text.id() + " has no examples");
        return match.stream()
                .flatMap(m -> silent.stream().map(s -> m > s ? 1.0 : 0.0))
                .mapToDouble(Double::doubleValue)
                .average()
                .orElseThrow();
    }

    @ParameterizedTest
    @FieldSource("TEXTS")
    void whatShowsItIsToldFromWhatOnlyLooksLikeItMoreOftenThanByChance(FindingText text) {
        double right = right(text);
        assertTrue(right > LEAST, text.id() + ": " + right);
    }

    @Test
    void onTheWholeFourOfFiveAreToldApart() {
        double mean =
                TEXTS.stream().mapToDouble(FindingExamplesTest::right).average().orElseThrow();
        assertTrue(mean >= LEAST_ON_THE_WHOLE, "told apart: " + mean);
    }
}
