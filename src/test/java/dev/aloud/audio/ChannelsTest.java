package dev.aloud.audio;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of the channels of a recording. */
class ChannelsTest {
    private static final double[] VOICE = TestSounds.voice(16_000, 1, 120, 0.5);

    @TempDir
    Path folder;

    private Path file(double[]... channels) {
        double[] interleaved = new double[channels.length * channels[0].length];
        for (int i = 0; i < interleaved.length; i++) {
            interleaved[i] = channels[i % channels.length][i / channels.length];
        }
        byte[] wav = TestSounds.wav(1, channels.length, 16_000, 16, TestSounds.pcm16(interleaved));
        return TestSounds.write(folder.resolve("answer.wav"), wav);
    }

    private static double[] times(double factor, double[] samples) {
        return Arrays.stream(samples).map(x -> factor * x).toArray();
    }

    private static void assertReads(double[] expected, List<String> notes, Path file) {
        try (SoundSource source = SoundFile.open(file)) {
            assertEquals(notes, source.notes());
            assertArrayEquals(expected, TestSounds.read(source), 1e-4);
        }
    }

    @Test
    void channelsOutOfPhaseAreNotMixedToNothing() {
        assertReads(
                VOICE,
                List.of("Only channel 1 of 2 was used, because together the channels cancel each other out."),
                file(VOICE, times(-0.9, VOICE)));
    }

    @Test
    void theLouderOfTwoChannelsOutOfPhaseIsTaken() {
        assertReads(
                VOICE,
                List.of("Only channel 2 of 2 was used, because together the channels cancel each other out."),
                file(times(-0.5, VOICE), VOICE));
    }

    @Test
    void aSilentChannelIsLeftOutAndDoesNotMakeTheOtherQuieter() {
        double[] hiss = TestSounds.noise(16_000, 1, 0.0002, 5);
        assertReads(
                VOICE,
                List.of("Only channel 2 of 2 was used: nothing else has sound."),
                file(TestSounds.silence(16_000, 1), VOICE));
        assertReads(VOICE, List.of("Only channel 1 of 2 was used: nothing else has sound."), file(VOICE, hiss));
    }

    @Test
    void twoMicrophonesInOneRoomAreMixed() {
        double[] left = TestSounds.noise(16_000, 1, 0.1, 1);
        double[] right = TestSounds.noise(16_000, 1, 0.1, 2);
        double[] mean = new double[left.length];
        Arrays.setAll(mean, i -> (left[i] + right[i]) / 2);
        assertReads(mean, List.of(), file(left, right));
    }

    @Test
    void theCentreOfAFilmsSixChannelsIsTaken() {
        double[] silence = TestSounds.silence(16_000, 1);
        assertReads(
                VOICE,
                List.of("Only channel 3 of 6 was used: nothing else has sound."),
                file(silence, silence, VOICE, silence, silence, silence));
    }

    @Test
    void silenceInAllChannelsIsSilence() {
        double[] silence = TestSounds.silence(16_000, 1);
        assertReads(silence, List.of(), file(silence, silence));
    }

    /** Out of phase for a moment only (somebody walks past two microphones): one choice for the whole answer. */
    @Test
    void aShortCancellationDoesNotChangeTheChannelWithinAnAnswer() {
        double[] right = VOICE.clone();
        double[] mean = VOICE.clone();
        for (int i = 0; i < 1600; i++) {
            right[i] = -right[i];
            mean[i] = 0;
        }
        assertReads(mean, List.of(), file(VOICE, right));
    }

    /** What it holds stands in the README beside it. */
    @Test
    void aFlacOutOfPhaseIsNotMixedToNothing() throws Exception {
        Path flac = Path.of("src/test/resources/sound/flac-out-of-phase.flac");
        assertEquals(true, Files.exists(flac));
        try (SoundSource source = SoundFile.open(flac)) {
            double[] samples = TestSounds.read(source);
            assertEquals(440, TestSounds.hertz(samples, 16_000), 3);
            assertEquals(-9.03, TestSounds.dbfs(samples), 0.25);
            assertEquals(1, source.notes().size());
        }
    }
}
