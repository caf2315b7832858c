package dev.aloud.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloud.audio.SoundFrames;
import dev.aloud.transcript.Span;
import dev.aloud.transcript.Word;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeliveryMeterTest {
    private static final DeliveryMeter METER = DeliveryMeter.load();

    private static Word word(String text, int startMs, int endMs) {
        return new Word(text, startMs, endMs, 1);
    }

    /** Words of 300 ms without pauses between them, from 2 s on; "//" is a pause of a second and a half, "/" one of 0.2 s. */
    private static List<Word> heard(String text) {
        List<Word> words = new ArrayList<>();
        int at = 2000;
        for (String word : text.split(" ")) {
            if (word.startsWith("/")) {
                at += word.equals("/") ? 200 : 1500;
            } else {
                words.add(word(word, at, at + 300));
                at += 300;
            }
        }
        return words;
    }

    private static Delivery measure(List<Word> words) {
        return METER.measure(words, List.of(), Optional.empty());
    }

    /** A quiet room of that length, in which sound can be put. */
    private static SoundFrames room(int ms) {
        float[] level = new float[ms / 10];
        Arrays.fill(level, -60f);
        return new SoundFrames(16000, ms, level, new float[ms / 10], new boolean[ms / 10], 0);
    }

    private static void sound(SoundFrames frames, int fromMs, int toMs, float dbfs, float hz) {
        sound(frames, fromMs, toMs, dbfs, hz, 0);
    }

    /** A voice trembles: every second frame lies {@code trembleHz} higher. */
    private static void sound(SoundFrames frames, int fromMs, int toMs, float dbfs, float hz, float trembleHz) {
        for (int i = fromMs / 10; i < toMs / 10; i++) {
            frames.levelDbfs()[i] = dbfs;
            frames.pitchHz()[i] = hz == 0 ? 0 : hz + i % 2 * trembleHz;
            frames.voiced()[i] = hz > 0;
        }
    }

    @Test
    void noWordsGiveZerosAndEmptyLists() {
        Delivery delivery = METER.measure(List.of(), List.of(), Optional.of(room(5000)));
        assertEquals(0, delivery.wordsPerMinute());
        assertEquals(0, delivery.articulationRate());
        assertEquals(0, delivery.msBeforeFirstWord());
        assertEquals(List.of(), delivery.pauses());
        assertEquals(List.of(), delivery.fillers());
        assertEquals(Delivery.Pitch.NONE, delivery.pitch());
    }

    @Test
    void oneWordHasAPaceAndNoPauses() {
        Delivery delivery = measure(List.of(word("yes", 4000, 4500)));
        assertEquals(120, delivery.wordsPerMinute());
        assertEquals(4000, delivery.msBeforeFirstWord());
        assertEquals(List.of(), delivery.pauses());
    }

    @Test
    void aWordWithoutLengthHasNoPace() {
        assertEquals(0, measure(List.of(word("yes", 4000, 4000))).wordsPerMinute());
    }

    @Test
    void pauseTimeCountsForWordsPerMinuteAndNotForArticulation() {
        Delivery delivery = measure(heard("a b c d e // f g h i j"));
        assertEquals(10 * 60.0 / 4.5, delivery.wordsPerMinute(), 1e-9);
        assertEquals(10 * 60.0 / 3.0, delivery.articulationRate(), 1e-9);
    }

    @Test
    void aPauseIsGivenFromTheEndOfAWordToTheStartOfTheNext() {
        assertEquals(
                List.of(new Pause(new Span(2600, 4100), Pause.Length.LONG, false)),
                measure(heard("a b // c / d")).pauses());
    }

    @ParameterizedTest
    @CsvSource({"299, ", "300, SHORT", "999, SHORT", "1000, LONG", "2999, LONG", "3000, VERY_LONG"})
    void aPauseHasAClassByItsLength(int ms, Pause.Length length) {
        assertEquals(
                length == null ? List.of() : List.of(length),
                measure(List.of(word("a", 0, 500), word("b", 500 + ms, 900 + ms))).pauses().stream()
                        .map(Pause::length)
                        .toList());
    }

    @Test
    void aPauseAtTheVeryStartOrEndIsNotCounted() {
        Delivery delivery = METER.measure(heard("a b c"), List.of(), Optional.of(room(30_000)));
        assertEquals(List.of(), delivery.pauses());
        assertEquals(2000, delivery.msBeforeFirstWord());
    }

    @Test
    void plannedPausesAreAllFoundWhateverLiesBetween() {
        Random random = new Random(7);
        List<Word> words = new ArrayList<>();
        List<Span> planned = new ArrayList<>();
        int at = 0;
        for (int i = 0; i < 2000; i++) {
            words.add(word("w", at, at + 100 + random.nextInt(400)));
            int end = words.get(i).endMs();
            at = end + random.nextInt(1600);
            if (at - end >= 300 && i < 1999) {
                planned.add(new Span(end, at));
            }
        }
        assertEquals(planned, measure(words).pauses().stream().map(Pause::span).toList());
    }

    @Test
    void heardHesitationsAreFillers() {
        Delivery delivery = measure(heard("ah i went um home"));
        assertEquals(
                List.of("ah", "um"),
                delivery.fillers().stream().map(Delivery.Filler::heard).toList());
        assertEquals(new Span(2000, 2300), delivery.fillers().get(0).span());
    }

    @Test
    void aVoiceInAGapIsAnEstimatedHesitation() {
        SoundFrames frames = room(6000);
        sound(frames, 1000, 1500, -20, 120);
        sound(frames, 1700, 2100, -25, 110, 2);
        sound(frames, 2500, 3000, -20, 120);
        Delivery delivery =
                METER.measure(List.of(word("so", 1000, 1500), word("yes", 2500, 3000)), List.of(), Optional.of(frames));
        assertEquals(List.of(new Delivery.Filler(new Span(1700, 2100), Delivery.ESTIMATED)), delivery.fillers());
    }

    @ParameterizedTest
    @CsvSource({
        "1700, 1800, -25, 110, 2, a click is too short",
        "1700, 2100, -57, 110, 2, a murmur is too faint",
        "1700, 2100, -25, 0, 0, breath has no pitch",
        "1700, 2100, -25, 50, 2, hum lies below every voice",
        "1700, 2100, -25, 110, 0, only a machine holds a tone that evenly"
    })
    void whatIsNoVoiceInAGapIsNoHesitation(int from, int to, float dbfs, float hz, float trembleHz, String why) {
        SoundFrames frames = room(6000);
        sound(frames, 1000, 1500, -20, 120);
        sound(frames, from, to, dbfs, hz, trembleHz);
        sound(frames, 2500, 3000, -20, 120);
        Delivery delivery =
                METER.measure(List.of(word("so", 1000, 1500), word("yes", 2500, 3000)), List.of(), Optional.of(frames));
        assertEquals(List.of(), delivery.fillers(), why);
    }

    @Test
    void aShortDipDoesNotPartAHesitation() {
        SoundFrames frames = room(6000);
        sound(frames, 1000, 1500, -20, 120);
        sound(frames, 1700, 1800, -25, 110, 2);
        sound(frames, 1840, 1950, -25, 110, 2);
        sound(frames, 2500, 3000, -20, 120);
        Delivery delivery =
                METER.measure(List.of(word("so", 1000, 1500), word("yes", 2500, 3000)), List.of(), Optional.of(frames));
        assertEquals(new Span(1700, 1950), delivery.fillers().get(0).span());
    }

    @Test
    void wordsBeyondTheEndOfTheSoundDoNoHarm() {
        Delivery delivery =
                METER.measure(List.of(word("so", 0, 500), word("yes", 9000, 9500)), List.of(), Optional.of(room(1000)));
        assertEquals(1, delivery.pauses().size());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            it was you know broken            | you know
            as you know it broke              |
            do you know why                   |
            i mean it worked                  | i mean
            what i mean is this               |
            it was kind of slow               | kind of
            what kind of bug                  |
            it basically died                 | basically
            it was like broken                | like
            i like it                         |
            it looked like rain               |
            something like forty              |
            a tool / like / a hammer          | like
            you know i mean it was like slow  | you know,i mean,like
            """)
    void phrasesThatFillTimeAreCountedOnlyWhereTheyMeanNothing(String text, String expected) {
        String found = String.join(
                ",",
                measure(heard(text)).fillerPhrases().stream()
                        .map(Delivery.Filler::heard)
                        .toList());
        assertEquals(expected == null ? "" : expected, found);
    }

    @Test
    void aSteadySineHasItsPitchAndNoSpread() {
        SoundFrames frames = room(5000);
        sound(frames, 1000, 4000, -20, 220);
        Delivery.Pitch pitch =
                METER.measure(heard("a b c"), List.of(), Optional.of(frames)).pitch();
        assertEquals(220, pitch.medianHz().getAsDouble(), 1e-6);
        assertEquals(0, pitch.spreadSemitones().getAsDouble(), 1e-6);
    }

    @Test
    void twoTonesAnEvenNumberOfSemitonesApartSpreadByHalfOfIt() {
        SoundFrames frames = room(5000);
        float upper = (float) (200 * Math.pow(2, 4 / 12.0));
        sound(frames, 1000, 2000, -20, 200);
        sound(frames, 2000, 3000, -20, upper);
        Delivery.Pitch pitch =
                METER.measure(heard("a b c"), List.of(), Optional.of(frames)).pitch();
        assertEquals(2, pitch.spreadSemitones().getAsDouble(), 1e-3);
    }

    @Test
    void octaveErrorsOfTheTrackerDoNotSpreadThePitch() {
        SoundFrames frames = room(5000);
        sound(frames, 1000, 4000, -20, 120);
        sound(frames, 2000, 2200, -20, 240);
        sound(frames, 3000, 3200, -20, 60);
        Delivery.Pitch pitch =
                METER.measure(heard("a b c"), List.of(), Optional.of(frames)).pitch();
        assertEquals(120, pitch.medianHz().getAsDouble(), 1e-6);
        assertEquals(0, pitch.spreadSemitones().getAsDouble(), 1e-6);
    }

    @Test
    void tooLittleVoiceGivesNoPitch() {
        SoundFrames frames = room(5000);
        sound(frames, 1000, 1500, -20, 120);
        assertEquals(
                Delivery.Pitch.NONE,
                METER.measure(heard("a b c"), List.of(), Optional.of(frames)).pitch());
    }

    private static List<Word> atPace(int wordsPerMinute) {
        List<Word> words = new ArrayList<>();
        for (int i = 0; i < wordsPerMinute; i++) {
            words.add(word("w", i * 60_000 / wordsPerMinute, (i + 1) * 60_000 / wordsPerMinute));
        }
        return words;
    }

    @ParameterizedTest
    @CsvSource({"100, flag", "115, note", "120, ''", "145, ''", "170, ''", "180, note", "200, flag"})
    void paceIsRemarkedOnOutsideItsBand(int pace, String expected) {
        String remarks = String.join(
                ",",
                measure(atPace(pace)).remarks().stream()
                        .map(remark -> remark.flag() ? "flag" : "note")
                        .toList());
        assertEquals(expected, remarks);
    }

    @Test
    void aVeryShortAnswerIsNotRemarkedOn() {
        assertEquals(
                List.of(),
                measure(heard("a b c d e f g h i j k l m n o p q r s t")).remarks());
    }

    @Test
    void anHourOfWordsIsMeasuredQuickly() {
        List<Word> words = new ArrayList<>();
        for (int i = 0; i < 9000; i++) {
            words.add(word(i % 9 == 0 ? "um" : "w", 400 * i, 400 * i + 300));
        }
        SoundFrames frames = room(3_600_000);
        sound(frames, 0, 3_600_000, -20, 150);
        long start = System.nanoTime();
        Delivery delivery = METER.measure(words, List.of(), Optional.of(frames));
        assertEquals(
                1000,
                delivery.fillers().stream().filter(f -> f.heard().equals("um")).count());
        assertTrue(System.nanoTime() - start < 5_000_000_000L, "an hour takes more than five seconds");
    }
}
