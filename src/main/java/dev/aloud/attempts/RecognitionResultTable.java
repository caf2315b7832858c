package dev.aloud.attempts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** The table of recognition results; rows are added and never changed. Stateless; runs in the caller's transaction. */
final class RecognitionResultTable {
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

    /** Returns the newest result; empty before the first one. */
    static Optional<RecognitionResult> newest(Handle db, String attempt) {
        return db.createQuery("SELECT * FROM reading WHERE attempt = :attempt ORDER BY number DESC LIMIT 1")
                .bind("attempt", attempt)
                .map(RecognitionResultTable::heard)
                .findOne();
    }

    private static RecognitionResult heard(ResultSet row, StatementContext context) throws SQLException {
        return new RecognitionResult(
                StoredJson.words(row.getString("words")),
                Optional.ofNullable(row.getBytes("frames")).map(FramesCodec::decode),
                row.getString("model_version"),
                StoredJson.problem(row.getString("unheard")));
    }
}
