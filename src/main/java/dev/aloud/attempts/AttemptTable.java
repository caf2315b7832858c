package dev.aloud.attempts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** The table of attempts. Stateless; every method runs in the caller's transaction. */
final class AttemptTable {
    private static final String CORRECTED = "(SELECT c.corrections <> '" + CorrectionTable.NONE
            + "' FROM correction c WHERE c.attempt = a.id AND c.reading = "
            + "COALESCE(a.reading, (SELECT MAX(number) FROM reading r WHERE r.attempt = a.id)) ORDER BY c.number DESC LIMIT 1)";
    private static final String SELECT = "SELECT a.*, COALESCE(" + CORRECTED + ", 0) AS corrected FROM attempt a ";

    private AttemptTable() {}

    static void insert(Handle db, String id, AttemptPlan plan, Instant created, AttemptStage stage) {
        db.createUpdate(
                        "INSERT INTO attempt (id, question, competency, level, profile, created_ms, stage, source, name,"
                                + " targets, habits)"
                                + " VALUES (:id, :question, :competency, :level, :profile, :created, :stage, :source, :name, :targets,"
                                + " :habits)")
                .bind("id", id)
                .bind("question", plan.question())
                .bind("competency", plan.competency())
                .bind("level", plan.level())
                .bind("profile", plan.profile())
                .bind("created", created.toEpochMilli())
                .bind("stage", stage.id())
                .bind("source", plan.source().id())
                .bind("name", plan.name())
                .bind(
                        "targets",
                        plan.targets()
                                .map(t -> StoredJson.targets(t).toString())
                                .orElse(null))
                .bind("habits", plan.habits().line())
                .execute();
    }

    /** Includes deleted attempts. */
    static Optional<Attempt> find(Handle db, String id) {
        return db.createQuery(SELECT + "WHERE a.id = :id")
                .bind("id", id)
                .map(AttemptTable::attempt)
                .findOne();
    }

    static List<Attempt> list(Handle db, Optional<String> question, int limit, int offset) {
        return db.createQuery(
                        SELECT + listed(question) + " ORDER BY a.created_ms DESC, a.id LIMIT :limit OFFSET :offset")
                .bind("question", question.orElse(""))
                .bind("limit", limit)
                .bind("offset", offset)
                .map(AttemptTable::attempt)
                .list();
    }

    static int count(Handle db, Optional<String> question) {
        return db.createQuery("SELECT COUNT(*) FROM attempt a " + listed(question))
                .bind("question", question.orElse(""))
                .mapTo(Integer.class)
                .one();
    }

    private static String listed(Optional<String> question) {
        return "WHERE a.stage <> 'prepared' AND a.deleted_ms IS NULL AND "
                + (question.isPresent() ? "a.question = :question" : ":question = ''");
    }

    static List<String> unfinished(Handle db) {
        return db.createQuery("SELECT id FROM attempt WHERE stage IN ('prepared', 'recording', 'analysing')")
                .mapTo(String.class)
                .list();
    }

    static void stage(Handle db, String id, AttemptStage stage) {
        db.createUpdate("UPDATE attempt SET stage = :stage WHERE id = :id")
                .bind("stage", stage.id())
                .bind("id", id)
                .execute();
    }

    /** Puts a reading in force; empty for the newest. */
    static void reading(Handle db, String id, Optional<Integer> number) {
        db.createUpdate("UPDATE attempt SET reading = :number WHERE id = :id")
                .bind("number", number.orElse(null))
                .bind("id", id)
                .execute();
    }

    static void length(Handle db, String id, int lengthMs) {
        db.createUpdate("UPDATE attempt SET length_ms = :length WHERE id = :id")
                .bind("length", lengthMs)
                .bind("id", id)
                .execute();
    }

    static void judged(Handle db, String id, VerdictSummary judgement) {
        db.createUpdate(
                        "UPDATE attempt SET verdict = :verdict, score = :score, rubric_version = :rubric WHERE id = :id")
                .bind("verdict", judgement.verdict())
                .bind(
                        "score",
                        judgement.score().isPresent()
                                ? (Integer) judgement.score().getAsInt()
                                : null)
                .bind("rubric", judgement.rubricVersion())
                .bind("id", id)
                .execute();
    }

    /** Returns the ids of finished attempts that rules of another version scored or measured, newest first. */
    static List<String> withOtherRules(Handle db, String rubric, String delivery) {
        return db.createQuery("SELECT a.id FROM attempt a LEFT JOIN delivery d ON d.attempt = a.id"
                        + " WHERE a.stage = 'done' AND a.deleted_ms IS NULL"
                        + " AND (a.rubric_version IS NOT :rubric OR d.version IS NOT :delivery)"
                        + " ORDER BY a.created_ms DESC")
                .bind("rubric", rubric)
                .bind("delivery", delivery)
                .mapTo(String.class)
                .list();
    }

    static void notes(Handle db, String id, String notes) {
        db.createUpdate("UPDATE attempt SET notes = :notes WHERE id = :id")
                .bind("notes", notes)
                .bind("id", id)
                .execute();
    }

    static void deleted(Handle db, String id, Optional<Instant> at) {
        db.createUpdate("UPDATE attempt SET deleted_ms = :at WHERE id = :id")
                .bind("at", at.map(Instant::toEpochMilli).orElse(null))
                .bind("id", id)
                .execute();
    }

    /** Returns the ids of attempts deleted at that time or before. */
    static List<String> deletedUntil(Handle db, Instant time) {
        return db.createQuery("SELECT id FROM attempt WHERE deleted_ms <= :time")
                .bind("time", time.toEpochMilli())
                .mapTo(String.class)
                .list();
    }

    static int forgetUnanswered(Handle db, Instant before) {
        return db.createUpdate("DELETE FROM attempt WHERE stage = 'prepared' AND created_ms < :before")
                .bind("before", before.toEpochMilli())
                .execute();
    }

    static int erase(Handle db, String id) {
        return db.createUpdate("DELETE FROM attempt WHERE id = :id")
                .bind("id", id)
                .execute();
    }

    private static Attempt attempt(ResultSet row, StatementContext context) throws SQLException {
        int score = row.getInt("score");
        OptionalInt points = row.wasNull() ? OptionalInt.empty() : OptionalInt.of(score);
        boolean deleted = row.getObject("deleted_ms") != null;
        return new Attempt(
                row.getString("id"),
                new AttemptPlan(
                        row.getString("question"),
                        row.getString("competency"),
                        row.getString("level"),
                        row.getString("profile"),
                        AttemptPlan.Source.ofId(row.getString("source")),
                        row.getString("name"),
                        Optional.ofNullable(row.getString("targets")).map(StoredJson::targets),
                        StoredJson.habits(row.getString("habits"))),
                Instant.ofEpochMilli(row.getLong("created_ms")),
                row.getInt("length_ms"),
                deleted ? AttemptStage.DELETED : AttemptStage.ofId(row.getString("stage")),
                row.getString("notes"),
                Optional.ofNullable(row.getString("verdict")),
                points,
                Optional.ofNullable(row.getString("rubric_version")),
                row.getBoolean("corrected"));
    }
}
