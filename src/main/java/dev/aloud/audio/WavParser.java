package dev.aloud.audio;

import dev.aloud.audio.ChunkReader.Chunk;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;

/** Finds the sound in a WAV file (RIFF or RF64), or describes what is wrong. */
final class WavParser {
    private static final int PCM = 1;
    private static final int FLOAT = 3;
    private static final int A_LAW = 6;
    private static final int MU_LAW = 7;
    private static final int EXTENSIBLE = 0xFFFE;

    private final Path file;
    private final ChunkReader chunks;
    private Format format;
    private long longDataBytes = -1;

    /** The fields of the fmt chunk. */
    private record Format(int tag, int channels, long rate, long byteRate, int frameBytes, int bits) {}

    private WavParser(Path file, ChunkReader chunks) {
        this.file = file;
        this.chunks = chunks;
    }

    /** Parses the WAV in the bytes [start, end) of the file. */
    static PcmLayout parse(Path file, long start, long end) throws IOException {
        try (ChunkReader chunks = new ChunkReader(file, ByteOrder.LITTLE_ENDIAN, start, end)) {
            return new WavParser(file, chunks).layout();
        } catch (IndexOutOfBoundsException e) {
            throw SoundFileProblems.unusable(
                    file, "The file is cut off inside its header.", SoundFileProblems.EXPORT_AGAIN);
        }
    }

    private PcmLayout layout() throws IOException {
        for (Chunk chunk = chunks.next(); chunk != null; chunk = chunks.next()) {
            if (chunk.id().equals("fmt ")) {
                format = format(chunk);
            } else if (chunk.id().equals("ds64") && chunk.size() >= 16) {
                longDataBytes = chunks.body(chunk, 16).getLong(8);
            } else if (chunk.id().equals("data")) {
                return layout(longSized(chunk));
            }
        }
        throw SoundFileProblems.unusable(
                file, "The file is cut off before its sound begins.", SoundFileProblems.EXPORT_AGAIN);
    }

    /** In RF64, the data chunk has a placeholder, and the true size is a 64-bit number in the first chunk. */
    private Chunk longSized(Chunk data) {
        boolean told = data.size() == 0xFFFFFFFFL && longDataBytes > 0 && longDataBytes <= chunks.end() - data.offset();
        return told ? new Chunk(data.id(), data.offset(), longDataBytes) : data;
    }

    private Format format(Chunk chunk) throws IOException {
        ByteBuffer body = chunks.body(chunk, 40);
        if (body.limit() < 16) {
            throw SoundFileProblems.unusable(
                    file, "The file is cut off inside its header.", SoundFileProblems.EXPORT_AGAIN);
        }
        int tag = body.getShort(0) & 0xFFFF;
        if (tag == EXTENSIBLE && body.limit() >= 26) {
            tag = body.getShort(24) & 0xFFFF;
        }
        return new Format(
                tag,
                body.getShort(2) & 0xFFFF,
                body.getInt(4) & 0xFFFFFFFFL,
                body.getInt(8) & 0xFFFFFFFFL,
                body.getShort(12) & 0xFFFF,
                body.getShort(14) & 0xFFFF);
    }

    private PcmLayout layout(Chunk data) throws IOException {
        if (format == null) {
            throw SoundFileProblems.contradictoryHeader(
                    file, "its sound comes before any word on how the sound is written");
        }
        HeaderLimits.channels(file, format.channels());
        HeaderLimits.rate(file, format.rate());
        PcmEncoding encoding = encoding();
        checkByteRate(encoding);
        return SoundFinder.locate(file, chunks, data, encoding, false, format.channels(), (int) format.rate());
    }

    private PcmEncoding encoding() {
        PcmEncoding encoding = switch (format.tag()) {
            case PCM -> wholeNumbers();
            case FLOAT -> format.bits() == 64 ? PcmEncoding.FLOAT_64 : PcmEncoding.FLOAT_32;
            case A_LAW -> PcmEncoding.A_LAW;
            case MU_LAW -> PcmEncoding.MU_LAW;
            default ->
                throw SoundFileProblems.unusable(
                        file,
                        "The WAV holds compressed sound (format " + format.tag() + "), which Aloud can't read.",
                        SoundFileProblems.convert(file));
        };
        if (encoding == null || format.frameBytes() != format.channels() * encoding.bytes || !bitsFit(encoding)) {
            throw SoundFileProblems.contradictoryHeader(
                    file,
                    format.channels() + " channels of " + format.bits() + " bits do not make " + format.frameBytes()
                            + " bytes");
        }
        return encoding;
    }

    /** Samples may use only the upper bits of their bytes (20 bits in 3 bytes, 24 in 4). */
    private PcmEncoding wholeNumbers() {
        int bytes = format.frameBytes() / format.channels();
        return bytes == 1 ? PcmEncoding.UNSIGNED_8 : PcmEncoding.signed(bytes);
    }

    private boolean bitsFit(PcmEncoding encoding) {
        return switch (encoding) {
            case FLOAT_32, FLOAT_64, A_LAW, MU_LAW -> format.bits() == 8 * encoding.bytes;
            default ->
                format.bits() <= 8 * encoding.bytes && format.bits() > 8 * encoding.bytes - 16 && format.bits() > 0;
        };
    }

    /** Refuses a header with two different rates, because a wrong rate would make every time wrong. */
    private void checkByteRate(PcmEncoding encoding) {
        long expected = format.rate() * format.channels() * encoding.bytes;
        if (format.byteRate() != 0 && Math.abs(format.byteRate() - expected) > expected / 100) {
            throw SoundFileProblems.contradictoryHeader(
                    file, format.rate() + " Hz make " + expected + " bytes a second, and it says " + format.byteRate());
        }
    }
}
