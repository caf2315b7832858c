package dev.aloud;

import dev.aloud.problem.Problem;
import dev.aloud.speech.LanguageModel;
import dev.aloud.speech.Recogniser;
import dev.aloud.speech.SpeechEngine;
import dev.aloud.speech.SpeechModelFolder;
import dev.aloud.speech.VoskEngine;
import dev.aloud.transcript.Word;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Real Vosk that recognises the same sound only once per process, since many tests want an answer of the same recording and
 * recognising it takes seconds. What it returns for a block is what Vosk returned when it first got this block after the same
 * ones. Thread-safe.
 */
public final class RememberingEngine implements SpeechEngine {
    private record Result(List<Word> words, String partial) {}

    private static RememberingEngine shared;

    private final SpeechEngine engine;
    private final Map<String, Result> results = new ConcurrentHashMap<>();

    RememberingEngine(SpeechEngine engine) {
        this.engine = engine;
    }

    /** The one of this process, with its one model; it stays open. Fails where there is no Vosk. */
    public static synchronized SpeechEngine shared() {
        if (shared == null) {
            shared = new RememberingEngine(
                    VoskEngine.open(SpeechModelFolder.find(Path.of("target"), LanguageModel.INTERVIEWS)));
            shared.unavailable().ifPresent(why -> {
                throw new AssertionError(why.line());
            });
        }
        return shared;
    }

    @Override
    public Optional<Problem> unavailable() {
        return engine.unavailable();
    }

    @Override
    public Recogniser start(int sampleRate) {
        return new RememberingRecogniser(sampleRate);
    }

    @Override
    public String modelVersion() {
        return engine.modelVersion();
    }

    @Override
    public void close() {
        engine.close();
    }

    /** Starts Vosk at the first block that is not known, and gives it all blocks before that one too. */
    private final class RememberingRecogniser implements Recogniser {
        private final int sampleRate;
        private final MessageDigest sound = sha256();
        private final List<byte[]> waiting = new ArrayList<>();
        private Recogniser vosk;
        private String partial = "";

        private RememberingRecogniser(int sampleRate) {
            this.sampleRate = sampleRate;
        }

        @Override
        public synchronized List<Word> accept(byte[] pcm, int length) {
            byte[] block = Arrays.copyOf(pcm, length);
            sound.update((length + " bytes").getBytes());
            sound.update(block);
            waiting.add(block);
            return remembered(results.computeIfAbsent(key("accepted"), key -> new Result(caughtUp(), vosk.partial())));
        }

        @Override
        public synchronized List<Word> finish() {
            return remembered(results.computeIfAbsent(key("finished"), key -> {
                caughtUp();
                return new Result(vosk.finish(), "");
            }));
        }

        private List<Word> remembered(Result result) {
            partial = result.partial;
            return result.words;
        }

        /** Gives Vosk what it did not get yet; returns the words of the last block. */
        private List<Word> caughtUp() {
            if (vosk == null) {
                vosk = engine.start(sampleRate);
            }
            List<Word> words = List.of();
            for (byte[] block : waiting) {
                words = vosk.accept(block, block.length);
            }
            waiting.clear();
            return words;
        }

        private String key(String step) {
            try {
                MessageDigest soFar = (MessageDigest) sound.clone();
                return step + " " + sampleRate + " " + HexFormat.of().formatHex(soFar.digest());
            } catch (CloneNotSupportedException e) {
                throw new AssertionError("SHA-256 can't be copied", e);
            }
        }

        @Override
        public synchronized String partial() {
            return partial;
        }

        @Override
        public String modelVersion() {
            return engine.modelVersion();
        }

        @Override
        public synchronized void close() {
            if (vosk != null) {
                vosk.close();
            }
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("each Java has SHA-256", e);
        }
    }
}
