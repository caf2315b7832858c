package dev.aloud.attempts;

import dev.aloud.audio.SoundFile;
import dev.aloud.audio.SoundSource;
import dev.aloud.problem.AloudException;
import dev.aloud.problem.AloudException.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Sample rate and size of a recording that Aloud made. Immutable.
 *
 * @param sampleRate Hz
 * @param bytes of sound, even
 */
public record StoredSound(int sampleRate, long bytes) {
    /** Bytes before the first sample of a file of {@link dev.aloud.audio.WavAppender}. */
    public static final int HEADER_BYTES = 44;

    private static final int BYTES_A_SAMPLE = 2;

    /** Reads the header of a file; throws as {@link SoundFile#open} if it is not a recording or has no sound. */
    public static StoredSound of(Path wav) {
        try (SoundSource sound = SoundFile.open(wav)) {
            return new StoredSound(sound.originalSampleRate(), (Files.size(wav) - HEADER_BYTES) & ~1L);
        } catch (IOException e) {
            throw new AloudException(
                    Kind.UNAVAILABLE, "The recording can't be read.", wav.toString(), "Check the disk.", e);
        }
    }

    /** Returns the length of this much sound, milliseconds. */
    public static int lengthMs(long bytes, int sampleRate) {
        return (int) (bytes * 1000 / BYTES_A_SAMPLE / sampleRate);
    }

    /** Returns the length in milliseconds. */
    public int lengthMs() {
        return lengthMs(bytes, sampleRate);
    }
}
