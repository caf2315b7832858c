package dev.aloud;

import dev.aloud.audio.SoundFile;
import dev.aloud.audio.SoundSource;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;

/** The recordings that the tests speak from. */
public final class RecordedSpeech {
    private static final Path FOLDER = Path.of("src", "test", "resources", "speech");

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
}
