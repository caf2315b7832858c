package dev.aloud.audio;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Opens recordings: WAV of any rate, width and channels, FLAC, AIFF and AIFC. The kind is told by the content, not by
 * the name. Channels are mixed down; under 16 kHz is upsampled to 16 kHz, over 96 kHz comes down to 48 kHz. Thread-safe.
 */
public final class SoundFile {
    /** Longest recording that is taken, minutes: design's own limit; an hour of feedback on one answer helps nobody. */
    public static final int MAX_MINUTES = 60;

    /** Hz. What the recogniser was trained on; it hears nothing at all below. */
    public static final int LEAST_RATE = 16_000;

    /** Hz. The highest rate that is recorded and recognised as it is. */
    public static final int MOST_RATE = 96_000;

    private static final int RATE_INSTEAD = 48_000;
    private static final int LOOK_BYTES = 512;

    private SoundFile() {}

    /**
     * Opens a recording; close what comes back.
     *
     * @param file to read; it is never written to
     * @throws dev.aloud.problem.AloudException NOT_FOUND where there is no such file, TOO_LARGE where it is longer than
     *     {@link #MAX_MINUTES}, UNUSABLE_INPUT where it is empty, damaged, not sound, or of a kind that can't be read
     */
    public static SoundSource open(Path file) {
        try {
            return checked(file, decoded(file));
        } catch (IOException e) {
            throw SoundFileProblems.unreadable(file, e);
        }
    }

    private static SoundSource checked(Path file, MonoStream stream) throws IOException {
        double minutes = stream.samples() / 60.0 / stream.sampleRate();
        if (minutes > MAX_MINUTES) {
            stream.close();
            throw SoundFileProblems.tooLong(file, minutes);
        }
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

    private static MonoStream decoded(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw SoundFileProblems.unusable(file, "This is a folder, not a recording.", "Name the files in it.");
        }
        byte[] start = start(file);
        String outer = letters(start, 0);
        String inner = letters(start, 8);
        if ((outer.equals("RIFF") || outer.equals("RF64")) && inner.equals("WAVE")) {
            return new PcmStream(file, WavParser.parse(file));
        }
        if (outer.equals("FORM") && (inner.equals("AIFF") || inner.equals("AIFC"))) {
            return new PcmStream(file, AiffParser.parse(file));
        }
        if (outer.equals("fLaC")) {
            return new FlacStream(file);
        }
        throw UnsupportedFile.refusal(file, start);
    }

    private static byte[] start(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(LOOK_BYTES);
        }
    }

    private static String letters(byte[] start, int at) {
        return start.length < at + 4 ? "" : new String(start, at, 4, StandardCharsets.ISO_8859_1);
    }
}
