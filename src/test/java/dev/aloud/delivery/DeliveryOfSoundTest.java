package dev.aloud.delivery;

import static dev.aloud.audio.TestSounds.frames;
import static dev.aloud.audio.TestSounds.join;
import static dev.aloud.audio.TestSounds.noise;
import static dev.aloud.audio.TestSounds.silence;
import static dev.aloud.audio.TestSounds.sine;
import static dev.aloud.audio.TestSounds.voice;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloud.audio.SoundFrames;
import dev.aloud.star.Section;
import dev.aloud.star.SectionSpan;
import dev.aloud.transcript.Span;
import dev.aloud.transcript.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Figures of synthetic sound with known truth, through the real frame meter. */
class DeliveryOfSoundTest {
    private static final DeliveryMeter METER = DeliveryMeter.load();
    private static final int RATE = 16_000;

    /** A recognised word over a second of voice; the recogniser widens it by 30 ms a side. */
    private static Word word(String text, int fromMs, int toMs) {
        return new Word(text, Math.max(0, fromMs - 30), toMs + 30, 1);
    }

    private static double[] inRoom(int rate, double[] clean, double noiseRms) {
        double[] room = noise(rate, (double) clean.length / rate, noiseRms, 3);
        for (int i = 0; i < clean.length; i++) {
            room[i] += clean[i];
        }
        return room;
    }

    /** A second of voice, then each pause followed by another second of voice. */
    private static double[] speech(int rate, double... pauses) {
        double[] sound = voice(rate, 1, 120, 0.5);
        for (double pause : pauses) {
            sound = join(sound, silence(rate, pause), voice(rate, 1, 120, 0.5));
        }
        return sound;
    }

    private static List<Word> words(double... pauses) {
        List<Word> words = new ArrayList<>(List.of(word("w", 0, 1000)));
        int at = 1000;
        for (double pause : pauses) {
            at += (int) (1000 * pause);
            words.add(word("w", at, at + 1000));
            at += 1000;
        }
        return words;
    }

    @ParameterizedTest
    @CsvSource({"16000, 0", "44100, 0", "48000, 0", "16000, 0.002", "44100, 0.002", "48000, 0.005"})
    void plannedPausesAreFoundToATenthOfASecond(int rate, double noiseRms) {
        double[] planned = {0.35, 0.2, 0.5, 1.2, 0.33, 3.4, 0.8};
        SoundFrames sound = frames(rate, inRoom(rate, speech(rate, planned), noiseRms));
        List<Pause> pauses =
                METER.measure(words(planned), List.of(), Optional.of(sound)).pauses();
        int at = 1000;
        int found = 0;
        for (double pause : planned) {
            int end = at + (int) (1000 * pause);
            if (pause >= 0.3) {
                assertEquals(at, pauses.get(found).span().startMs(), 100);
                assertEquals(end, pauses.get(found).span().endMs(), 100);
                found++;
            }
            at = end + 1000;
        }
        assertEquals(found, pauses.size(), pauses.toString());
    }

    @Test
    void aWordThatWasNotRecognisedIsNoPause() {
        SoundFrames sound = frames(RATE, inRoom(RATE, speech(RATE, 0.1, 0.1), 0.001));
        List<Word> heard = List.of(word("a", 0, 1000), word("c", 2200, 3200));
        assertEquals(
                List.of(), METER.measure(heard, List.of(), Optional.of(sound)).pauses());
    }

    @Test
    void aPauseInsideAWidenedWordIsFoundInTheSound() {
        SoundFrames sound = frames(RATE, inRoom(RATE, speech(RATE, 0.6), 0.001));
        List<Word> heard = List.of(new Word("a", 0, 1600, 1), new Word("b", 1600, 2600, 1));
        Pause pause =
                METER.measure(heard, List.of(), Optional.of(sound)).pauses().get(0);
        assertEquals(1000, pause.span().startMs(), 100);
        assertEquals(1600, pause.span().endMs(), 100);
    }

    @Test
    void inARestlessRoomTheGapBetweenWordsIsThePause() {
        double[] sound = inRoom(RATE, speech(RATE, 1.0), 0.001);
        double[] steps = noise(RATE, 1.0, 0.008, 9);
        for (int i = 0; i < steps.length; i++) {
            sound[RATE + i] += steps[i] * Math.abs(Math.sin(i * 40.0 / RATE));
        }
        List<Pause> pauses = METER.measure(words(1.0), List.of(), Optional.of(frames(RATE, sound)))
                .pauses();
        assertEquals(1, pauses.size());
        assertEquals(1000, pauses.get(0).span().startMs(), 100);
        assertEquals(2000, pauses.get(0).span().endMs(), 100);
    }

    @Test
    void aPauseBeforeANewSectionIsToldFromOneInsideIt() {
        List<SectionSpan> sections = List.of(
                new SectionSpan(Section.SITUATION, new Span(0, 3000), 0, 2, 1),
                new SectionSpan(Section.TASK, new Span(3000, 4000), 2, 3, 1));
        SoundFrames sound = frames(RATE, speech(RATE, 0.5, 0.5));
        List<Pause> pauses =
                METER.measure(words(0.5, 0.5), sections, Optional.of(sound)).pauses();
        assertEquals(
                List.of(false, true),
                pauses.stream().map(Pause::betweenSections).toList());
    }

    @Test
    void theShareOfTimeSpokenIsWhatPausesLeave() {
        Delivery delivery = METER.measure(words(1.0, 1.0), List.of(), Optional.of(frames(RATE, speech(RATE, 1, 1))));
        assertEquals(3.0 / 5, delivery.spokenShare(), 0.03);
    }

    /** Voiced the whole time, with the small tremble of a throat. */
    private static double[] um(double seconds) {
        double[] samples = new double[(int) (RATE * seconds)];
        double phase = 0;
        for (int i = 0; i < samples.length; i++) {
            phase += 2 * Math.PI * (110 + 2 * Math.sin(i * 30.0 / RATE)) / RATE;
            for (int partial = 1; partial <= 20; partial++) {
                double hz = 110 * partial;
                double gain = 1 / (1 + Math.pow((hz - 600) / 150, 2)) + 0.6 / (1 + Math.pow((hz - 1200) / 150, 2));
                samples[i] += 0.08 * gain * Math.sin(partial * phase);
            }
        }
        return samples;
    }

    private static Delivery withGap(double[] inGap) {
        double[] sound =
                join(voice(RATE, 1, 120, 0.5), silence(RATE, 0.3), inGap, silence(RATE, 0.3), voice(RATE, 1, 120, 0.5));
        int after = 1600 + (int) Math.round(1000.0 * inGap.length / RATE);
        List<Word> heard = List.of(word("so", 0, 1000), word("yes", after, after + 1000));
        return METER.measure(heard, List.of(), Optional.of(frames(RATE, inRoom(RATE, sound, 0.0005))));
    }

    @Test
    void aVowelHeldBetweenTwoWordsIsAHesitation() {
        List<Delivery.Filler> fillers = withGap(um(0.4)).fillers();
        assertEquals(1, fillers.size(), fillers.toString());
        assertEquals(1300, fillers.get(0).span().startMs(), 50);
        assertEquals(1700, fillers.get(0).span().endMs(), 50);
    }

    static List<double[]> soundsOfARoom() {
        double[] keys = noise(RATE, 1.5, 0.0002, 8);
        for (int at = 0; at + 400 < keys.length; at += RATE / 6) {
            for (int i = 0; i < 400; i++) {
                keys[at + i] += 0.3 * Math.sin(i * 1.1) * Math.exp(-i / 60.0);
            }
        }
        return List.of(
                noise(RATE, 0.5, 0.03, 5),
                noise(RATE, 1.2, 0.1, 6),
                sine(RATE, 0.5, 60, 0.2),
                sine(RATE, 0.5, 200, 0.2),
                sine(RATE, 0.5, 330, 0.2),
                sine(RATE, 0.5, 1000, 0.2),
                keys);
    }

    @ParameterizedTest
    @MethodSource("soundsOfARoom")
    void breathHumTonesAndKeysAreNoHesitations(double[] sound) {
        assertEquals(List.of(), withGap(sound).fillers());
    }

    private static Delivery withFillersAt(int... startsMs) {
        List<Word> words = new ArrayList<>();
        for (int start : startsMs) {
            words.add(new Word("um", start, start + 300, 1));
        }
        return METER.measure(words, List.of(), Optional.empty());
    }

    @Test
    void threeFillersWithinTenSecondsAreACluster() {
        assertEquals(List.of(), withFillersAt(0, 5000, 10_001, 30_000).fillerClusters());
        assertEquals(
                List.of(new Span(0, 10_300)),
                withFillersAt(0, 5000, 10_000, 30_000).fillerClusters());
        assertEquals(
                List.of(new Span(0, 12_300)),
                withFillersAt(0, 4000, 8000, 12_000, 40_000).fillerClusters());
    }

    /** A tone that rises by an octave in ten seconds, with the overtones of a voice. */
    private static double[] sweep(int rate) {
        double[] samples = new double[10 * rate];
        double phase = 0;
        for (int i = 0; i < samples.length; i++) {
            phase += 2 * Math.PI * hzAt(10.0 * i / samples.length) / rate;
            samples[i] = 0.3 * Math.sin(phase) + 0.15 * Math.sin(2 * phase) + 0.1 * Math.sin(3 * phase);
        }
        return samples;
    }

    private static double hzAt(double seconds) {
        return 110 * Math.pow(2, seconds / 10);
    }

    @ParameterizedTest
    @ValueSource(ints = {16_000, 44_100, 48_000})
    void thePitchLineOfASweepLiesWithinAFifthOfASemitone(int rate) {
        Delivery.Pitch pitch = METER.measure(
                        words(),
                        List.of(),
                        Optional.of(frames(rate, join(silence(rate, 2), sweep(rate), silence(rate, 2)))))
                .pitch();
        assertEquals(10, pitch.line().size());
        for (Delivery.PitchPoint point : pitch.line()) {
            double truth = 12
                    * Math.log(
                            hzAt(point.atMs() / 1000.0 - 2) / pitch.medianHz().getAsDouble())
                    / Math.log(2);
            assertEquals(truth, point.semitones(), 0.2);
        }
        assertEquals(12 / Math.sqrt(12), pitch.spreadSemitones().getAsDouble(), 0.1);
    }

    @ParameterizedTest
    @CsvSource({"16000, -20", "44100, -20", "48000, -35"})
    void theLevelOfACalibratedToneIsRightToAFifthOfADecibel(int rate, double dbfs) {
        double peak = Math.sqrt(2) * Math.pow(10, dbfs / 20);
        double[] tone = new double[3 * rate];
        for (int i = 0; i < tone.length; i++) {
            tone[i] = peak * Math.sin(2 * Math.PI * 500 * i / rate);
        }
        Delivery delivery = METER.measure(
                List.of(word("a", 1000, 2000)), List.of(), Optional.of(frames(rate, join(silence(rate, 1), tone))));
        assertEquals(dbfs, delivery.loudness().orElseThrow().medianDbfs(), 0.2);
    }

    @Test
    void aStretchOnOnePitchIsMonotoneAndALivelyOneIsNot() {
        double[] flat = voice(RATE, 12, 120, 0.5);
        double[] lively = new double[0];
        for (int i = 0; i < 12; i++) {
            lively = join(lively, voice(RATE, 1, i % 2 == 0 ? 100 : 150, 0.5));
        }
        List<Span> monotone = METER.measure(words(), List.of(), Optional.of(frames(RATE, join(lively, flat))))
                .pitch()
                .monotone();
        assertEquals(1, monotone.size(), monotone.toString());
        assertEquals(12_000, monotone.get(0).startMs(), 1500);
        assertEquals(24_000, monotone.get(0).endMs(), 1500);
    }

    @Test
    void anEndThatFadesIsTrailingOff() {
        double[] loud = voice(RATE, 3, 120, 0.5);
        double[] fading = loud.clone();
        for (int i = fading.length - RATE / 2; i < fading.length; i++) {
            fading[i] *= 0.2;
        }
        double[] sound = join(loud, silence(RATE, 1), fading);
        List<Word> heard = List.of(word("a", 0, 3000), word("b", 4000, 7000));
        Delivery.Loudness loudness = METER.measure(heard, List.of(), Optional.of(frames(RATE, sound)))
                .loudness()
                .orElseThrow();
        assertEquals(1, loudness.trailingOff().size(), loudness.toString());
        assertEquals(7000, loudness.trailingOff().get(0).endMs(), 100);
    }

    @Test
    void thePaceCurveFollowsTheSpeaker() {
        List<Word> words = new ArrayList<>();
        for (int at = 0; at < 60_000; at += at < 30_000 ? 300 : 600) {
            words.add(new Word("w", at, at + 200, 1));
        }
        List<Delivery.PacePoint> curve =
                METER.measure(words, List.of(), Optional.empty()).paceCurve();
        assertEquals(200, curve.get(0).wordsPerMinute(), 4);
        assertEquals(100, curve.get(curve.size() - 1).wordsPerMinute(), 4);
        assertTrue(
                curve.stream().allMatch(point -> point.atMs() >= 10_000 && point.atMs() <= 50_000), curve.toString());
    }
}
