package dev.aloud.audio;

import dev.aloud.problem.AloudException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Describes a file that can't be read as sound, with a remedy that fits its kind. */
final class UnsupportedFile {
    private UnsupportedFile() {}

    /** @param start the file's first bytes */
    static AloudException refusal(Path file, byte[] start) {
        if (start.length == 0) {
            return SoundFileProblems.unusable(file, "The file is empty.", SoundFileProblems.EXPORT_AGAIN);
        }
        String head = new String(start, StandardCharsets.ISO_8859_1);
        if (head.startsWith("RIFF") || head.startsWith("RF64") || head.startsWith("FORM")) {
            return container(file, start, head);
        }
        if (isText(start)) {
            return SoundFileProblems.unusable(
                    file,
                    "This is text, not sound.",
                    "Name it .txt to use it as a transcript, or choose the recording itself.");
        }
        return SoundFileProblems.unusable(
                file, "This is " + kind(start, head) + ", not WAV, FLAC or AIFF.", SoundFileProblems.convert(file));
    }

    private static AloudException container(Path file, byte[] start, String head) {
        if (start.length < 12) {
            return SoundFileProblems.unusable(
                    file, "The file is cut off inside its header.", SoundFileProblems.EXPORT_AGAIN);
        }
        return SoundFileProblems.unusable(
                file,
                "This is a " + head.substring(0, 4) + " file without WAV or AIFF sound.",
                SoundFileProblems.convert(file));
    }

    private static String kind(byte[] start, String head) {
        if (head.startsWith("ID3") || start.length > 1 && start[0] == (byte) 0xFF && (start[1] & 0xE0) == 0xE0) {
            return "an MP3 or AAC recording";
        }
        if (head.startsWith("OggS")) {
            return "an Ogg recording";
        }
        if (head.startsWith("ftyp", 4)) {
            return "an MP4 or M4A recording";
        }
        if (head.startsWith("\u001A\u0045\u00DF\u00A3")) {
            return "a WebM or Matroska recording";
        }
        return "no recording that Aloud knows";
    }

    private static boolean isText(byte[] start) {
        for (byte b : start) {
            boolean control = b >= 0 && b < 0x20 && b != '\n' && b != '\r' && b != '\t' && b != '\f' || b == 0x7F;
            if (control) {
                return false;
            }
        }
        String decoded = new String(start, StandardCharsets.UTF_8);
        return decoded.indexOf('\uFFFD') < 0 || decoded.indexOf('\uFFFD') > decoded.length() - 4;
    }
}
