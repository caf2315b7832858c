package dev.aloud.audio;

import be.tarsos.dsp.resample.Resampler;
import java.io.IOException;
import java.util.List;

/** Another stream at another sample rate, by TarsosDSP's band-limited resampler. */
final class ResampledStream implements MonoStream {
    private static final int BLOCK = 4096;

    private final MonoStream source;
    private final int rate;
    private final double factor;
    private final Resampler resampler;
    private final float[] block = new float[BLOCK];
    private int from;
    private int to;
    private boolean ended;

    ResampledStream(MonoStream source, int rate) {
        this.source = source;
        this.rate = rate;
        this.factor = (double) rate / source.sampleRate();
        this.resampler = new Resampler(true, factor, factor);
    }

    @Override
    public int read(float[] out) throws IOException {
        while (true) {
            refill();
            Resampler.Result done = resampler.process(factor, block, from, to - from, ended, out, 0, out.length);
            from += done.inputSamplesConsumed;
            if (done.outputSamplesGenerated > 0) {
                return done.outputSamplesGenerated;
            }
            if (ended && (from == to || done.inputSamplesConsumed == 0)) {
                return -1;
            }
        }
    }

    private void refill() throws IOException {
        if (from < to || ended) {
            return;
        }
        int length = source.read(block);
        from = 0;
        to = Math.max(0, length);
        ended = length < 0;
    }

    @Override
    public int sampleRate() {
        return rate;
    }

    @Override
    public long samples() {
        return Math.round(source.samples() * factor);
    }

    @Override
    public List<String> notes() {
        return source.notes();
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
