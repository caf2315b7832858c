package dev.aloud.audio;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FrameMeterTest {
    private static final int RATE = 16_000;

    @ParameterizedTest
    @CsvSource({"16000, 0.5, -9.03", "44100, 0.1, -23.01", "48000, 0.001, -63.01", "22050, 1.0, -3.01"})
    void aSineReadsItsLevelInEveryFrame(int rate, double peak, double dbfs) {
        SoundFrames frames = TestSounds.frames(rate, TestSounds.sine(rate, 1, 1000, peak));
        assertEquals(100, frames.count());
        assertEquals(1000, frames.lengthMs());
        for (float level : frames.levelDbfs()) {
            assertEquals(dbfs, level, 0.2);
        }
        assertEquals(dbfs + 3.01, frames.peakDbfs(), 0.2);
    }

    @ParameterizedTest
    @CsvSource({"16000, 90", "16000, 220", "44100, 130", "48000, 180", "96000, 400"})
    void theirPitchIsFoundInTones(int rate, double hz) {
        SoundFrames frames = TestSounds.frames(rate, TestSounds.voice(rate, 1, hz, 0.5));
        int right = 0;
        for (float pitch : frames.pitchHz()) {
            right += Math.abs(pitch - hz) < 0.02 * hz ? 1 : 0;
        }
        assertTrue(right >= 90, right + " of 100 frames");
    }

    @Test
    void digitalSilenceReadsTheFloorAndNothingElse() {
        SoundFrames frames = TestSounds.frames(RATE, TestSounds.silence(RATE, 1));
        for (int i = 0; i < frames.count(); i++) {
            assertEquals(SoundFrames.SILENCE_DBFS, frames.levelDbfs()[i]);
            assertEquals(0, frames.pitchHz()[i]);
            assertFalse(frames.voiced()[i]);
        }
        assertEquals(0, frames.clippedShare());
        assertTrue(Silence.isSilent(frames));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.0001, 0.001, 0.01, 0.1})
    void steadyNoiseOfAnyLevelIsNoVoice(double rms) {
        SoundFrames frames = TestSounds.frames(RATE, TestSounds.noise(RATE, 20, rms, 3));
        assertEquals(0, Silence.voiceMs(frames));
    }

    @ParameterizedTest
    @ValueSource(doubles = {50, 60, 100, 1000})
    void humAndTonesAreNoVoice(double hz) {
        SoundFrames frames = TestSounds.frames(RATE, TestSounds.sine(RATE, 20, hz, 0.2));
        assertEquals(0, Silence.voiceMs(frames));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.001, 0.005})
    void plannedPausesBetweenVoicesAreFoundToTheFrame(double noise) {
        double[] voice = TestSounds.voice(RATE, 1, 120, 0.5);
        double[] clean = TestSounds.join(
                TestSounds.silence(RATE, 0.7),
                voice,
                TestSounds.silence(RATE, 0.5),
                voice,
                TestSounds.silence(RATE, 1.3));
        double[] hiss = TestSounds.noise(RATE, 4.5, noise, 11);
        for (int i = 0; i < clean.length; i++) {
            clean[i] += hiss[i];
        }
        boolean[] voiced = TestSounds.frames(RATE, clean).voiced();
        assertEquals(1.0, share(voiced, 85, 155), 0.16);
        assertEquals(0.0, share(voiced, 0, 66));
        assertEquals(0.0, share(voiced, 174, 216));
        assertEquals(1.0, share(voiced, 235, 305), 0.16);
        assertEquals(0.0, share(voiced, 324, 450));
    }

    private static double share(boolean[] voiced, int from, int to) {
        int count = 0;
        for (int i = from; i < to; i++) {
            count += voiced[i] ? 1 : 0;
        }
        return (double) count / (to - from);
    }

    @Test
    void clicksAreNoVoice() {
        double[] clicks = TestSounds.noise(RATE, 10, 0.0005, 5);
        for (int at = RATE / 2; at < clicks.length; at += RATE / 2) {
            for (int i = 0; i < 80; i++) {
                clicks[at + i] += 0.8 * Math.sin(i * 0.9) * Math.exp(-i / 15.0);
            }
        }
        assertEquals(0, Silence.voiceMs(TestSounds.frames(RATE, clicks)));
    }

    @Test
    void theShareOfSamplesAtFullScaleIsCounted() {
        double[] loud = TestSounds.sine(RATE, 1, 200, 2);
        long beyond = java.util.Arrays.stream(loud)
                .filter(v -> Math.abs(v) * 32768 >= 32_700)
                .count();
        SoundFrames frames = TestSounds.frames(RATE, loud);
        assertEquals((double) beyond / loud.length, frames.clippedShare(), 1e-6);
        assertEquals(0, frames.peakDbfs(), 0.01);
    }

    @Test
    void anyCutIntoBlocksGivesTheSameFrames() {
        byte[] pcm = TestSounds.pcm16(TestSounds.voice(22_050, 2.003, 150, 0.4));
        FrameMeter whole = new FrameMeter(22_050);
        whole.accept(pcm, pcm.length);
        FrameMeter pieces = new FrameMeter(22_050);
        for (int from = 0; from < pcm.length; from += 777) {
            byte[] piece = java.util.Arrays.copyOfRange(pcm, from, Math.min(pcm.length, from + 777));
            pieces.accept(piece, piece.length);
        }
        SoundFrames a = whole.finish();
        SoundFrames b = pieces.finish();
        assertEquals(201, a.count());
        assertEquals(2003, a.lengthMs(), 1);
        assertArrayEquals(a.levelDbfs(), b.levelDbfs());
        assertArrayEquals(a.pitchHz(), b.pitchHz());
        assertArrayEquals(a.voiced(), b.voiced());
    }

    @Test
    void noSoundGivesNoFrames() {
        SoundFrames frames = new FrameMeter(RATE).finish();
        assertEquals(0, frames.count());
        assertEquals(0, frames.lengthMs());
        assertEquals(0, frames.clippedShare());
    }
}
