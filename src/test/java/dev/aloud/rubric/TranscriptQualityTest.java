package dev.aloud.rubric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.aloud.audio.SoundFrames;
import dev.aloud.transcript.Word;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TranscriptQualityTest {
    private static final Rubric RUBRIC = Rubric.load();

    @Test
    void silenceIsNotScored() {
        Scorecard card = RUBRIC.judge(RubricInputs.heard(List.of(), List.of(), Optional.of(frames(0))));
        assertEquals(Verdict.NOT_SCORED, card.verdict());
        assertTrue(card.reason().startsWith("No voice was heard"), card.reason());
        assertTrue(card.score().isEmpty());
    }

    @Test
    void noiseThatWasTakenForWordsIsNotScored() {
        Texts.Text ghosts = Texts.read("huh the huh the a huh the the huh a the huh huh", "situation");
        Scorecard card = RUBRIC.judge(RubricInputs.heard(ghosts.words(), ghosts.sections(), Optional.of(frames(40))));
        assertEquals(Verdict.NOT_SCORED, card.verdict());
        assertTrue(card.reason().contains("noise"), card.reason());
    }

    @Test
    void aVoiceWithoutWordsIsNotScored() {
        Scorecard card = RUBRIC.judge(RubricInputs.heard(List.of(), List.of(), Optional.of(frames(900))));
        assertEquals(Verdict.NOT_SCORED, card.verdict());
        assertTrue(card.reason().contains("no word could be recognised"), card.reason());
    }

    @Test
    void aFewWordsAreNotScored() {
        Texts.Text few = Texts.read("i do not know sorry", "situation");
        Scorecard card = RUBRIC.judge(RubricInputs.heard(few.words(), few.sections(), Optional.empty()));
        assertEquals(Verdict.NOT_SCORED, card.verdict());
        assertTrue(card.reason().contains("Only 5 words"), card.reason());
    }

    @Test
    void aPoorTranscriptIsNotScoredAndCostsNothing() {
        Texts.Text text = Texts.read(RubricInputs.STRONG, "situation");
        List<Word> doubtful = text.words().stream()
                .map(w -> new Word(w.text(), w.startMs(), w.endMs(), 0.55))
                .toList();
        Scorecard card = RUBRIC.judge(RubricInputs.heard(doubtful, text.sections(), Optional.empty()));
        assertEquals(Verdict.NOT_SCORED, card.verdict());
        assertTrue(card.reason().contains("doubtful"), card.reason());
        assertTrue(card.missed().isEmpty());
    }

    @Test
    void ordinaryRecognisedSpeechIsAlwaysJudged() {
        TranscriptQuality quality = TranscriptQuality.load();
        for (String pauses : List.of("tidy", "natural")) {
            for (JsonNode answer : LabelledAnswer.tree(Path.of("bench", "sections", "recognised", pauses + ".json"))) {
                List<Word> words = new ArrayList<>();
                answer.get("words")
                        .forEach(w -> words.add(new Word(
                                w.get(0).asText(),
                                w.get(1).asInt(),
                                w.get(2).asInt(),
                                w.get(3).asInt() / 100.0)));
                assertEquals(
                        Optional.empty(),
                        quality.problem(words, Optional.empty()),
                        answer.get("id").asText());
            }
        }
    }

    private static SoundFrames frames(int voicedFrames) {
        int count = 1000;
        boolean[] voiced = new boolean[count];
        Arrays.fill(voiced, 0, voicedFrames, true);
        return new SoundFrames(16000, 10 * count, new float[count], new float[count], voiced, 0);
    }
}
