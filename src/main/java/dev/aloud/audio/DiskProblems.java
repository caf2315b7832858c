package dev.aloud.audio;

import dev.aloud.problem.AloudException;
import dev.aloud.problem.AloudException.Kind;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Describes disk errors in the user's words. */
final class DiskProblems {
    /** With less free space than this, a failed write counts as a full disk, bytes. Messages differ by system and language. */
    private static final long NEARLY_NOTHING = 64 * 1024;

    private DiskProblems() {}

    static AloudException of(Path file, IOException cause) {
        if (cause instanceof NoSuchFileException) {
            return new AloudException(
                    Kind.NOT_FOUND,
                    "The file or its folder is not there.",
                    file.toString(),
                    "Check whether it was moved or deleted.",
                    cause);
        }
        if (cause instanceof AccessDeniedException) {
            return unavailable(
                    file, "The file can't be written.", "Change the permissions so that you can write there.", cause);
        }
        if (isFull(file, cause)) {
            return unavailable(
                    file,
                    "The disk is full. What was recorded before is saved.",
                    "Free some space (an hour takes up to 700 MB), then record again.",
                    cause);
        }
        return unavailable(
                file,
                "The disk did not take the sound (" + cause.getMessage() + "); what was recorded before is kept.",
                "Check that the disk is still connected and writable.",
                cause);
    }

    private static boolean isFull(Path file, IOException cause) {
        String message = String.valueOf(cause.getMessage());
        if (message.contains("No space left") || message.contains("not enough space") || message.contains("quota")) {
            return true;
        }
        try {
            return Files.getFileStore(file.toAbsolutePath().getParent()).getUsableSpace() < NEARLY_NOTHING;
        } catch (IOException e) {
            return false;
        }
    }

    private static AloudException unavailable(Path file, String what, String remedy, IOException cause) {
        return new AloudException(Kind.UNAVAILABLE, what, file.toString(), remedy, cause);
    }
}
