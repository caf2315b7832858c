package dev.aloud.attempts;

import dev.aloud.star.SectionSpan;
import dev.aloud.star.SpeakerHabits;
import java.util.List;
import java.util.stream.Collectors;

/** Stores in the data folder how the user builds answers, as learned from corrected sections. Thread-safe. */
public final class HabitStore {
    /** How many corrected answers count, the newest ones: people change while they practise. */
    private static final int NEWEST = 20;

    private final Database database;
    private final Attempts attempts;

    public HabitStore(Attempts attempts) {
        this.attempts = attempts;
        this.database = attempts.database();
    }

    /**
     * One corrected answer that was learned from.
     *
     * @param attempt its id
     * @param question id of what it answered
     * @param habits habits in this answer
     */
    public record Lesson(String attempt, String question, SpeakerHabits habits) {}

    /** Returns the answers that count, newest first, without deleted attempts. */
    public List<Lesson> lessons() {
        return database.read(db -> db.createQuery("SELECT h.attempt, a.question, h.stretches FROM habit h"
                        + " JOIN attempt a ON a.id = h.attempt WHERE a.deleted_ms IS NULL"
                        + " ORDER BY a.created_ms DESC, h.attempt LIMIT :newest")
                .bind("newest", NEWEST)
                .map((row, context) -> new Lesson(
                        row.getString("attempt"),
                        row.getString("question"),
                        StoredJson.habits(row.getString("stretches"))))
                .list());
    }

    /** Returns the habits of all of them, for the next analysis. */
    public SpeakerHabits all() {
        return SpeakerHabits.of(lessons().stream().map(l -> l.habits().line()).collect(Collectors.joining(" ")));
    }

    /** Learns from an attempt's corrected sections, and replaces what was learned from it before; without sections, forgets it. */
    void learn(String attempt, List<SectionSpan> corrected) {
        if (corrected.isEmpty()) {
            forgetOne(attempt);
            return;
        }
        String line = SpeakerHabits.NONE.with(corrected).line();
        database.inTransaction(
                db -> db.createUpdate("INSERT INTO habit (attempt, learnt_ms, stretches) VALUES (:attempt, :now, :line)"
                                + " ON CONFLICT (attempt) DO UPDATE SET learnt_ms = excluded.learnt_ms,"
                                + " stretches = excluded.stretches")
                        .bind("attempt", attempt)
                        .bind("now", attempts.now().toEpochMilli())
                        .bind("line", line)
                        .execute());
    }

    /** Forgets what was learned from an attempt, but keeps its corrections. NOT_FOUND if there is no such attempt. */
    public void forget(String attempt) {
        attempts.get(attempt);
        forgetOne(attempt);
    }

    /** Forgets everything that was learned; keeps attempts and corrections. */
    public void forgetAll() {
        database.inTransaction(db -> db.createUpdate("DELETE FROM habit").execute());
    }

    private void forgetOne(String attempt) {
        database.inTransaction(db -> db.createUpdate("DELETE FROM habit WHERE attempt = :attempt")
                .bind("attempt", attempt)
                .execute());
    }
}
