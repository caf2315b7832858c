package dev.aloud.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Describes I/O errors. */
final class IoProblems {
    private IoProblems() {}

    /** Returns the reason as part of a sentence. */
    static String reason(IOException e) {
        if (e instanceof FileAlreadyExistsException already) {
            return already.getFile() + " is a file";
        }
        if (e instanceof NoSuchFileException missing) {
            return missing.getFile() + " is not there";
        }
        if (e instanceof AccessDeniedException denied) {
            return "this user may not write " + denied.getFile();
        }
        if (e instanceof FileSystemException fault && fault.getReason() != null) {
            return fault.getReason();
        }
        return String.valueOf(e.getMessage());
    }
}
