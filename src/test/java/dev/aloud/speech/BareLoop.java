package dev.aloud.speech;

import dev.aloud.audio.SoundFile;
import dev.aloud.audio.SoundSource;
import java.nio.file.Path;
import java.util.Locale;

/** The recogniser alone over some recordings, one after another: what a whole {@code score} is held against; bench/latency/README.md. */
public final class BareLoop {
    private static final int BLOCK = 4000;

    private BareLoop() {}

    /** @param arguments the model's folder, then the recordings */
    public static void main(String[] arguments) {
        long start = System.nanoTime();
        int words = 0;
        try (SpeechEngine engine = VoskEngine.open(Path.of(arguments[0]))) {
            for (int i = 1; i < arguments.length; i++) {
                words += words(engine, Path.of(arguments[i]));
            }
        }
        System.out.printf(Locale.ROOT, "%d words in %.2f s%n", words, (System.nanoTime() - start) / 1e9);
    }

    private static int words(SpeechEngine engine, Path file) {
        try (SoundSource source = SoundFile.open(file);
                Recogniser recogniser = engine.start(source.sampleRate())) {
            byte[] pcm = new byte[BLOCK];
            int words = 0;
            for (int bytes = source.read(pcm); bytes >= 0; bytes = source.read(pcm)) {
                words += recogniser.accept(pcm, bytes).size();
            }
            return words + recogniser.finish().size();
        }
    }
}
