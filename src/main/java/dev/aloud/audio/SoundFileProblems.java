package dev.aloud.audio;

import dev.aloud.problem.AloudException;
import dev.aloud.problem.AloudException.Kind;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** The problems of sound files, in the user's words. */
final class SoundFileProblems {
    /** Remedy if a file is damaged. */
    static final String EXPORT_AGAIN = "Copy or export the recording again, then try again.";

    private SoundFileProblems() {}

    /** Returns the remedy if another format would help, with the command that converts this file. */
    static String convert(Path file) {
        String name = SoundFile.quotable(String.valueOf(file.getFileName()));
        return "Save it as WAV, FLAC or AIFF with any sound editor, or run: ffmpeg -i \"" + name + "\" \"" + name
                + ".wav\"";
    }

    static AloudException unusable(Path file, String what, String remedy) {
        return new AloudException(Kind.UNUSABLE_INPUT, what, file.toString(), remedy);
    }

    static AloudException contradictoryHeader(Path file, String what) {
        return unusable(file, "The header is wrong: " + what + ".", "Open it in a sound editor and export it again.");
    }

    static AloudException tooLong(Path file, double minutes) {
        return new AloudException(
                Kind.TOO_LARGE,
                String.format(
                        java.util.Locale.ROOT,
                        "The recording is %.1f minutes long; the limit is %d.",
                        minutes,
                        SoundFile.MAX_MINUTES),
                file.toString(),
                "Cut out one answer and use that.");
    }

    static AloudException unreadable(Path file, IOException cause) {
        if (cause instanceof NoSuchFileException || cause instanceof java.io.FileNotFoundException) {
            return new AloudException(
                    Kind.NOT_FOUND, "There is no such file.", file.toString(), "Check its name and folder.", cause);
        }
        return new AloudException(
                Kind.UNUSABLE_INPUT,
                "The file could not be read (" + cause.getMessage() + ").",
                file.toString(),
                "Check the permissions of the file, and that its disk is still connected.",
                cause);
    }
}
