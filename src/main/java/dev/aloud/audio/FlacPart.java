package dev.aloud.audio;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A FLAC recording in the bytes [start, end) of a file. */
record FlacPart(Path file, long start, long end, int sampleRate, int channels, long samples) implements SoundPart {
    /** Reads header and first frame; throws UNUSABLE_INPUT where they are damaged. */
    static FlacPart open(Path file, long start, long end) throws IOException {
        try (FlacStream stream = new FlacStream(file, start, end, Mixdown.MEAN)) {
            return new FlacPart(file, start, end, stream.sampleRate(), stream.channels(), stream.samples());
        }
    }

    @Override
    public List<String> notes() {
        return List.of();
    }

    @Override
    public MonoStream open(Mixdown mixdown) throws IOException {
        return new FlacStream(file, start, end, mixdown);
    }
}
