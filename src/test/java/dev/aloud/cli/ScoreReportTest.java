package dev.aloud.cli;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloud.analysis.Analyser;
import dev.aloud.analysis.AnalysisRequest;
import dev.aloud.analysis.Corrections;
import dev.aloud.audio.SoundFrames;
import dev.aloud.content.Content;
import dev.aloud.transcript.PlainText;
import dev.aloud.transcript.Word;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ScoreReportTest {
    private static final List<Word> WORDS = PlainText.words(
            "Last spring our checkout lost forty orders a week, so I traced the cause and I fixed it in two days.");

    /** A voice of -20 dBFS over so much noise. */
    private static String report(float noiseDbfs) {
        int frames = WORDS.get(WORDS.size() - 1).endMs() / SoundFrames.FRAME_MS + 100;
        float[] level = new float[frames];
        Arrays.fill(level, noiseDbfs);
        boolean[] voiced = new boolean[frames];
        WORDS.forEach(w -> Arrays.fill(level, w.startMs() / 10, w.endMs() / 10, -20));
        WORDS.forEach(w -> Arrays.fill(voiced, w.startMs() / 10, w.endMs() / 10, true));
        Content content = Content.load();
        AnalysisRequest request = new AnalysisRequest(
                WORDS,
                Optional.of(new SoundFrames(16_000, 10 * frames, level, new float[frames], voiced, 0)),
                false,
                Optional.empty(),
                content.competency("ownership").orElseThrow(),
                content.level("sde2").orElseThrow(),
                content.profile("60").orElseThrow(),
                Corrections.NONE);
        return ScoreReport.of("answer.wav", Analyser.load().analyse(request), Optional.empty(), false);
    }

    @Test
    void aPoorRecordingIsNamedBeforeTheVerdict() {
        String report = report(-30);
        int poor = report.indexOf("Poor recording: more words than usual may be misheard.");
        int judged = report.indexOf("of 100");
        assertTrue(poor > 0 && poor < judged, report);
        assertTrue(report.contains("! It is noisy: your voice is only 10 dB louder than the background."), report);
    }

    @Test
    void ofAGoodRecordingNothingIsSaid() {
        assertFalse(report(-60).contains("Poor recording"));
    }
}
