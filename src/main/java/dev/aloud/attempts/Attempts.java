package dev.aloud.attempts;

import dev.aloud.analysis.Analysis;
import dev.aloud.analysis.Corrections;
import dev.aloud.problem.AloudException;
import dev.aloud.problem.AloudException.Kind;
import dev.aloud.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * All attempts of this user: records in a database and recordings beside it, readable only by this user. Every id is checked;
 * unknown and invalid ids are NOT_FOUND. If the database is locked, full or damaged, methods throw UNAVAILABLE and change
 * nothing. Thread-safe.
 */
public final class Attempts {
    /** How long a deleted attempt can be restored: long enough to notice a mistake, short enough to really delete. */
    public static final Duration UNDO_TIME = Duration.ofSeconds(30);

    private static final int LONGEST_NOTES = 20_000;
    public static final int LARGEST_PAGE = 200;
    private static final int HISTORY = 100;

    /** The plan of a recovered recording without a record: the defaults of the command line. */
    private static final AttemptPlan UNKNOWN =
            new AttemptPlan("", "ownership", "sde2", "full", AttemptPlan.Source.MICROPHONE, "");

    private final DataFolder folder;
    private final Database database;
    private final Clock clock;

    private Attempts(DataFolder folder, Database database, Clock clock) {
        this.folder = folder;
        this.database = database;
        this.clock = clock;
    }

    /**
     * Opens the attempts of a data folder, and creates the folder if needed. Opening erases and repairs nothing; {@link Housekeeping}
     * does.
     */
    public static Attempts open(Path data, Clock clock) {
        DataFolder folder = DataFolder.open(data);
        return new Attempts(folder, Database.open(folder.database(), clock), clock);
    }

    /** Returns what the user should know after opening, such as a damaged database; usually empty. */
    public List<Problem> notices() {
        return database.notices();
    }

    /** Creates an attempt. It is not listed until it has sound. */
    public Attempt prepare(AttemptPlan plan) {
        return prepare(plan, clock.instant());
    }

    /** As {@link #prepare(AttemptPlan)}, for an answer that was spoken at that time. */
    Attempt prepare(AttemptPlan plan, Instant created) {
        String id = UUID.randomUUID().toString();
        database.inTransaction(db -> {
            AttemptTable.insert(db, id, plan, created, AttemptStage.PREPARED);
            return id;
        });
        return get(id);
    }

    /** Returns the attempt; NOT_FOUND also if it was deleted. */
    public Attempt get(String id) {
        Attempt attempt = any(id);
        if (attempt.stage() == AttemptStage.DELETED) {
            throw new AloudException(
                    Kind.NOT_FOUND,
                    "The attempt was deleted.",
                    id,
                    "You can restore it within " + UNDO_TIME.toSeconds() + " seconds of deleting it.");
        }
        return attempt;
    }

    /** Includes deleted attempts. */
    Attempt any(String id) {
        DataFolder.checked(id);
        return database.read(db -> AttemptTable.find(db, id)).orElseThrow(() -> DataFolder.notFound(id));
    }

    /**
     * Returns one page of the list, newest first.
     *
     * @param question list only this question; empty for all
     * @param page 1-based; one past the end is empty
     * @param size 1 to 200
     */
    public AttemptPage list(Optional<String> question, int page, int size) {
        if (page < 1 || size < 1 || size > LARGEST_PAGE) {
            throw new AloudException(
                    Kind.BAD_REQUEST,
                    "Page " + page + " of size " + size + " can't be.",
                    "page, size",
                    "Count pages from 1, with 1 to " + LARGEST_PAGE + " attempts each.");
        }
        return database.read(db -> {
            int total = AttemptTable.count(db, question);
            int pages = Math.max(1, (total + size - 1) / size);
            int offset = (int) Math.min(Integer.MAX_VALUE, (page - 1L) * size);
            return new AttemptPage(AttemptTable.list(db, question, size, offset), page, pages, total);
        });
    }

    /** Returns the path of the attempt's recording; it may not exist yet. */
    public Path recording(String id) {
        return folder.recording(id);
    }

    /** Returns the folder of uploads that are not checked yet. */
    public Path incoming() {
        return folder.incoming();
    }

    /** Writes a file beside the recording that says what it answers, so that it can be recovered without the database. */
    public void writeSidecar(Attempt attempt) {
        try {
            Sidecar.write(folder.sidecar(attempt.id()), attempt.plan(), attempt.created());
        } catch (IOException e) {
            throw new AloudException(
                    Kind.UNAVAILABLE,
                    "The disk is full.",
                    folder.sidecar(attempt.id()).toString(),
                    "Free some disk space, then record again.",
                    e);
        }
    }

    /** Removes an attempt that failed; the caller removes its files. */
    void forget(String id) {
        database.inTransaction(db -> AttemptTable.erase(db, id));
    }

    /** Turns a recording without a finished record into an interrupted attempt, or a done one if it was recognised before. */
    void found(String id, Optional<Sidecar> sidecar, int lengthMs) {
        database.inTransaction(db -> {
            Optional<Attempt> known = AttemptTable.find(db, id);
            if (known.isPresent() && !known.get().stage().isUnderWay()) {
                // It was finished in the meantime.
                return id;
            }
            if (known.isEmpty()) {
                AttemptPlan plan = sidecar.map(Sidecar::plan).orElse(UNKNOWN);
                Instant created = sidecar.map(Sidecar::created).orElseGet(clock::instant);
                AttemptTable.insert(db, id, plan, created, AttemptStage.INTERRUPTED);
            }
            AttemptTable.stage(db, id, stageOfFound(db, id, known));
            AttemptTable.length(db, id, lengthMs);
            return id;
        });
    }

    /** An attempt that was being recognised again still has its earlier reading. */
    private static AttemptStage stageOfFound(Handle db, String id, Optional<Attempt> known) {
        boolean recognisedBefore = known.filter(attempt -> attempt.stage() == AttemptStage.ANALYSING)
                .flatMap(attempt -> RecognitionResultTable.inForce(db, id))
                .isPresent();
        return recognisedBefore ? AttemptStage.DONE : AttemptStage.INTERRUPTED;
    }

    /** Stores the stage of the attempt and the length of its recording. */
    public void stage(String id, AttemptStage stage, int lengthMs) {
        DataFolder.checked(id);
        database.inTransaction(db -> {
            AttemptTable.stage(db, id, stage);
            AttemptTable.length(db, id, lengthMs);
            return id;
        });
    }

    /** Stores the recognised words and the analysis, which are in force now; the attempt is done. Earlier results are kept. */
    public void done(String id, RecognitionResult heard, Analysis analysis) {
        DataFolder.checked(id);
        database.inTransaction(db -> {
            RecognitionResultTable.add(db, id, heard, clock.instant());
            AttemptTable.reading(db, id, Optional.empty());
            judged(db, id, analysis);
            AttemptTable.stage(db, id, AttemptStage.DONE);
            return id;
        });
    }

    /** Returns the recognition result in force; empty before the first one. */
    public Optional<RecognitionResult> recognitionResult(String id) {
        return new Readings(this).inForce(id).map(Reading::heard);
    }

    /** Returns the current and all earlier corrections, newest first: at most 100, the last one NONE. */
    public List<Corrections> history(String id) {
        DataFolder.checked(id);
        return database.read(db -> CorrectionTable.history(db, id, HISTORY));
    }

    /** Stores the judgement of an analysis and its figures. */
    static void judged(Handle db, String id, Analysis analysis) {
        AttemptTable.judged(db, id, VerdictSummary.of(analysis));
        DeliveryTable.put(db, id, DeliverySummary.of(analysis.delivery()));
    }

    /** Returns the ids of finished attempts that rules of another version scored or measured, newest first. */
    List<String> withOtherRules(String rubricVersion, String deliveryVersion) {
        return database.read(db -> AttemptTable.withOtherRules(db, rubricVersion, deliveryVersion));
    }

    /** Returns the figures stored for that attempt; empty before the first analysis. */
    Optional<DeliverySummary> delivery(String id) {
        return database.read(db -> DeliveryTable.find(db, id));
    }

    /** Stores the user's notes, at most 20,000 characters. */
    public Attempt notes(String id, String text) {
        if (text.length() > LONGEST_NOTES) {
            throw new AloudException(
                    Kind.TOO_LARGE,
                    "The notes have " + text.length() + " characters.",
                    "text",
                    "Keep them to " + LONGEST_NOTES + ".");
        }
        get(id);
        database.inTransaction(db -> {
            AttemptTable.notes(db, id, text);
            return id;
        });
        return get(id);
    }

    /** Hides the attempt; it is erased after {@link #UNDO_TIME}. Deleting twice does not extend that. */
    public void delete(String id) {
        get(id);
        database.inTransaction(db -> {
            AttemptTable.deleted(db, id, Optional.of(clock.instant()));
            return id;
        });
    }

    /** Restores a deleted attempt; NOT_FOUND once it is erased. Does nothing if it was not deleted. */
    public Attempt restore(String id) {
        any(id);
        database.inTransaction(db -> {
            AttemptTable.deleted(db, id, Optional.empty());
            return id;
        });
        return get(id);
    }

    /** Returns the path of the recording; NOT_FOUND if nothing was recorded. */
    public Path existingRecording(String id) {
        get(id);
        Path file = folder.recording(id);
        if (!Files.exists(file)) {
            throw new AloudException(Kind.NOT_FOUND, "There is no recording of this attempt.", id, "Record it again.");
        }
        return file;
    }

    Instant now() {
        return clock.instant();
    }

    DataFolder folder() {
        return folder;
    }

    Database database() {
        return database;
    }
}
