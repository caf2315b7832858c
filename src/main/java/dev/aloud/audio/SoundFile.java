package dev.aloud.audio;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Opens recordings: WAV of any rate, width and channels, FLAC, AIFF and AIFC. The content decides the kind, not the name; an
 * ID3 tag in front is skipped. Several recordings in one file are joined. Channels are mixed down; under 16 kHz is upsampled
 * to 16 kHz, over 96 kHz is resampled to 48 kHz. Thread-safe.
 */
public final class SoundFile {
    /** Longest recording, minutes; an answer takes a few. */
    public static final int MAX_MINUTES = 60;

    /** Hz. The recogniser was trained on this rate and gives nothing below. */
    public static final int LEAST_RATE = 16_000;

    /** Hz. The highest sample rate that is not resampled. */
    public static final int MOST_RATE = 96_000;

    private static final int RATE_INSTEAD = 48_000;
    private static final int LOOK_BYTES = 512;

    /** Characters that a shell may interpret between double quotes. */
    private static final Pattern UNSAFE_IN_QUOTES = Pattern.compile("[\"$`\\\\!%\\p{Cntrl}]|^-");

    private SoundFile() {}

    /** Returns the name if it can stand between double quotes in a command that is copied, else "your file". */
    public static String quotable(String name) {
        return UNSAFE_IN_QUOTES.matcher(name).find() ? "your file" : name;
    }

    /**
     * Opens a recording; the caller closes it.
     *
     * @param file to read; it is never written to
     * @throws dev.aloud.problem.AloudException NOT_FOUND if there is no such file, TOO_LARGE if it is longer than
     *     {@link #MAX_MINUTES}, UNUSABLE_INPUT if it is empty, damaged, not sound, or in an unsupported format
     */
    public static SoundSource open(Path file) {
        try {
            SoundParts parts = parts(file);
            double minutes = parts.samples() / 60.0 / parts.sampleRate();
            if (minutes > MAX_MINUTES) {
                throw SoundFileProblems.tooLong(file, minutes);
            }
            return resampled(file, new JoinedStream(parts));
        } catch (IOException e) {
            throw SoundFileProblems.unreadable(file, e);
        }
    }

    /**
     * Returns when the recording was made, where the file itself says so; empty for any other file. A time without a zone is one of this
     * machine's zone, and a day alone is its noon.
     */
    public static Optional<Instant> recorded(Path file) {
        try {
            long start = Id3Tag.end(file);
            Optional<SoundKind> kind = SoundKind.of(bytes(file, start));
            return kind.isEmpty()
                    ? Optional.empty()
                    : RecordedDate.textOf(file, start, kind.get())
                            .flatMap(text -> DateText.parse(text, ZoneId.systemDefault()));
        } catch (IOException e) {
            throw SoundFileProblems.unreadable(file, e);
        }
    }

    private static SoundSource resampled(Path file, MonoStream stream) {
        int rate = stream.sampleRate();
        if (rate < LEAST_RATE) {
            String note = rate + " Hz recording: upsampled to " + LEAST_RATE + " Hz; recognition will be worse.";
            return new MonoSource(file, new ResampledStream(stream, LEAST_RATE), rate, List.of(note));
        }
        if (rate > MOST_RATE) {
            return new MonoSource(file, new ResampledStream(stream, RATE_INSTEAD), rate, List.of());
        }
        return new MonoSource(file, stream, rate, List.of());
    }

    private static SoundParts parts(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw SoundFileProblems.unusable(file, "This is a folder, not a recording.", "Choose the files in it.");
        }
        long start = Id3Tag.end(file);
        Optional<SoundKind> kind = SoundKind.of(bytes(file, start));
        if (kind.isEmpty() && start > 0 && start == Files.size(file)) {
            throw SoundFileProblems.unusable(
                    file, "The file ends inside its ID3 tag, before any sound.", SoundFileProblems.EXPORT_AGAIN);
        }
        return SoundParts.find(file, start, kind.orElseThrow(() -> UnsupportedFile.refusal(file, bytes(file, 0))));
    }

    private static byte[] bytes(Path file, long start) {
        try (InputStream in = Files.newInputStream(file)) {
            in.skipNBytes(start);
            return in.readNBytes(LOOK_BYTES);
        } catch (IOException e) {
            throw SoundFileProblems.unreadable(file, e);
        }
    }
}
