package dev.aloud.audio;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/** The kinds of recordings that can be read, told apart by their first bytes. */
enum SoundKind {
    WAV {
        @Override
        boolean startsAt(byte[] bytes, int at) {
            return (hasLetters(bytes, at, "RIFF") || hasLetters(bytes, at, "RF64"))
                    && hasLetters(bytes, at + 8, "WAVE");
        }

        @Override
        SoundPart part(Path file, long start, long end) throws IOException {
            return new PcmPart(file, WavParser.parse(file, start, end));
        }
    },
    AIFF {
        @Override
        boolean startsAt(byte[] bytes, int at) {
            return hasLetters(bytes, at, "FORM")
                    && (hasLetters(bytes, at + 8, "AIFF") || hasLetters(bytes, at + 8, "AIFC"));
        }

        @Override
        SoundPart part(Path file, long start, long end) throws IOException {
            return new PcmPart(file, AiffParser.parse(file, start, end));
        }
    },
    FLAC {
        @Override
        boolean startsAt(byte[] bytes, int at) {
            return hasLetters(bytes, at, "fLaC");
        }

        /** Also looks at the header of the first block: four letters alone occur by chance in an hour of compressed sound. */
        @Override
        boolean continuesAt(byte[] bytes, int at, int length) {
            return bytes[at] == 'f'
                    && at + 8 <= length
                    && startsAt(bytes, at)
                    && (bytes[at + 4] & 0x7F) == 0
                    && bytes[at + 5] == 0
                    && bytes[at + 6] == 0
                    && bytes[at + 7] == FlacStream.STREAM_INFO_BYTES;
        }

        @Override
        SoundPart part(Path file, long start, long end) throws IOException {
            return FlacPart.open(file, start, end);
        }
    };

    /** Bytes that {@link #startsAt} looks at. */
    static final int SIGNATURE_BYTES = 12;

    /** Returns whether a recording of this kind starts at that index; false where too few bytes follow. */
    abstract boolean startsAt(byte[] bytes, int at);

    /** Returns whether another recording of this kind starts at that index; only {@code length} bytes are valid. */
    boolean continuesAt(byte[] bytes, int at, int length) {
        return (bytes[at] == 'R' || bytes[at] == 'F') && at + SIGNATURE_BYTES <= length && startsAt(bytes, at);
    }

    /** Opens the recording in the bytes [start, end) of the file; throws UNUSABLE_INPUT where it can't be read. */
    abstract SoundPart part(Path file, long start, long end) throws IOException;

    /** Returns the kind of a recording that starts with these bytes; empty for any other file. */
    static Optional<SoundKind> of(byte[] start) {
        for (SoundKind kind : values()) {
            if (kind.startsAt(start, 0)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    private static boolean hasLetters(byte[] bytes, int at, String letters) {
        return bytes.length >= at + letters.length()
                && new String(bytes, at, letters.length(), StandardCharsets.ISO_8859_1).equals(letters);
    }
}
