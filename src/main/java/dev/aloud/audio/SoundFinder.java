package dev.aloud.audio;

import dev.aloud.audio.ChunkReader.Chunk;
import java.io.IOException;
import java.nio.file.Path;

/** Finds the bytes of sound in a RIFF or IFF file. */
final class SoundFinder {
    private SoundFinder() {}

    /** Returns the layout of the sound in the chunk {@code data}; throws if there is none, or if its size is wrong. */
    static PcmLayout locate(
            Path file, ChunkReader chunks, Chunk data, PcmEncoding encoding, boolean bigEndian, int channels, int rate)
            throws IOException {
        long containerEnd = SoundExtent.isPlaceholder(chunks.claimedBytes()) ? 0 : chunks.claimedEnd();
        SoundExtent extent = new SoundExtent(data.offset(), data.size(), containerEnd, chunks.end());
        boolean proper = chunks.endsProperly(data);
        if (data.size() == 0 && proper) {
            throw nothing(file);
        }
        boolean stale = !proper && !extent.unknown();
        if (extent.contradiction() != null) {
            throw SoundFileProblems.contradictoryHeader(file, extent.contradiction());
        }
        int frameBytes = channels * encoding.bytes;
        long frames = extent.bytes(stale) / frameBytes;
        if (frames == 0) {
            throw nothing(file);
        }
        double bytesASecond = (double) frameBytes * rate;
        return new PcmLayout(
                encoding,
                bigEndian,
                channels,
                rate,
                data.offset(),
                frames * frameBytes,
                extent.notes(stale, bytesASecond));
    }

    private static RuntimeException nothing(Path file) {
        return SoundFileProblems.unusable(file, "The file ends before any sound.", SoundFileProblems.EXPORT_AGAIN);
    }
}
