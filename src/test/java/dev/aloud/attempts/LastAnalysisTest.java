package dev.aloud.attempts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.aloud.analysis.Analyser;
import dev.aloud.analysis.Analysis;
import dev.aloud.analysis.AnalysisRequest;
import dev.aloud.analysis.Corrections;
import dev.aloud.audio.SoundFrames;
import dev.aloud.content.Content;
import dev.aloud.transcript.PlainText;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LastAnalysisTest {
    private static final Content CONTENT = Content.load();

    private final LastAnalysis analyses = new LastAnalysis(Analyser.load());

    /** Words and sound are made anew each time, as when they are read back from the database. */
    private static AnalysisRequest request(String text) {
        int frames = 1000;
        return new AnalysisRequest(
                PlainText.words(text),
                Optional.of(new SoundFrames(
                        16_000,
                        frames * SoundFrames.FRAME_MS,
                        new float[frames],
                        new float[frames],
                        new boolean[frames],
                        0)),
                false,
                CONTENT.question("ownership-1"),
                CONTENT.competency("ownership").orElseThrow(),
                CONTENT.level("senior").orElseThrow(),
                CONTENT.profile("full").orElseThrow(),
                Corrections.NONE,
                "a model");
    }

    @Test
    void theSameWordsAndSoundAreAnalysedOnce() {
        Analysis first = analyses.of(request("I noticed a fault and mended it."));
        assertSame(first, analyses.of(request("I noticed a fault and mended it.")));
    }

    @Test
    void otherWordsAreAnalysedAnew() {
        Analysis first = analyses.of(request("I noticed a fault and mended it."));
        Analysis second = analyses.of(request("I noticed a fault and left it."));
        assertNotSame(first, second);
        assertEquals("left", second.words().get(5).text());
    }
}
