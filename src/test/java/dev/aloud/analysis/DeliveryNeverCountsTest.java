package dev.aloud.analysis;

import static dev.aloud.analysis.TestAnswers.ANALYSER;
import static dev.aloud.analysis.TestAnswers.STORY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.aloud.audio.SoundFrames;
import dev.aloud.delivery.Delivery;
import dev.aloud.delivery.DeliveryFigure;
import dev.aloud.delivery.DeliveryPart;
import dev.aloud.delivery.OwnMedians;
import dev.aloud.transcript.PlainText;
import dev.aloud.transcript.Word;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How an answer sounds never changes what it is worth. */
class DeliveryNeverCountsTest {
    private static final List<String> CONTENT_KEYS = List.of(
            "signals",
            "disqualifiers",
            "redFlags",
            "score",
            "verdict",
            "reason",
            "advice",
            "nextProbe",
            "sum",
            "sections");

    /** Each word lasts {@code factor} times as long as written. */
    private static List<Word> spoken(double factor) {
        return PlainText.words(STORY).stream()
                .map(word -> new Word(
                        word.text(), (int) (word.startMs() * factor), (int) (word.endMs() * factor), word.confidence()))
                .toList();
    }

    private static Analysis analysed(List<Word> words, SoundFrames sound) {
        return ANALYSER.analyse(
                TestAnswers.request(words, Optional.of(sound), "ownership", "sde2", "full", Corrections.NONE));
    }

    /** A voice that rises and falls by half an octave. */
    private static SoundFrames lively(List<Word> words) {
        SoundFrames frames = TestAnswers.voice(words);
        for (int i = 0; i < frames.count(); i++) {
            frames.pitchHz()[i] *= (float) Math.pow(2, 0.5 * Math.sin(i / 40.0));
        }
        return frames;
    }

    private static void assertSameContent(Analysis expected, Analysis actual, String why) {
        ObjectNode before = AnalysisJson.of(expected, true);
        ObjectNode after = AnalysisJson.of(actual, true);
        CONTENT_KEYS.forEach(key -> assertEquals(before.get(key), after.get(key), key + ", " + why));
    }

    static List<Set<DeliveryPart>> everyPosition() {
        DeliveryPart[] parts = DeliveryPart.values();
        return IntStream.range(0, 1 << parts.length)
                .mapToObj(bits -> {
                    Set<DeliveryPart> off = EnumSet.noneOf(DeliveryPart.class);
                    Arrays.stream(parts)
                            .filter(part -> (bits >> part.ordinal() & 1) == 1)
                            .forEach(off::add);
                    return off;
                })
                .toList();
    }

    @ParameterizedTest
    @MethodSource("everyPosition")
    void verdictPointsAndAdviceAreTheSameInEveryPositionOfTheSwitches(Set<DeliveryPart> off) {
        List<Word> words = spoken(0.5);
        Analysis whole = analysed(words, TestAnswers.voice(words));
        assertFalse(whole.delivery().remarks().isEmpty(), "the figures lie outside their bands");
        Analysis shown = whole.with(whole.delivery().beside(OwnMedians.NONE).without(off));
        assertSameContent(whole, shown, off.toString());
        ObjectNode delivery = (ObjectNode) AnalysisJson.of(shown, true).get("delivery");
        assertEquals(
                off.contains(DeliveryPart.PAUSES),
                delivery.get("articulationRate").isNull());
        assertEquals(
                off.contains(DeliveryPart.PAUSES), delivery.get("spokenShare").isNull());
        assertEquals(
                off.contains(DeliveryPart.PAUSES),
                delivery.get("secondsBeforeFirstWord").isNull());
        assertEquals(
                off.contains(DeliveryPart.FILLERS),
                delivery.get("fillersPerMinute").isNull());
        assertEquals(
                off.contains(DeliveryPart.PITCH),
                delivery.at("/pitch/spreadSemitones").isNull());
        assertEquals(off.size(), delivery.get("off").size());
    }

    @Test
    void aFlatVoiceAndALivelyOneAreWorthTheSame() {
        List<Word> words = spoken(1);
        Analysis flat = analysed(words, TestAnswers.voice(words));
        Analysis lively = analysed(words, lively(words));
        assertTrue(remarks(flat).contains(DeliveryFigure.PITCH_SPREAD));
        assertFalse(remarks(lively).contains(DeliveryFigure.PITCH_SPREAD));
        assertSameContent(flat, lively, "pitch");
    }

    private static List<DeliveryFigure> remarks(Analysis analysis) {
        return analysis.delivery().remarks().stream()
                .map(Delivery.Remark::figure)
                .toList();
    }

    /** The times of all sections shrink and grow alike, so that only the pace differs. */
    @ParameterizedTest
    @ValueSource(doubles = {0.6, 0.9, 1.4})
    void aFastAnswerAndASlowOneAreWorthTheSame(double factor) {
        Analysis usual = analysed(spoken(1), TestAnswers.voice(spoken(1)));
        List<Word> words = spoken(factor);
        Analysis other = analysed(words, TestAnswers.voice(words));
        assertEquals(usual.scorecard().score(), other.scorecard().score());
        assertEquals(usual.scorecard().verdict(), other.scorecard().verdict());
    }

    @Test
    void manyHesitationsAreWorthNothingMoreOrLess() {
        List<Word> plain = spoken(1);
        List<Word> hesitant = new ArrayList<>();
        for (int i = 0; i < plain.size(); i++) {
            Word word = plain.get(i);
            if (i % 6 == 3) {
                hesitant.add(new Word("um", word.startMs(), word.startMs() + 50, 1));
                word = new Word(word.text(), word.startMs() + 50, word.endMs(), word.confidence());
            }
            hesitant.add(word);
        }
        Analysis fluent = analysed(plain, TestAnswers.voice(plain));
        Analysis halting = analysed(hesitant, TestAnswers.voice(plain));
        assertTrue(remarks(halting).contains(DeliveryFigure.FILLERS_PER_MINUTE));
        assertEquals(fluent.scorecard().score(), halting.scorecard().score());
        assertEquals(fluent.scorecard().verdict(), halting.scorecard().verdict());
    }

    @Test
    void whatTheUserIsUsedToIsShownAndChangesNothingElse() {
        List<Word> words = spoken(1);
        Analysis whole = analysed(words, TestAnswers.voice(words));
        Map<DeliveryFigure, Double> earlier = Map.of(DeliveryFigure.WORDS_PER_MINUTE, 148.26);
        Analysis shown = whole.with(whole.delivery().beside(OwnMedians.of(List.of(earlier, earlier, earlier))));
        assertSameContent(whole, shown, "medians");
        assertEquals(
                "{\"median\":148.260,\"answers\":3}",
                AnalysisJson.of(shown, false).at("/delivery/figures/0/own").toString());
        assertTrue(AnalysisJson.of(whole, false).at("/delivery/figures/0/own").isNull());
    }

    @Test
    void aWrittenTranscriptIsComparedWithNothing() {
        ObjectNode json = AnalysisJson.of(TestAnswers.analysed(STORY), false);
        assertEquals(
                0,
                json.at("/delivery/figures").size()
                        + json.at("/delivery/remarks").size());
    }
}
