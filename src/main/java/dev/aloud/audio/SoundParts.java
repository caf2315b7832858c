package dev.aloud.audio;

import dev.aloud.problem.AloudException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The recordings of a file, in order. Some programs and speech services write several WAV files one after the other into one
 * file, as {@code cat} does. Immutable.
 *
 * @param parts at least one, all with the sample rate of the first
 * @param notes what the user should know, one sentence each
 */
record SoundParts(List<SoundPart> parts, List<String> notes) {
    /** Recordings in one file at most: an hour in pieces of a tenth of a second. */
    private static final int MOST_PARTS = 36_000;

    private static final int BLOCK_BYTES = 1 << 20;

    SoundParts {
        parts = List.copyOf(parts);
        notes = List.copyOf(notes);
    }

    /** Finds the recordings of that kind from {@code start} on; throws UNUSABLE_INPUT where the first can't be read. */
    static SoundParts find(Path file, long start, SoundKind kind) throws IOException {
        long end = Id3Tag.lengthWithout(file);
        List<Long> starts = isWhole(file, start, end, kind) ? List.of(start) : starts(file, start, kind);
        Collector collector = new Collector(kind.part(file, start, endOf(starts, 0, end)));
        for (int i = 1; i < starts.size(); i++) {
            try {
                collector.add(kind.part(file, starts.get(i), endOf(starts, i, end)));
            } catch (AloudException e) {
                collector.notes.add("Part " + (i + 1) + " of this file was not read: "
                        + e.problems().get(0).what());
            }
        }
        return collector.collected();
    }

    /** Returns the samples of all parts; parts of unknown length count as 0. */
    long samples() {
        return parts.stream().mapToLong(SoundPart::samples).sum();
    }

    int sampleRate() {
        return parts.get(0).sampleRate();
    }

    private static long endOf(List<Long> starts, int part, long fileEnd) {
        return part + 1 < starts.size() ? starts.get(part + 1) : fileEnd;
    }

    /** Returns whether the header says that the recording fills the file, so that the file need not be searched for more. */
    private static boolean isWhole(Path file, long start, long end, SoundKind kind) throws IOException {
        if (kind == SoundKind.FLAC) {
            return false;
        }
        ByteOrder order = kind == SoundKind.WAV ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
        try (ChunkReader chunks = new ChunkReader(file, order, start, end)) {
            return chunks.claimedEnd() == end || chunks.claimedEnd() + 1 == end;
        }
    }

    /** Returns the positions of all recordings of that kind, the first at {@code start}. */
    private static List<Long> starts(Path file, long start, SoundKind kind) throws IOException {
        List<Long> starts = new ArrayList<>(List.of(start));
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            byte[] block = new byte[BLOCK_BYTES + SoundKind.SIGNATURE_BYTES];
            for (long at = start + 1; at < in.length() && starts.size() < MOST_PARTS; at += BLOCK_BYTES) {
                in.seek(at);
                int filled = fill(in, block);
                for (int i = 0; i < Math.min(filled, BLOCK_BYTES); i++) {
                    if (kind.continuesAt(block, i, filled)) {
                        starts.add(at + i);
                    }
                }
            }
        }
        return starts;
    }

    private static int fill(RandomAccessFile in, byte[] block) throws IOException {
        int filled = 0;
        for (int read = in.read(block); read > 0; read = in.read(block, filled, block.length - filled)) {
            filled += read;
        }
        return filled;
    }

    /** Keeps the parts that can be joined with the first, and counts what is left out. */
    private static final class Collector {
        private final List<SoundPart> parts = new ArrayList<>();
        private final Set<String> notes = new LinkedHashSet<>();
        private double secondsLeftOut;

        Collector(SoundPart first) {
            parts.add(first);
            notes.addAll(first.notes());
        }

        void add(SoundPart part) {
            if (part.sampleRate() == parts.get(0).sampleRate()) {
                parts.add(part);
                notes.addAll(part.notes());
            } else {
                secondsLeftOut += (double) part.samples() / part.sampleRate();
            }
        }

        SoundParts collected() {
            if (parts.size() > 1) {
                notes.add("The file holds " + parts.size() + " recordings one after the other: all of them were read.");
            }
            if (secondsLeftOut > 0) {
                notes.add(String.format(
                        Locale.ROOT,
                        "%.1f seconds of the file were not read, because their sample rate differs from the %d Hz at its start.",
                        secondsLeftOut,
                        parts.get(0).sampleRate()));
            }
            return new SoundParts(parts, List.copyOf(notes));
        }
    }
}
