package dev.aloud.audio;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Reads the parts of a file one after the other, each with the mixdown that suits its channels. Not thread-safe. */
final class JoinedStream implements MonoStream {
    private static final int BLOCK = 4096;

    private final SoundParts parts;
    private final List<Mixdown> mixdowns = new ArrayList<>();
    private final Set<String> notes;
    private MonoStream current;
    private int opened;

    /** Reads files with several channels once to find out how loud each channel is. */
    JoinedStream(SoundParts parts) throws IOException {
        this.parts = parts;
        this.notes = new LinkedHashSet<>(parts.notes());
        for (SoundPart part : parts.parts()) {
            mixdowns.add(part.channels() == 1 ? Mixdown.MEAN : measured(part));
        }
        open();
    }

    /** Decides over the whole part: a choice that changes within an answer would be heard, and two runs could differ. */
    private Mixdown measured(SoundPart part) throws IOException {
        ChannelLevels levels = new ChannelLevels(part.channels());
        long most = SoundFile.MAX_MINUTES * 60L * part.sampleRate();
        float[] block = new float[BLOCK];
        try (MonoStream stream = part.open(levels)) {
            long samples = 0;
            for (int read = stream.read(block); read > 0 && samples < most; read = stream.read(block)) {
                samples += read;
            }
        }
        levels.note().ifPresent(notes::add);
        return levels.choice();
    }

    private void open() throws IOException {
        current = parts.parts().get(opened).open(mixdowns.get(opened));
        opened++;
    }

    @Override
    public int read(float[] out) throws IOException {
        for (int read = current.read(out); ; read = current.read(out)) {
            if (read > 0) {
                return read;
            }
            notes.addAll(current.notes());
            if (opened == parts.parts().size()) {
                return -1;
            }
            current.close();
            open();
        }
    }

    @Override
    public int sampleRate() {
        return parts.sampleRate();
    }

    @Override
    public long samples() {
        return parts.samples();
    }

    @Override
    public List<String> notes() {
        return List.copyOf(notes);
    }

    @Override
    public void close() throws IOException {
        current.close();
    }
}
