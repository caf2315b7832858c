package dev.aloud.audio;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/** Repairs the header of a recording that was cut off. */
final class WavRepair {
    private WavRepair() {}

    /** Returns whether something was changed. The caller holds the lock. */
    static boolean run(Path file, FileChannel channel) throws IOException {
        ByteBuffer header = WavHeader.read(channel);
        if (header == null) {
            throw SoundFileProblems.unusable(
                    file,
                    "This recording was not made by Aloud, or its start is damaged.",
                    "Import it as a recording instead.");
        }
        long sound = Math.min(channel.size() - WavHeader.BYTES, WavHeader.MOST_SOUND) & ~1L;
        ByteBuffer right = WavHeader.of(WavHeader.sampleRate(header), sound);
        boolean upToDate = right.equals(header) && channel.size() == WavHeader.BYTES + sound;
        if (!upToDate) {
            channel.truncate(WavHeader.BYTES + sound);
            while (right.hasRemaining()) {
                channel.write(right, right.position());
            }
            channel.force(true);
        }
        return !upToDate;
    }
}
