package dev.aloud.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloud.RecordedSpeech;
import dev.aloud.audio.FrameMeter;
import dev.aloud.audio.SoundFrames;
import dev.aloud.audio.TestSounds;
import dev.aloud.transcript.Word;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sound of which words, noise, overload, echo and level are known to the sample. */
class TakeCheckTest {
    private static final int RATE = 16_000;
    private static final double FULL = 32_767.0 / 32_768;

    /** Words of 0.4 s with 0.5 s before each. */
    private static final int WORDS = 15;

    /** Brings the voice to -72 dBFS. */
    private static final double QUIETER_DB = -55;

    private static final List<Word> SPOKEN = spoken(0);

    private static List<Word> spoken(int fromMs) {
        List<Word> words = new ArrayList<>();
        for (int i = 0; i < WORDS; i++) {
            words.add(new Word("word", fromMs + 500 + 900 * i, fromMs + 900 + 900 * i, 1));
        }
        return words;
    }

    private static double[] speech(double peak) {
        double[] all = TestSounds.silence(RATE, 0.5);
        for (int i = 0; i < WORDS; i++) {
            all = TestSounds.join(
                    all, TestSounds.voice(RATE, 0.4, 110 + 5 * (i % 4), peak), TestSounds.silence(RATE, 0.5));
        }
        return all;
    }

    private static double[] voiceAlone(double peak) {
        return TestSounds.voice(RATE, 0.4, 110, peak);
    }

    private static double[] sum(double[] one, double[] other) {
        double[] both = one.clone();
        for (int i = 0; i < both.length; i++) {
            both[i] += other[i];
        }
        return both;
    }

    private static double[] times(double[] sound, double gain) {
        return Arrays.stream(sound).map(sample -> sample * gain).toArray();
    }

    private static double[] noise(double[] like, double rms) {
        return TestSounds.noise(RATE, like.length / (double) RATE, rms, 5);
    }

    /** As heard in a room: the sound itself, and as strong as it an echo that has fallen by 60 dB after that time. */
    private static double[] echoing(double[] sound, double seconds) {
        Random random = new Random(3);
        double[] tail = new double[(int) (seconds * RATE)];
        double power = 0;
        for (int i = 1; i < tail.length; i++) {
            tail[i] = random.nextGaussian() * Math.pow(10, -3.0 * i / tail.length);
            power += tail[i] * tail[i];
        }
        double[] heard = sound.clone();
        for (int i = 0; i < sound.length; i++) {
            for (int k = 1; sound[i] != 0 && k < tail.length && i + k < heard.length; k++) {
                heard[i + k] += sound[i] * tail[k] / Math.sqrt(power);
            }
        }
        return heard;
    }

    private static Take judged(double... samples) {
        return TakeCheck.judge(SPOKEN, TestSounds.frames(RATE, samples));
    }

    private static Take.Reason only(Take take, Take.Kind kind) {
        assertEquals(
                List.of(kind), take.reasons().stream().map(Take.Reason::kind).toList());
        assertTrue(take.poor());
        Take.Reason reason = take.reasons().get(0);
        assertFalse(reason.text().isBlank());
        assertTrue(reason.remedy().startsWith("Next time, "), reason.remedy());
        return reason;
    }

    private static void assertGood(Take take) {
        assertEquals(List.of(), take.reasons());
        assertFalse(take.poor());
    }

    @Test
    void aVoiceInAQuietRoomIsGood() {
        double[] voice = speech(0.5);
        assertGood(judged(voice));
        assertGood(judged(sum(voice, noise(voice, 0.0008))));
    }

    @ParameterizedTest
    @ValueSource(doubles = {4, 8, 12})
    void noiseIsNamedWithItsDistanceFromTheVoice(double decibels) {
        double[] voice = speech(0.5);
        double rms = Math.pow(10, (TestSounds.dbfs(voiceAlone(0.5)) - decibels) / 20);
        Take.Reason reason = only(judged(sum(voice, noise(voice, rms))), Take.Kind.NOISE);
        assertEquals(decibels, reason.value(), 3);
        assertEquals("dB", reason.unit());
    }

    @Test
    void thinkingForLongBeforeSpeakingIsNoNoise() {
        double[] late = TestSounds.join(TestSounds.silence(RATE, 60), speech(0.5));
        SoundFrames frames = TestSounds.frames(RATE, sum(late, noise(late, 0.0008)));
        assertGood(TakeCheck.judge(spoken(60_000), frames));
    }

    @Test
    void overloadIsNamedWithTheShareThatIsCutOff() {
        double[] loud = times(speech(0.5), 20);
        double cut = Arrays.stream(loud).filter(s -> Math.abs(s) >= 1).count() / (double) loud.length;
        assertEquals(cut, only(judged(loud), Take.Kind.CLIPPING).value(), 0.01);
    }

    @Test
    void overloadIsStillSeenWhenTheLevelWasLoweredAfterwards() {
        double[] loud = times(speech(0.5), 20);
        double[] lowered = Arrays.stream(loud)
                .map(s -> 0.3 * Math.max(-FULL, Math.min(FULL, s)))
                .toArray();
        assertEquals(
                only(judged(loud), Take.Kind.CLIPPING).value(),
                only(judged(lowered), Take.Kind.CLIPPING).value(),
                0.01);
    }

    @Test
    void overloadThatLiftsTheBackgroundIsNotCalledNoise() {
        double[] voice = speech(0.5);
        only(judged(times(sum(voice, noise(voice, 0.002)), 60)), Take.Kind.CLIPPING);
    }

    @Test
    void aSingleClippedWordIsNoPoorTake() {
        double[] voice = speech(0.5);
        for (int i = 0; i < RATE; i++) {
            voice[i] *= 20;
        }
        assertGood(judged(voice));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.6, 0.9})
    void anEchoingRoomIsNamedWithTheTimeItTakesToFade(double seconds) {
        Take.Reason reason = only(judged(echoing(speech(0.3), seconds)), Take.Kind.FAR);
        assertEquals(1000 * seconds / 3, reason.value(), 1000 * seconds / 3 * 0.3, "20 of 60 dB");
        assertEquals("ms", reason.unit());
    }

    @Test
    void aFurnishedRoomIsNotFar() {
        assertGood(judged(echoing(speech(0.3), 0.25)));
    }

    @Test
    void aVeryQuietVoiceIsNamedWithItsLevel() {
        double[] quiet = times(speech(0.5), Math.pow(10, QUIETER_DB / 20));
        Take.Reason reason = only(judged(sum(quiet, noise(quiet, 0.00002))), Take.Kind.QUIET);
        assertEquals(TestSounds.dbfs(voiceAlone(0.5)) + QUIETER_DB, reason.value(), 3);
    }

    @Test
    void withoutAVoiceNothingIsSaidOfIt() {
        for (double[] sound : List.of(TestSounds.silence(RATE, 5), TestSounds.noise(RATE, 5, 0.05, 4), new double[0])) {
            assertGood(TakeCheck.judge(List.of(), TestSounds.frames(RATE, sound)));
        }
    }

    @Test
    void aVoiceInWhichNoWordWasRecognisedIsJudgedByWhereTheVoiceIs() {
        double[] quiet = times(speech(0.5), Math.pow(10, (QUIETER_DB + 5) / 20));
        SoundFrames frames = TestSounds.frames(RATE, sum(quiet, noise(quiet, 0.00002)));
        only(TakeCheck.judge(List.of(), frames), Take.Kind.QUIET);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ownership-short", "numbers", "one-sentence"})
    void theRecordingsOfTheTestsAreGood(String name) {
        byte[] pcm = RecordedSpeech.pcm(name + ".wav");
        FrameMeter meter = new FrameMeter(RATE);
        meter.accept(pcm, pcm.length);
        assertGood(TakeCheck.judge(List.of(), meter.finish()));
    }
}
