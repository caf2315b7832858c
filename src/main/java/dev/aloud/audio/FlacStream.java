package dev.aloud.audio;

import dev.aloud.problem.AloudException;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jflac.ChannelData;
import org.jflac.FLACDecoder;
import org.jflac.frame.Frame;
import org.jflac.metadata.StreamInfo;

/** Reads FLAC frame by frame. The decoder may throw anything on damaged input; here that becomes the end or a problem. */
final class FlacStream implements MonoStream {
    static final int STREAM_INFO_BYTES = 34;

    /** The letters fLaC, a block header, and the block. */
    private static final int BEGINNING_BYTES = 4 + 4 + STREAM_INFO_BYTES;

    private final Path file;
    private final InputStream in;
    private final FLACDecoder decoder;
    private final StreamInfo info;
    private final Mixdown mixdown;
    private final float[] channels;
    private final List<String> notes = new ArrayList<>();
    private float[] frame = {};
    private int frameLength;
    private int frameUsed;
    private long given;
    private boolean ended;

    /** Opens the FLAC in the bytes [start, end) of the file. */
    FlacStream(Path file, long start, long end, Mixdown mixdown) throws IOException {
        this.file = file;
        this.mixdown = mixdown;
        this.in = bytes(file, start, end);
        try {
            this.decoder = new FLACDecoder(withoutExtras());
            this.info = header();
            this.channels = new float[info.getChannels()];
            decodeFrame();
            if (frameLength == 0) {
                throw SoundFileProblems.unusable(
                        file, "The FLAC file ends before any sound.", SoundFileProblems.EXPORT_AGAIN);
            }
        } catch (RuntimeException | IOException e) {
            in.close();
            throw e;
        }
    }

    private static InputStream bytes(Path file, long start, long end) throws IOException {
        InputStream in = Files.newInputStream(file);
        in.skipNBytes(start);
        return new BufferedInputStream(new BoundedInputStream(in, end - start), 1 << 16);
    }

    int channels() {
        return channels.length;
    }

    /**
     * Returns the file with its first metadata block only, which describes the sound. Pictures, tags and seek tables are skipped,
     * because the decoder trusts their counts and could be made to use all memory.
     */
    private InputStream withoutExtras() throws IOException {
        byte[] start = in.readNBytes(BEGINNING_BYTES);
        if (start.length < BEGINNING_BYTES || (start[4] & 0x7F) != 0 || size(start, 5) != STREAM_INFO_BYTES) {
            throw damagedHeader();
        }
        boolean last = start[4] < 0;
        while (!last) {
            byte[] head = in.readNBytes(4);
            if (head.length < 4) {
                throw damagedHeader();
            }
            last = head[0] < 0;
            try {
                in.skipNBytes(size(head, 1));
            } catch (EOFException e) {
                throw damagedHeader();
            }
        }
        start[4] = (byte) 0x80;
        return new SequenceInputStream(new ByteArrayInputStream(start), in);
    }

    private static int size(byte[] head, int at) {
        return (head[at] & 0xFF) << 16 | (head[at + 1] & 0xFF) << 8 | head[at + 2] & 0xFF;
    }

    private AloudException damagedHeader() {
        return SoundFileProblems.unusable(
                file, "The header of the FLAC file is damaged or cut off.", SoundFileProblems.EXPORT_AGAIN);
    }

    private StreamInfo header() {
        try {
            decoder.readMetadata();
        } catch (IOException | RuntimeException e) {
            throw damagedHeader();
        }
        StreamInfo header = decoder.getStreamInfo();
        if (header == null) {
            throw damagedHeader();
        }
        HeaderLimits.rate(file, header.getSampleRate());
        HeaderLimits.channels(file, header.getChannels());
        return header;
    }

    private void decodeFrame() {
        frameUsed = 0;
        frameLength = 0;
        try {
            Frame next = ended ? null : decoder.readNextFrame();
            if (next != null) {
                mix(decoder.getChannelData(), next.header.blockSize);
            }
        } catch (IOException | RuntimeException e) {
            frameLength = 0;
        }
        ended = frameLength == 0;
    }

    private void mix(ChannelData[] data, int length) {
        frame = frame.length < length ? new float[length] : frame;
        float scale = 1f / (1L << info.getBitsPerSample() - 1);
        for (int i = 0; i < length; i++) {
            for (int channel = 0; channel < channels.length; channel++) {
                channels[channel] = data[channel].getOutput()[i] * scale;
            }
            frame[i] = mixdown.mix(channels);
        }
        frameLength = length;
    }

    @Override
    public int read(float[] out) {
        if (frameUsed == frameLength) {
            decodeFrame();
        }
        if (ended) {
            noteAnEarlyEnd();
            return -1;
        }
        int length = Math.min(out.length, frameLength - frameUsed);
        System.arraycopy(frame, frameUsed, out, 0, length);
        frameUsed += length;
        given += length;
        return length;
    }

    private void noteAnEarlyEnd() {
        if (given < info.getTotalSamples() && notes.isEmpty()) {
            notes.add("The FLAC file is damaged or cut off: " + given / sampleRate() + " of "
                    + info.getTotalSamples() / sampleRate() + " seconds could be read.");
        }
    }

    @Override
    public int sampleRate() {
        return info.getSampleRate();
    }

    @Override
    public long samples() {
        return info.getTotalSamples();
    }

    @Override
    public List<String> notes() {
        return notes;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
