package dev.aloud.audio;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Reads uncompressed sound block by block. */
final class PcmStream implements MonoStream {
    private static final int BLOCK_FRAMES = 4096;

    private final PcmLayout layout;
    private final InputStream in;
    private final Mixdown mixdown;
    private final float[] channels;
    private final byte[] block;
    private long framesLeft;

    PcmStream(Path file, PcmLayout layout, Mixdown mixdown) throws IOException {
        this.layout = layout;
        this.mixdown = mixdown;
        this.channels = new float[layout.channels()];
        this.framesLeft = layout.frames();
        this.block = new byte[BLOCK_FRAMES * layout.frameBytes()];
        this.in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        in.skipNBytes(layout.offset());
    }

    @Override
    public int read(float[] out) throws IOException {
        int wanted = (int) Math.min(framesLeft, Math.min(out.length, BLOCK_FRAMES));
        int frames = in.readNBytes(block, 0, wanted * layout.frameBytes()) / layout.frameBytes();
        if (frames == 0) {
            return -1;
        }
        for (int i = 0; i < frames; i++) {
            out[i] = mixedDown(i * layout.frameBytes());
        }
        framesLeft -= frames;
        return frames;
    }

    private float mixedDown(int at) {
        for (int channel = 0; channel < channels.length; channel++) {
            channels[channel] =
                    layout.encoding().sample(block, at + channel * layout.encoding().bytes, layout.bigEndian());
        }
        return mixdown.mix(channels);
    }

    @Override
    public int sampleRate() {
        return layout.sampleRate();
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
    public void close() throws IOException {
        in.close();
    }
}
