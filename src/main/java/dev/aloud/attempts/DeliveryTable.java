package dev.aloud.attempts;

import dev.aloud.delivery.DeliveryFigure;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The table of delivery figures, a row for each finished attempt. Stateless; every method runs in the caller's transaction. */
final class DeliveryTable {
    private DeliveryTable() {}

    static void put(Handle db, String attempt, DeliverySummary summary) {
        db.createUpdate("INSERT INTO delivery (attempt, version, figures) VALUES (:attempt, :version, :figures)"
                        + " ON CONFLICT (attempt) DO UPDATE SET version = excluded.version, figures = excluded.figures")
                .bind("attempt", attempt)
                .bind("version", summary.version())
                .bind("figures", StoredJson.figures(summary.figures()))
                .execute();
    }

    static Optional<DeliverySummary> find(Handle db, String attempt) {
        return db.createQuery("SELECT version, figures FROM delivery WHERE attempt = :attempt")
                .bind("attempt", attempt)
                .map((row, context) ->
                        new DeliverySummary(row.getString("version"), StoredJson.figures(row.getString("figures"))))
                .findOne();
    }

    /** Returns the figures of the newest attempts up to that time, newest first, without deleted ones and those that said too little. */
    static List<Map<DeliveryFigure, Double>> newest(Handle db, long untilMs, String exceptAttempt, int limit) {
        return db.createQuery("SELECT d.figures FROM attempt a JOIN delivery d ON d.attempt = a.id"
                        + " WHERE a.created_ms <= :until AND a.id <> :except AND a.deleted_ms IS NULL"
                        + " AND a.stage = 'done' AND d.figures <> '{}'"
                        + " ORDER BY a.created_ms DESC, a.id LIMIT :limit")
                .bind("until", untilMs)
                .bind("except", exceptAttempt)
                .bind("limit", limit)
                .mapTo(String.class)
                .map(StoredJson::figures)
                .list();
    }
}
