package dev.aloud.attempts;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloud.audio.SoundFrames;
import dev.aloud.content.Targets;
import dev.aloud.problem.AloudException;
import dev.aloud.problem.Problem;
import dev.aloud.transcript.Word;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoredFormsTest {
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 18_000})
    void soundFramesComeBackToTheLastBit(int count) {
        SoundFrames frames = frames(count);
        SoundFrames back = FramesCodec.decode(FramesCodec.encode(frames));
        assertEquals(frames.sampleRate(), back.sampleRate());
        assertEquals(frames.lengthMs(), back.lengthMs());
        assertArrayEquals(frames.levelDbfs(), back.levelDbfs());
        assertArrayEquals(frames.pitchHz(), back.pitchHz());
        assertArrayEquals(frames.voiced(), back.voiced());
        assertEquals(frames.clippedShare(), back.clippedShare());
        assertEquals(frames.peakDbfs(), back.peakDbfs());
    }

    @Test
    void soundFramesThatWereCutOffAreSaidToBeDamaged() {
        byte[] block = FramesCodec.encode(frames(1000));
        assertThrows(UncheckedIOException.class, () -> FramesCodec.decode(Arrays.copyOf(block, block.length / 2)));
    }

    @Test
    void wordsAndProblemsComeBackAsTheyWere() {
        List<Word> words = List.of(new Word("don't", 0, 120, 0.5), new Word("\"naïve\"", 120, 120, 1));
        assertEquals(words, StoredJson.words(StoredJson.words(words)));
        Optional<Problem> problem = Optional.of(new Problem("It's \"gone\".", "a\\b", "Look."));
        assertEquals(problem, StoredJson.problem(StoredJson.problem(problem)));
        assertEquals(Optional.empty(), StoredJson.problem(StoredJson.problem(Optional.empty())));
    }

    @Test
    void ownTargetsAreKnownFromTheFileBesideTheRecordingToo() {
        AttemptPlan plan = new AttemptPlan("q", "ownership", "sde2", "120", AttemptPlan.Source.IMPORT, "talk.wav")
                .with(Optional.of(new Targets(25, 10, 60.5, 15, 10)));
        assertEquals(plan, StoredJson.plan(StoredJson.plan(plan)));
        AttemptPlan usual = plan.with(Optional.empty());
        assertEquals(usual, StoredJson.plan(StoredJson.plan(usual)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "..",
                "../x",
                "0d7a6a4e-0000-4000-8000-00000000000",
                "0D7A6A4E-0000-4000-8000-000000000000",
                "0d7a6a4e-0000-4000-8000-000000000000\n",
                "0d7a6a4e-0000-4000-8000-000000000000/.."
            })
    void whatHasNoFormOfAnIdNeverBecomesAPath(String bad) {
        AloudException fault = assertThrows(AloudException.class, () -> DataFolder.checked(bad));
        assertEquals(AloudException.Kind.NOT_FOUND, fault.kind());
    }

    @Test
    void theNameOfAnUploadIsShownWithoutFoldersAndControlCharacters() {
        assertEquals("talk.wav", Importer.shownName("../../etc/talk.wav"));
        assertEquals("talk.wav", Importer.shownName("C:\\Users\\me\\talk.wav"));
        assertEquals("a b.wav", Importer.shownName(" a\u0000 b.wav\n"));
        assertEquals("", Importer.shownName(null));
        assertEquals("", Importer.shownName("folder/"));
        assertTrue(Importer.shownName("x".repeat(500)).length() <= 120);
    }

    private static SoundFrames frames(int count) {
        Random random = new Random(count);
        float[] level = new float[count];
        float[] pitch = new float[count];
        boolean[] voiced = new boolean[count];
        for (int i = 0; i < count; i++) {
            level[i] = -96 * random.nextFloat();
            pitch[i] = 300 * random.nextFloat();
            voiced[i] = random.nextBoolean();
        }
        return new SoundFrames(44_100, 10 * count, level, pitch, voiced, 0.0123, -3.5f);
    }
}
