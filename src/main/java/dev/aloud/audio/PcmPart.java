package dev.aloud.audio;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A recording of uncompressed samples. */
record PcmPart(Path file, PcmLayout layout) implements SoundPart {
    @Override
    public int sampleRate() {
        return layout.sampleRate();
    }

    @Override
    public int channels() {
        return layout.channels();
    }

    @Override
    public long samples() {
        return layout.frames();
    }

    @Override
    public List<String> notes() {
        return layout.notes();
    }

    @Override
    public MonoStream open(Mixdown mixdown) throws IOException {
        return new PcmStream(file, layout, mixdown);
    }
}
