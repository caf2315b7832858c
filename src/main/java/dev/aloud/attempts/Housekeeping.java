package dev.aloud.attempts;

import dev.aloud.audio.WavAppender;
import dev.aloud.problem.AloudException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds interrupted recordings and erases deleted ones. Thread-safe; the caller decides when. */
public final class Housekeeping {
    private static final Logger LOG = LoggerFactory.getLogger(Housekeeping.class);

    /** Attempts without an answer are removed after this time. */
    private static final Duration UNANSWERED = Duration.ofDays(1);

    private final Attempts attempts;
    private final DataFolder folder;
    private final Database database;

    public Housekeeping(Attempts attempts) {
        this.attempts = attempts;
        this.folder = attempts.folder();
        this.database = attempts.database();
    }

    /** Cleans up once, when a server starts: erases all deleted attempts, and removes interrupted uploads. */
    public void atStart() {
        eraseDeletedUntil(attempts.now());
        database.inTransaction(
                db -> AttemptTable.forgetUnanswered(db, attempts.now().minus(UNANSWERED)));
        try (java.util.stream.Stream<Path> left = Files.list(folder.incoming())) {
            for (Path upload : left.toList()) {
                Files.deleteIfExists(upload);
            }
        } catch (IOException e) {
            LOG.warn("{} can't be emptied: {}", folder.incoming(), e.toString());
        }
    }

    /** Erases records and recordings that were deleted at least {@link Attempts#UNDO_TIME} ago. */
    public void eraseDeleted() {
        eraseDeletedUntil(attempts.now().minus(Attempts.UNDO_TIME));
    }

    private void eraseDeletedUntil(Instant time) {
        for (String id : database.read(db -> AttemptTable.deletedUntil(db, time))) {
            try {
                // Sound first: without its record, the sound would be found again as interrupted.
                Files.deleteIfExists(folder.recording(id));
                Files.deleteIfExists(folder.sidecar(id));
                database.inTransaction(db -> AttemptTable.erase(db, id));
            } catch (IOException e) {
                LOG.warn("{} can't be erased yet: {}", id, e.toString());
            }
        }
    }

    /**
     * Turns every recording without a writer and without a finished record into an interrupted attempt: after a crash, a full disk,
     * or a lost database. Repairs its header first. Never removes sound.
     *
     * @param inHand whether this process is still working on an attempt
     * @return ids of the attempts found
     */
    public List<String> findCutOff(Predicate<String> inHand) {
        try {
            return folder.recordedIds().stream()
                    .filter(id -> !inHand.test(id) && !WavAppender.isBeingWritten(folder.recording(id)))
                    .filter(this::isCutOff)
                    .filter(this::adopt)
                    .toList();
        } catch (IOException e) {
            LOG.warn("{} can't be listed: {}", folder.recordings(), e.toString());
            return List.of();
        }
    }

    /** As {@link #findCutOff}, but only for known unfinished attempts, so it is quick enough to run often. */
    public List<String> mendUnfinished(Predicate<String> inHand) {
        return database.read(AttemptTable::unfinished).stream()
                .filter(id -> Files.exists(folder.recording(id)))
                .filter(id -> !inHand.test(id) && !WavAppender.isBeingWritten(folder.recording(id)))
                .filter(this::adopt)
                .toList();
    }

    private boolean isCutOff(String id) {
        Optional<Attempt> known = database.read(db -> AttemptTable.find(db, id));
        return known.map(a -> a.stage().isUnderWay()).orElse(true);
    }

    private boolean adopt(String id) {
        Path wav = folder.recording(id);
        try {
            WavAppender.repair(wav);
            StoredSound sound = StoredSound.of(wav);
            attempts.found(id, Sidecar.read(folder.sidecar(id)), sound.lengthMs());
            return true;
        } catch (AloudException e) {
            LOG.debug("{} holds no sound that could be heard: {}", wav, e.getMessage());
            return false;
        }
    }
}
