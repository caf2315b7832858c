package dev.aloud;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloud.problem.Problem;
import dev.aloud.speech.Recogniser;
import dev.aloud.speech.SpeechEngine;
import dev.aloud.speech.SpeechModelFolder;
import dev.aloud.speech.VoskEngine;
import dev.aloud.transcript.Word;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** The tests lean on this engine, so it must return exactly what Vosk returns. */
class RememberingEngineIT {
    private static final int RATE = 16_000;
    private static final int BLOCK = 3200;
    private static final byte[] SENTENCE = RecordedSpeech.pcm("one-sentence.wav");

    /** Vosk that counts its recognisers. */
    private static final class CountingEngine implements SpeechEngine {
        private final SpeechEngine vosk = VoskEngine.open(SpeechModelFolder.forDevelopment());
        private final AtomicInteger started = new AtomicInteger();

        @Override
        public Optional<Problem> unavailable() {
            return vosk.unavailable();
        }

        @Override
        public Recogniser start(int sampleRate) {
            started.incrementAndGet();
            return vosk.start(sampleRate);
        }

        @Override
        public String modelVersion() {
            return vosk.modelVersion();
        }

        @Override
        public void close() {
            vosk.close();
        }
    }

    /** All words and all partial texts, in order; no times, since the edge of a word may move by a frame between two runs of Vosk. */
    private static List<String> heard(SpeechEngine engine, byte[] pcm) {
        List<String> heard = new ArrayList<>();
        try (Recogniser recogniser = engine.start(RATE)) {
            for (int from = 0; from < pcm.length; from += BLOCK) {
                byte[] block = Arrays.copyOfRange(pcm, from, Math.min(from + BLOCK, pcm.length));
                heard.add(texts(recogniser.accept(block, block.length)) + " " + recogniser.partial());
            }
            heard.add(texts(recogniser.finish()).toString());
        }
        return heard;
    }

    private static List<String> texts(List<Word> words) {
        return words.stream().map(Word::text).toList();
    }

    @Test
    void theSameSoundIsRecognisedOnceAndGivesWhatVoskGave() {
        try (CountingEngine counting = new CountingEngine()) {
            List<String> vosk = heard(counting, SENTENCE);
            SpeechEngine remembering = new RememberingEngine(counting);
            assertEquals(vosk, heard(remembering, SENTENCE));
            assertEquals(2, counting.started.get());
            assertEquals(vosk, heard(remembering, SENTENCE));
            assertEquals(2, counting.started.get(), "the second time comes from memory");
            assertTrue(vosk.toString().contains("mistake"), vosk.toString());
        }
    }

    @Test
    void soundThatBeginsLikeAnotherIsRecognisedAsItself() {
        try (CountingEngine counting = new CountingEngine()) {
            byte[] half = Arrays.copyOf(SENTENCE, SENTENCE.length / BLOCK / 2 * BLOCK);
            SpeechEngine remembering = new RememberingEngine(counting);
            heard(remembering, SENTENCE);
            assertEquals(heard(counting, half), heard(remembering, half));
        }
    }
}
