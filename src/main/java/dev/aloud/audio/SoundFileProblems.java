package dev.aloud.audio;

import dev.aloud.problem.AloudException;
import dev.aloud.problem.AloudException.Kind;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** How this room words what it refuses. */
final class SoundFileProblems {
    /** Said wherever another format would help. */
    static final String CONVERT =
            "Save it as WAV, FLAC or AIFF with any sound editor, or run: ffmpeg -i \"your file\" answer.wav";

    /** Said wherever a file came damaged. */
    static final String EXPORT_AGAIN = "Copy or export the recording again, then try once more.";

    private SoundFileProblems() {}

    static AloudException unusable(Path file, String what, String remedy) {
        return new AloudException(Kind.UNUSABLE_INPUT, what, file.toString(), remedy);
    }

    static AloudException contradictoryHeader(Path file, String what) {
        return unusable(
                file, "The header can't be true: " + what + ".", "Open it in a sound editor and export it anew.");
    }

    static AloudException tooLong(Path file, double minutes) {
        return new AloudException(
                Kind.TOO_LARGE,
                String.format(
                        java.util.Locale.ROOT,
                        "The recording lasts %.1f minutes; at most %d are taken.",
                        minutes,
                        SoundFile.MAX_MINUTES),
                file.toString(),
                "Cut out the answer that you want to have judged and give that.");
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
                "Check that it is a file that you may read, and that its disk is still there.",
                cause);
    }
}
