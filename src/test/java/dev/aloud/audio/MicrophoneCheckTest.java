package dev.aloud.audio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloud.problem.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;

class MicrophoneCheckTest {
    private static final int RATE = 48_000;

    private static SoundFrames sentence(double peak, double noise) {
        double[] sound = TestSounds.join(
                TestSounds.silence(RATE, 0.5), TestSounds.voice(RATE, 2, 130, peak), TestSounds.silence(RATE, 0.5));
        double[] hiss = TestSounds.noise(RATE, 3, noise, 2);
        for (int i = 0; i < sound.length; i++) {
            sound[i] += hiss[i];
        }
        return TestSounds.frames(RATE, sound);
    }

    private static String only(List<Problem> problems) {
        assertEquals(1, problems.size(), problems.toString());
        assertFalse(problems.get(0).remedy().isBlank());
        return problems.get(0).what();
    }

    @Test
    void aGoodSentenceHasNoFault() {
        SoundFrames frames = sentence(0.5, 0.0003);
        assertEquals(List.of(), MicrophoneCheck.judge(frames));
        float level = MicrophoneCheck.activeSpeechDbfs(frames);
        assertTrue(level > MicrophoneCheck.GOOD_FROM_DBFS && level < MicrophoneCheck.GOOD_TO_DBFS, level + " dBFS");
    }

    @Test
    void pausesDoNotLowerTheLevelOfTheSpeech() {
        double[] voice = TestSounds.voice(RATE, 2, 130, 0.5);
        assertEquals(TestSounds.dbfs(voice), MicrophoneCheck.activeSpeechDbfs(sentence(0.5, 0)), 1.5);
    }

    @Test
    void aDeadMicrophoneIsToldFromAQuietRoom() {
        assertTrue(only(MicrophoneCheck.judge(TestSounds.frames(RATE, TestSounds.silence(RATE, 3))))
                .contains("is silent"));
        double[] room = TestSounds.noise(RATE, 3, 0.001, 9);
        assertTrue(only(MicrophoneCheck.judge(TestSounds.frames(RATE, room))).contains("No voice was clearly heard"));
    }

    @Test
    void aQuietVoiceIsTooQuiet() {
        String what = only(MicrophoneCheck.judge(sentence(0.02, 0.00002)));
        assertTrue(what.contains("too quiet") && what.contains("It should be at least -40"), what);
    }

    @Test
    void clippedSoundIsNamedWithItsShare() {
        assertTrue(only(MicrophoneCheck.judge(sentence(8, 0.0003))).startsWith("The sound is too loud: "));
    }

    @Test
    void noSoundAtAllIsSilence() {
        assertTrue(only(MicrophoneCheck.judge(new FrameMeter(RATE).finish())).contains("is silent"));
    }
}
