package dev.aloud.speech;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloud.audio.SoundFile;
import dev.aloud.audio.SoundSource;
import dev.aloud.problem.AloudException;
import dev.aloud.problem.AloudException.Kind;
import dev.aloud.transcript.Word;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Real Vosk. Most of these calls would kill the JVM if they reached the library. */
class VoskEngineIT {
    private static final byte[] SENTENCE = pcm("one-sentence");
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

    private static byte[] pcm(String name) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        try (SoundSource source = SoundFile.open(Path.of("src/test/resources/speech", name + ".wav"))) {
            byte[] block = new byte[4096];
            for (int bytes = source.read(block); bytes > 0; bytes = source.read(block)) {
                all.write(block, 0, bytes);
            }
        }
        return all.toByteArray();
    }

    private static List<Word> hear(Recogniser recogniser, byte[] sound) {
        List<Word> words = new ArrayList<>(recogniser.accept(sound, sound.length));
        words.addAll(recogniser.finish());
        return words;
    }

    private static List<Word> hear(byte[] sound, int rate) {
        try (Recogniser recogniser = engine.start(rate)) {
            return hear(recogniser, sound);
        }
    }

    /** Same texts; times may differ by one step of the recogniser, which was seen once in dozens of runs on a busy machine. */
    private static void assertSameWords(List<Word> expected, List<Word> heard) {
        assertEquals(
                expected.stream().map(Word::text).toList(),
                heard.stream().map(Word::text).toList());
        for (int i = 0; i < heard.size(); i++) {
            assertEquals(expected.get(i).startMs(), heard.get(i).startMs(), 30, heard.toString());
            assertEquals(expected.get(i).endMs(), heard.get(i).endMs(), 30, heard.toString());
        }
    }

    @Test
    void everyAnswerStartsAtZero() {
        List<Word> first = hear(SENTENCE, 16_000);
        assertEquals(9, first.size());
        assertSameWords(first, hear(SENTENCE, 16_000));
    }

    @Test
    void thePartialGrowsWhileTheSentenceIsSpoken() {
        try (Recogniser recogniser = engine.start(16_000)) {
            assertEquals("", recogniser.partial());
            recogniser.accept(SENTENCE, SENTENCE.length * 2 / 3 & ~1);
            assertTrue(recogniser.partial().startsWith("i found the mistake"), recogniser.partial());
        }
    }

    @Test
    void theBufferMayBeReusedAtOnce() {
        byte[] buffer = new byte[3200];
        List<Word> words = new ArrayList<>();
        try (Recogniser recogniser = engine.start(16_000)) {
            for (int from = 0; from < SENTENCE.length; from += buffer.length) {
                int length = Math.min(buffer.length, SENTENCE.length - from);
                System.arraycopy(SENTENCE, from, buffer, 0, length);
                words.addAll(recogniser.accept(buffer, length));
                new Random(from).nextBytes(buffer);
            }
            words.addAll(recogniser.finish());
        }
        assertSameWords(hear(SENTENCE, 16_000), words);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 1, 3, 101, 102})
    void lengthsThatAreNoWholeSamplesOfTheBufferAreRefused(int length) {
        try (Recogniser recogniser = engine.start(16_000)) {
            assertThrows(IllegalArgumentException.class, () -> recogniser.accept(new byte[100], length));
            assertEquals(List.of(), recogniser.accept(new byte[100], 0));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, 0, 8000, 15_999, 96_001})
    void ratesThatVoskWouldHearNothingAtAreRefused(int rate) {
        AloudException refusal = assertThrows(AloudException.class, () -> engine.start(rate));
        assertEquals(Kind.BAD_REQUEST, refusal.kind());
    }

    @ParameterizedTest
    @ValueSource(ints = {44_100, 48_000, 96_000})
    void higherRatesHearTheSameSentence(int rate) {
        byte[] higher = new byte[(int) ((long) SENTENCE.length / 2 * rate / 16_000) * 2];
        for (int i = 0; i < higher.length / 2; i++) {
            double at = (double) i * 16_000 / rate;
            int left = Math.min((int) at, SENTENCE.length / 2 - 2);
            double value = sample(left) + (sample(left + 1) - sample(left)) * (at - left);
            higher[2 * i] = (byte) (int) value;
            higher[2 * i + 1] = (byte) ((int) value >> 8);
        }
        assertEquals(
                hear(SENTENCE, 16_000).stream().map(Word::text).toList(),
                hear(higher, rate).stream().map(Word::text).toList());
    }

    private static int sample(int index) {
        return SENTENCE[2 * index] & 0xFF | SENTENCE[2 * index + 1] << 8;
    }

    @Test
    void afterTheEndNothingReachesTheLibrary() {
        Recogniser recogniser = engine.start(16_000);
        hear(recogniser, SENTENCE);
        assertThrows(IllegalStateException.class, () -> recogniser.accept(new byte[2], 2));
        assertThrows(IllegalStateException.class, recogniser::partial);
        assertThrows(IllegalStateException.class, recogniser::finish);
        recogniser.close();
        recogniser.close();
        assertThrows(IllegalStateException.class, () -> recogniser.accept(new byte[2], 2));
        assertThrows(IllegalStateException.class, recogniser::partial);
        assertThrows(IllegalStateException.class, recogniser::finish);
    }

    @Test
    void manyThreadsAtOnceOnOneRecogniserAreServedOneByOne() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(6);
        try (Recogniser recogniser = engine.start(16_000)) {
            List<Callable<Object>> calls = new ArrayList<>();
            for (int i = 0; i < 60; i++) {
                calls.add(i % 3 == 0 ? recogniser::partial : () -> recogniser.accept(SENTENCE, 3200));
            }
            for (Future<Object> call : threads.invokeAll(calls)) {
                call.get();
            }
            recogniser.finish();
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void recognisersSideBySideHearTheSame() throws Exception {
        List<Word> alone = hear(SENTENCE, 16_000);
        ExecutorService threads = Executors.newFixedThreadPool(3);
        try {
            List<Callable<List<Word>>> calls = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                calls.add(() -> hear(SENTENCE, 16_000));
            }
            for (Future<List<Word>> call : threads.invokeAll(calls)) {
                assertSameWords(alone, call.get());
            }
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void closingWhileOthersListenEndsThemInWords() throws Exception {
        Recogniser recogniser = engine.start(16_000);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        Callable<Integer> listener = () -> {
            int calls = 0;
            try {
                while (true) {
                    recogniser.accept(SENTENCE, 32_000);
                    calls++;
                }
            } catch (IllegalStateException closed) {
                return calls;
            }
        };
        List<Future<Integer>> listeners = List.of(threads.submit(listener), threads.submit(listener));
        recogniser.accept(SENTENCE, SENTENCE.length);
        recogniser.close();
        for (Future<Integer> each : listeners) {
            assertTrue(each.get() >= 0);
        }
        threads.shutdown();
    }

    @Test
    void anInterruptedCallerGetsItsWordsAndStaysInterrupted() {
        try (Recogniser recogniser = engine.start(16_000)) {
            Thread.currentThread().interrupt();
            recogniser.accept(SENTENCE, SENTENCE.length);
            assertTrue(Thread.interrupted());
            assertTrue(recogniser.finish().size() > 0);
        }
    }

    @Test
    void anEngineClosesItsRecognisersAndItselfOnce() {
        SpeechEngine own = VoskEngine.open(SpeechModelFolder.forDevelopment());
        Recogniser left = own.start(16_000);
        left.accept(SENTENCE, SENTENCE.length);
        own.close();
        own.close();
        assertThrows(IllegalStateException.class, left::partial);
        assertThrows(IllegalStateException.class, () -> own.start(16_000));
        left.close();
        assertEquals(9, hear(SENTENCE, 16_000).size(), "another engine over the same model goes on");
    }

    @Test
    void silenceAndNoiseGiveNoWords() {
        byte[] noise = new byte[16_000 * 2 * 45];
        Random random = new Random(5);
        for (int i = 0; i < noise.length; i += 2) {
            int value = (int) (random.nextGaussian() * 1000);
            noise[i] = (byte) value;
            noise[i + 1] = (byte) (value >> 8);
        }
        assertEquals(List.of(), hear(noise, 16_000));
        assertEquals(List.of(), hear(new byte[16_000 * 2 * 20], 16_000));
    }

    @Test
    void theModelIsNamed() {
        assertEquals("vosk-model-en-0.3.45", engine.modelVersion());
    }

    @Test
    void nothingIsPrintedByTheLibrary() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Quiet.class.getName())
                .redirectErrorStream(true)
                .start();
        assertEquals("9 words\n", new String(process.getInputStream().readAllBytes()));
        assertEquals(0, process.waitFor());
    }

    /** A process that hears one sentence. */
    public static final class Quiet {
        private Quiet() {}

        /** Prints how many words were heard. */
        public static void main(String[] arguments) {
            try (SpeechEngine engine = VoskEngine.open(SpeechModelFolder.forDevelopment());
                    Recogniser recogniser = engine.start(16_000)) {
                System.out.print(hear(recogniser, SENTENCE).size() + " words\n");
            }
        }
    }

    @Test
    void aMissingModelIsOneLineWithTheRemedy() {
        try (SpeechEngine none = VoskEngine.open(Path.of("no", "such", "model"))) {
            String line = none.unavailable().orElseThrow().line();
            assertTrue(line.contains("There is no speech model") && line.contains("--model"), line);
            assertFalse(line.contains("\n"));
            assertEquals("none", none.modelVersion());
            AloudException refusal = assertThrows(AloudException.class, () -> none.start(16_000));
            assertEquals(Kind.UNAVAILABLE, refusal.kind());
        }
    }
}
