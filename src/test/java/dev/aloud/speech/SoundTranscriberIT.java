package dev.aloud.speech;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloud.audio.SoundFile;
import dev.aloud.audio.SoundSource;
import dev.aloud.problem.Problem;
import dev.aloud.transcript.Word;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SoundTranscriberIT {
    private static final Path SPEECH = Path.of("src/test/resources/speech");
    private static SpeechEngine engine;

    @BeforeAll
    static void load() {
        engine = VoskEngine.open(SpeechModelFolder.forDevelopment());
        assertEquals(Optional.empty(), engine.unavailable());
    }

    @AfterAll
    static void free() {
        engine.close();
    }

    private static TranscribedSound hear(SpeechEngine with, String name, List<Integer> progress) {
        try (SoundSource source = SoundFile.open(SPEECH.resolve(name + ".wav"))) {
            return SoundTranscriber.transcribe(with, source, progress::add);
        }
    }

    private static String text(TranscribedSound heard) {
        return heard.words().stream().map(Word::text).collect(Collectors.joining(" "));
    }

    @Test
    void oneSentenceIsHeardWordForWord() throws Exception {
        String spoken = Files.readString(SPEECH.resolve("one-sentence.txt"));
        TranscribedSound heard = hear(engine, "one-sentence", new ArrayList<>());
        assertEquals(spoken.strip().toLowerCase().replace(".", ""), text(heard));
        assertEquals(List.of(), heard.notes());
    }

    @Test
    void aWholeAnswerIsHeardInOrderAndWithinItsLength() {
        TranscribedSound heard = hear(engine, "ownership-short", new ArrayList<>());
        int before = 0;
        for (Word word : heard.words()) {
            assertTrue(word.startMs() >= before, word + " begins before " + before);
            before = word.endMs();
        }
        assertTrue(heard.words().size() > 80, text(heard));
        assertTrue(before <= heard.frames().lengthMs() + 30, before + " ms is behind the end");
    }

    @Test
    void progressRisesToAHundredAndNeverRepeats() {
        List<Integer> progress = new ArrayList<>();
        hear(engine, "one-sentence", progress);
        assertEquals(100, progress.get(progress.size() - 1));
        assertEquals(progress.stream().sorted().distinct().toList(), progress);
    }

    @Test
    void withoutAnEngineTheSoundIsStillMeasuredAndANoteSaysWhy() {
        SpeechEngine none = new UnavailableEngine(new Problem("No library.", "", "Use another machine."));
        TranscribedSound heard = hear(none, "one-sentence", new ArrayList<>());
        assertEquals(List.of(), heard.words());
        assertEquals(List.of("No library. Use another machine."), heard.notes());
        assertEquals(316, heard.frames().count());
    }
}
