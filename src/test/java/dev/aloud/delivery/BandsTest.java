package dev.aloud.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloud.star.Section;
import dev.aloud.star.SectionSpan;
import dev.aloud.transcript.Span;
import dev.aloud.transcript.Word;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is said about figures inside and outside the bands of content/delivery.yaml. */
class BandsTest {
    private static final DeliveryRules RULES = DeliveryRules.load();
    private static final DeliveryMeter METER = DeliveryMeter.load();

    /** Half a minute of words at 150 a minute; "um" is one of them, and a pause follows word 20. */
    private static List<Word> words(int pauseMs, int ums) {
        List<Word> words = new ArrayList<>();
        for (int i = 0; i < 75; i++) {
            int start = 2000 + 400 * i + (i > 20 ? pauseMs : 0);
            words.add(new Word(i % 9 == 0 && i / 9 < ums ? "um" : "w" + i, start, start + 400, 1));
        }
        return words;
    }

    private static Delivery measure(List<Word> words) {
        return METER.measure(words, List.of(), Optional.empty());
    }

    private static List<DeliveryFigure> remarked(Delivery delivery) {
        return delivery.remarks().stream().map(Delivery.Remark::figure).toList();
    }

    @Test
    void insideEveryBandNothingIsSaid() {
        assertEquals(List.of(), measure(words(3900, 2)).remarks());
    }

    @Test
    void aPauseOfMoreThanFourSecondsInsideAPartIsToldOnceWithItsMoment() {
        Delivery delivery = measure(words(4500, 0));
        assertEquals(List.of(DeliveryFigure.LONGEST_PAUSE), remarked(delivery));
        Delivery.Remark remark = delivery.remarks().get(0);
        assertEquals(4.5, remark.value());
        assertEquals(List.of(new Span(10_400, 14_900)), remark.moments());
        assertTrue(remark.text().contains("Finish the sentence first"), remark.text());
    }

    /** Four seconds and 40 ms are shown as four. */
    @Test
    void aFigureIsHeldAgainstItsBandAsItIsShown() {
        assertEquals(List.of(), measure(words(4040, 0)).remarks());
        assertEquals(1, measure(words(4060, 0)).remarks().size());
    }

    @Test
    void aPauseBetweenTwoPartsIsNotHeldAgainstTheSpeaker() {
        List<Word> words = words(8000, 0);
        List<SectionSpan> sections = List.of(
                new SectionSpan(Section.TASK, new Span(2000, 18_400), 0, 21, 1),
                new SectionSpan(Section.ACTION, new Span(18_400, 40_000), 21, 75, 1));
        Delivery delivery = METER.measure(words, sections, Optional.empty());
        assertTrue(!remarked(delivery).contains(DeliveryFigure.LONGEST_PAUSE), delivery.toString());
    }

    @Test
    void manyFillersAreToldInOneLineWithTheirMoments() {
        Delivery delivery = measure(words(0, 8));
        assertEquals(List.of(DeliveryFigure.FILLERS_PER_MINUTE), remarked(delivery));
        Delivery.Remark remark = delivery.remarks().get(0);
        assertTrue(remark.flag());
        assertEquals(1, remark.moments().size(), "the cluster: " + remark.moments());
    }

    @Test
    void aTooFastAnswerIsPlayedWhereItIsFastest() {
        List<Word> words = new ArrayList<>();
        int at = 0;
        for (int i = 0; i < 200; i++) {
            int length = i < 100 ? 300 : 250;
            words.add(new Word("w" + i, at, at + length, 1));
            at += length;
        }
        Delivery.Remark remark = measure(words).remarks().get(0);
        assertEquals(DeliveryFigure.WORDS_PER_MINUTE, remark.figure());
        assertEquals(1, remark.moments().size());
        assertTrue(remark.moments().get(0).startMs() >= 30_000, remark.moments().toString());
    }

    @Test
    void everyBandHasASourceAndALeverAndEveryOtherFigureSaysWhyItHasNone() {
        assertEquals(
                EnumSet.allOf(DeliveryFigure.class),
                EnumSet.copyOf(RULES.byFigure().stream().map(Map.Entry::getKey).toList()));
        RULES.figures().forEach((id, rule) -> {
            if (rule.band() == null) {
                assertTrue(rule.noBand().split(" ").length > 3, id);
            } else {
                assertTrue(rule.band().source().matches("(?s).*\\b(19|20)\\d\\d.*"), id + " names no study");
                assertTrue((rule.band().low() + rule.band().high()).matches(".*\\. [A-Z].*\\."), id + " has no lever");
            }
        });
    }

    @Test
    void noLineAboutOnePartAdvisesOnAnotherThatMayBeOff() {
        String pace = RULES.figures().get("wordsPerMinute").band().low()
                + RULES.figures().get("wordsPerMinute").band().high();
        assertTrue(!pace.toLowerCase().matches(".*(filler|pause|pitch|um\\b).*"), pace);
    }

    @ParameterizedTest
    @EnumSource(DeliveryPart.class)
    void whatIsSwitchedOffLeavesNoFigureNoMomentAndNoRemark(DeliveryPart part) {
        Delivery whole = measure(words(4500, 8));
        Delivery delivery = whole.without(Set.of(part));
        assertEquals(Set.of(part), delivery.off());
        assertTrue(delivery.figures().stream().noneMatch(one -> one.figure().isIn(Set.of(part))));
        assertTrue(delivery.remarks().stream().noneMatch(one -> one.figure().isIn(Set.of(part))));
        switch (part) {
            case FILLERS ->
                assertEquals(
                        0,
                        delivery.fillers().size()
                                + delivery.fillerClusters().size()
                                + delivery.repeats().size());
            case PAUSES -> assertEquals(0, delivery.pauses().size() + delivery.articulationRate());
            case PITCH -> assertEquals(Delivery.Pitch.NONE, delivery.pitch());
        }
        assertEquals(whole.wordsPerMinute(), delivery.wordsPerMinute());
        assertEquals(whole, whole.without(Set.of()), "all on leaves everything");
    }

    @Test
    void tooLittleSpeechIsNeitherComparedNorRemarkedOn() {
        Delivery delivery = measure(words(0, 8).subList(0, 30));
        assertEquals(List.of(), delivery.figures());
        assertEquals(List.of(), delivery.remarks());
    }
}
