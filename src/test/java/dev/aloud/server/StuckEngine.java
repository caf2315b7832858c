package dev.aloud.server;

import dev.aloud.problem.Problem;
import dev.aloud.speech.Recogniser;
import dev.aloud.speech.SpeechEngine;
import dev.aloud.transcript.Word;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;

/** Recognises nothing at all until it is let go: the slowest recogniser there can be. Then one word at the end. */
final class StuckEngine implements SpeechEngine {
    final CountDownLatch letGo = new CountDownLatch(1);
    final AtomicLong heardBytes = new AtomicLong();

    @Override
    public Optional<Problem> unavailable() {
        return Optional.empty();
    }

    @Override
    public Recogniser start(int sampleRate) {
        return new Recogniser() {
            @Override
            public List<Word> accept(byte[] pcm, int length) {
                try {
                    letGo.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                heardBytes.addAndGet(length);
                return List.of();
            }

            @Override
            public String partial() {
                return "";
            }

            @Override
            public List<Word> finish() {
                return List.of(new Word("late", 0, 100, 1));
            }

            @Override
            public String modelVersion() {
                return "stuck-1";
            }

            @Override
            public void close() {}
        };
    }

    @Override
    public String modelVersion() {
        return "stuck-1";
    }

    @Override
    public void close() {}
}
