package dev.aloud.delivery;

import static dev.aloud.delivery.DeliveryFigure.PITCH_SPREAD;
import static dev.aloud.delivery.DeliveryFigure.WORDS_PER_MINUTE;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.aloud.delivery.MeasuredFigure.OwnMedian;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OwnMediansTest {
    private static Map<DeliveryFigure, Double> pace(double wordsPerMinute) {
        return Map.of(WORDS_PER_MINUTE, wordsPerMinute);
    }

    @Test
    void twoAnswersHaveNoMedianAndThreeHave() {
        assertEquals(
                Optional.empty(), OwnMedians.of(List.of(pace(120), pace(140))).median(WORDS_PER_MINUTE));
        assertEquals(
                Optional.of(new OwnMedian(140, 3)),
                OwnMedians.of(List.of(pace(300), pace(120), pace(140))).median(WORDS_PER_MINUTE));
    }

    @Test
    void anEvenNumberOfAnswersHasTheMiddleOfTheTwoInTheMiddle() {
        assertEquals(
                Optional.of(new OwnMedian(135, 4)),
                OwnMedians.of(List.of(pace(130), pace(90), pace(140), pace(200)))
                        .median(WORDS_PER_MINUTE));
    }

    @Test
    void aFigureThatSomeAnswersLackCountsOnlyThoseThatHaveIt() {
        List<Map<DeliveryFigure, Double>> answers = List.of(
                Map.of(PITCH_SPREAD, 2.0),
                Map.of(PITCH_SPREAD, 3.0, WORDS_PER_MINUTE, 150.0),
                Map.of(PITCH_SPREAD, 2.5, WORDS_PER_MINUTE, 150.0));
        assertEquals(Optional.of(new OwnMedian(2.5, 3)), OwnMedians.of(answers).median(PITCH_SPREAD));
        assertEquals(Optional.empty(), OwnMedians.of(answers).median(WORDS_PER_MINUTE));
    }
}
