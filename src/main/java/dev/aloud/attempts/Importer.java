package dev.aloud.attempts;

import dev.aloud.audio.SoundFile;
import dev.aloud.audio.SoundSource;
import dev.aloud.audio.WavAppender;
import dev.aloud.problem.AloudException;
import dev.aloud.problem.AloudException.Kind;
import dev.aloud.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Imports recordings. Thread-safe. */
public final class Importer {
    /** Largest file, bytes: an hour of stereo at 96 kHz and 32 bits. */
    public static final long MOST_BYTES = 3600L * 96_000 * 2 * 4;

    private static final int BLOCK = 1 << 16;
    private static final int LONGEST_NAME = 120;

    private final Attempts attempts;

    public Importer(Attempts attempts) {
        this.attempts = attempts;
    }

    /**
     * Creates an attempt with that recording, stored as mono WAV at its own rate (16 to 96 kHz), not transcribed yet.
     *
     * @param file the bytes of the file, read once and never kept in memory
     * @param told when it was spoken, if the user says so; otherwise what the file itself says counts
     * @param otherwise when it was probably spoken, if neither says so. Without all three, or where the date lies in the future: now
     * @throws AloudException UNUSABLE_INPUT if it is not sound, TOO_LARGE if it is over an hour or too many bytes; then nothing is
     *     stored
     */
    public Attempt accept(InputStream file, AttemptPlan plan, Optional<Instant> told, Optional<Instant> otherwise) {
        Path upload = attempts.incoming().resolve(UUID.randomUUID().toString());
        try {
            store(file, upload);
            return converted(upload, plan, spoken(upload, told, otherwise));
        } catch (AloudException e) {
            throw named(e, upload, plan.name());
        } catch (IOException e) {
            throw new AloudException(
                    Kind.UNAVAILABLE,
                    "The file could not be stored: " + e.getMessage() + ".",
                    plan.name(),
                    "Free some disk space, then import it again.",
                    e);
        } finally {
            delete(upload);
        }
    }

    /** Returns the name of an uploaded file for display: without folders and control characters, at most 120 characters. */
    public static String shownName(String name) {
        String last = name == null ? "" : name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String clean = last.replaceAll("\\p{Cntrl}", "").strip();
        return clean.substring(0, Math.min(LONGEST_NAME, clean.length()));
    }

    private static void store(InputStream file, Path upload) throws IOException {
        try (OutputStream out = Files.newOutputStream(upload, StandardOpenOption.CREATE_NEW)) {
            DataFolder.keepPrivate(upload);
            byte[] block = new byte[BLOCK];
            long total = 0;
            for (int bytes = file.read(block); bytes >= 0; bytes = file.read(block)) {
                total += bytes;
                if (total > MOST_BYTES) {
                    throw new AloudException(
                            Kind.TOO_LARGE,
                            "The file is larger than " + MOST_BYTES / 1_000_000 + " MB.",
                            upload.toString(),
                            "Cut it to an hour, or save it with a lower sample rate.");
                }
                out.write(block, 0, bytes);
            }
        }
    }

    private Instant spoken(Path upload, Optional<Instant> told, Optional<Instant> otherwise) {
        Instant now = attempts.now();
        return told.or(() -> SoundFile.recorded(upload).filter(now::isAfter))
                .or(() -> otherwise)
                .filter(now::isAfter)
                .orElse(now);
    }

    private Attempt converted(Path upload, AttemptPlan plan, Instant spoken) {
        try (SoundSource sound = SoundFile.open(upload)) {
            Attempt attempt = attempts.prepare(plan, spoken);
            Path wav = attempts.recording(attempt.id());
            try {
                long bytes = convert(sound, wav);
                attempts.writeSidecar(attempt);
                attempts.stage(attempt.id(), AttemptStage.INTERRUPTED, StoredSound.lengthMs(bytes, sound.sampleRate()));
                return attempts.get(attempt.id());
            } catch (RuntimeException e) {
                delete(wav);
                attempts.forget(attempt.id());
                throw e;
            }
        }
    }

    private static long convert(SoundSource sound, Path wav) {
        try (WavAppender out = WavAppender.create(wav, sound.sampleRate())) {
            byte[] block = new byte[BLOCK];
            for (int bytes = sound.read(block); bytes > 0; bytes = sound.read(block)) {
                out.append(block, bytes);
            }
            return out.bytes();
        }
    }

    /** Replaces the temporary path by the name that the user knows. */
    private static AloudException named(AloudException e, Path upload, String name) {
        String shown = name.isEmpty() ? "your file" : name;
        return new AloudException(
                e.kind(),
                e.problems().stream()
                        .map(p -> new Problem(
                                p.what(),
                                p.where().replace(upload.toString(), shown),
                                p.remedy().replace(upload.getFileName().toString(), SoundFile.quotable(shown))))
                        .toList(),
                e);
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            file.toFile().deleteOnExit();
        }
    }
}
