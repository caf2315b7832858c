package dev.aloud.audio;

import dev.aloud.audio.ChunkReader.Chunk;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Finds the sound in an AIFF or AIFC file, or describes what is wrong. */
final class AiffParser {
    /** Bytes of the two 32-bit numbers before the sound in its chunk. */
    private static final int SOUND_HEAD = 8;

    private final Path file;
    private final ChunkReader chunks;
    private Common common;
    private Chunk sound;

    /** The fields of the COMM chunk. */
    private record Common(int channels, int bits, double rate, String compression) {}

    private AiffParser(Path file, ChunkReader chunks) {
        this.file = file;
        this.chunks = chunks;
    }

    /** Parses the AIFF or AIFC in the bytes [start, end) of the file. */
    static PcmLayout parse(Path file, long start, long end) throws IOException {
        try (ChunkReader chunks = new ChunkReader(file, ByteOrder.BIG_ENDIAN, start, end)) {
            return new AiffParser(file, chunks).layout();
        } catch (IndexOutOfBoundsException | java.nio.BufferUnderflowException e) {
            throw SoundFileProblems.unusable(
                    file, "The file is cut off inside its header.", SoundFileProblems.EXPORT_AGAIN);
        }
    }

    private PcmLayout layout() throws IOException {
        for (Chunk chunk = chunks.next(); chunk != null; chunk = chunks.next()) {
            if (chunk.id().equals("COMM")) {
                common = common(chunk);
            } else if (chunk.id().equals("SSND")) {
                sound = chunk;
            }
            if (common != null && sound != null) {
                return found();
            }
        }
        throw SoundFileProblems.unusable(
                file, "The file is cut off before its sound begins.", SoundFileProblems.EXPORT_AGAIN);
    }

    private Common common(Chunk chunk) throws IOException {
        ByteBuffer body = chunks.body(chunk, 22);
        if (body.limit() < 18) {
            throw SoundFileProblems.unusable(
                    file, "The file is cut off inside its header.", SoundFileProblems.EXPORT_AGAIN);
        }
        String compression = body.limit() < 22 ? "NONE" : new String(body.array(), 18, 4, StandardCharsets.ISO_8859_1);
        return new Common(body.getShort(0) & 0xFFFF, body.getShort(6) & 0xFFFF, extended(body, 8), compression);
    }

    /** Reads an 80-bit number of IEEE 754: sign, 15 bits of exponent, 64 bits with an explicit leading one. */
    private static double extended(ByteBuffer body, int at) {
        int exponent = body.getShort(at) & 0x7FFF;
        double mantissa = (body.getLong(at + 2) >>> 1) * 0x1p-62;
        return (body.getShort(at) < 0 ? -1 : 1) * Math.scalb(mantissa, exponent - 16383);
    }

    private PcmLayout found() throws IOException {
        HeaderLimits.channels(file, common.channels());
        HeaderLimits.rate(file, common.rate());
        if (chunks.end() < sound.offset() + SOUND_HEAD) {
            throw SoundFileProblems.unusable(file, "The file ends before any sound.", SoundFileProblems.EXPORT_AGAIN);
        }
        long skipped = SOUND_HEAD
                + (chunks.body(new Chunk("", sound.offset(), SOUND_HEAD), SOUND_HEAD)
                                .getInt()
                        & 0xFFFFFFFFL);
        if (sound.size() != 0 && skipped > sound.size()) {
            throw SoundFileProblems.contradictoryHeader(
                    file, "its sound begins " + skipped + " bytes into " + sound.size());
        }
        Chunk samples = new Chunk("SSND", sound.offset() + skipped, Math.max(0, sound.size() - skipped));
        boolean little = common.compression().equals("sowt");
        return SoundFinder.locate(
                file, chunks, samples, encoding(), !little, common.channels(), (int) Math.round(common.rate()));
    }

    private PcmEncoding encoding() {
        PcmEncoding encoding = switch (common.compression()) {
            case "NONE", "twos", "sowt", "in24", "in32" -> PcmEncoding.signed((common.bits() + 7) / 8);
            case "raw " -> PcmEncoding.UNSIGNED_8;
            case "fl32", "FL32" -> PcmEncoding.FLOAT_32;
            case "fl64", "FL64" -> PcmEncoding.FLOAT_64;
            case "ulaw", "ULAW" -> PcmEncoding.MU_LAW;
            case "alaw", "ALAW" -> PcmEncoding.A_LAW;
            default ->
                throw SoundFileProblems.unusable(
                        file,
                        "The AIFC holds compressed sound, which Aloud can't read.",
                        SoundFileProblems.convert(file));
        };
        if (encoding == null) {
            throw SoundFileProblems.contradictoryHeader(file, "it says samples of " + common.bits() + " bits");
        }
        return encoding;
    }
}
