package dev.aloud.attempts;

import dev.aloud.analysis.Corrections;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** The table of recognition results; rows are added and never changed. Stateless; runs in the caller's transaction. */
final class RecognitionResultTable {
    /** SQL for the number of the result in force of {@code :attempt}. */
    static final String IN_FORCE = "COALESCE((SELECT reading FROM attempt WHERE id = :attempt),"
            + " (SELECT MAX(number) FROM reading WHERE attempt = :attempt))";

    private static final String SELECT =
            "SELECT *, number = " + IN_FORCE + " AS in_force FROM reading WHERE attempt = :attempt ";

    private RecognitionResultTable() {}

    static void add(Handle db, String attempt, RecognitionResult heard, Instant made) {
        db.createUpdate("INSERT INTO reading (attempt, number, made_ms, model_version, words, frames, unheard) VALUES"
                        + " (:attempt, (SELECT COALESCE(MAX(number), 0) + 1 FROM reading WHERE attempt = :attempt),"
                        + " :made, :model, :words, :frames, :unheard)")
                .bind("attempt", attempt)
                .bind("made", made.toEpochMilli())
                .bind("model", heard.modelVersion())
                .bind("words", StoredJson.words(heard.words()))
                .bind("frames", heard.frames().map(FramesCodec::encode).orElse(null))
                .bind("unheard", StoredJson.problem(heard.recognitionProblem()))
                .execute();
    }

    /** Returns all results, the first one first. */
    static List<Reading> all(Handle db, String attempt) {
        return db
                .createQuery(SELECT + "ORDER BY number")
                .bind("attempt", attempt)
                .map(RecognitionResultTable::reading)
                .stream()
                .map(reading -> corrected(db, attempt, reading))
                .toList();
    }

    /** Returns the result in force; empty before the first one. */
    static Optional<Reading> inForce(Handle db, String attempt) {
        return db.createQuery(SELECT + "AND number = " + IN_FORCE)
                .bind("attempt", attempt)
                .map(RecognitionResultTable::reading)
                .findOne()
                .map(reading -> corrected(db, attempt, reading));
    }

    /** Returns the number of the result in force; 0 before the first one. */
    static int numberInForce(Handle db, String attempt) {
        return db.createQuery("SELECT COALESCE(" + IN_FORCE + ", 0)")
                .bind("attempt", attempt)
                .mapTo(Integer.class)
                .one();
    }

    private static Reading corrected(Handle db, String attempt, Reading reading) {
        return reading.with(CorrectionTable.newest(db, attempt, reading.number()));
    }

    private static Reading reading(ResultSet row, StatementContext context) throws SQLException {
        return new Reading(
                row.getInt("number"),
                Instant.ofEpochMilli(row.getLong("made_ms")),
                row.getBoolean("in_force"),
                new RecognitionResult(
                        StoredJson.words(row.getString("words")),
                        Optional.ofNullable(row.getBytes("frames")).map(FramesCodec::decode),
                        row.getString("model_version"),
                        StoredJson.problem(row.getString("unheard"))),
                Corrections.NONE);
    }
}
