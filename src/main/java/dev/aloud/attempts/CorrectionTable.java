package dev.aloud.attempts;

import dev.aloud.analysis.Corrections;
import dev.aloud.analysis.CorrectionsJson;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * The table of corrections: a row for each change, so that every earlier state can be restored. Word indices are only valid for
 * one recognition result, so corrections belong to it. Stateless; runs in the caller's transaction.
 */
final class CorrectionTable {
    /** {@link Corrections#NONE} as JSON. */
    static final String NONE = CorrectionsJson.of(Corrections.NONE).toString();

    private CorrectionTable() {}

    /** Adds corrections of the result in force. */
    static void add(Handle db, String attempt, Corrections corrections, Instant made) {
        db.createUpdate("INSERT INTO correction (attempt, number, reading, made_ms, corrections) VALUES (:attempt,"
                        + " (SELECT COALESCE(MAX(number), 0) + 1 FROM correction WHERE attempt = :attempt), "
                        + RecognitionResultTable.IN_FORCE + ", :made, :corrections)")
                .bind("attempt", attempt)
                .bind("made", made.toEpochMilli())
                .bind("corrections", CorrectionsJson.of(corrections).toString())
                .execute();
    }

    /** Returns all states of the corrections to the result in force, newest first; the last one is always NONE. */
    static List<Corrections> history(Handle db, String attempt, int limit) {
        return history(db, attempt, RecognitionResultTable.numberInForce(db, attempt), limit);
    }

    /** Returns the current corrections of one result, NONE if there are none. */
    static Corrections newest(Handle db, String attempt, int reading) {
        return history(db, attempt, reading, 1).get(0);
    }

    private static List<Corrections> history(Handle db, String attempt, int reading, int limit) {
        List<Corrections> states = new ArrayList<>(db.createQuery("SELECT corrections FROM correction"
                        + " WHERE attempt = :attempt AND reading = :reading ORDER BY number DESC LIMIT :limit")
                .bind("attempt", attempt)
                .bind("reading", reading)
                .bind("limit", limit)
                .mapTo(String.class)
                .map(json -> CorrectionsJson.read(StoredJson.parse(json)))
                .list());
        if (states.size() < limit) {
            states.add(Corrections.NONE);
        }
        return states;
    }
}
