package dev.aloud;

import dev.aloud.audio.SoundFile;
import dev.aloud.audio.SoundSource;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;

/** The recordings that the tests speak from. */
public final class RecordedSpeech {
    private static final Path FOLDER = Path.of("src", "test", "resources", "speech");

    private static final int RATE = 16_000;

    private RecordedSpeech() {}

    /** Returns all sound of that recording, mono 16-bit little-endian at 16 kHz. */
    public static byte[] pcm(String name) {
        try (SoundSource sound = SoundFile.open(FOLDER.resolve(name))) {
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            byte[] block = new byte[1 << 16];
            for (int n = sound.read(block); n > 0; n = sound.read(block)) {
                all.write(block, 0, n);
            }
            return all.toByteArray();
        }
    }

    /** Returns {@link #pcm} again and again, cut at that length. */
    public static byte[] repeated(String name, int seconds) {
        byte[] once = pcm(name);
        byte[] all = new byte[seconds * RATE * 2];
        for (int at = 0; at < all.length; at += once.length) {
            System.arraycopy(once, 0, all, at, Math.min(once.length, all.length - at));
        }
        return all;
    }
}
