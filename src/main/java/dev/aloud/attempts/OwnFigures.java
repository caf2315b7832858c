package dev.aloud.attempts;

import dev.aloud.delivery.OwnMedians;

/** What is usual for this user: the medians of the attempts in the data folder. They are stored, so that none is analysed again. Thread-safe. */
public final class OwnFigures {
    private final Database database;

    public OwnFigures(Attempts attempts) {
        this.database = attempts.database();
    }

    /** Returns the medians of the newest attempts. */
    public OwnMedians newest() {
        return until(Long.MAX_VALUE, "");
    }

    /** Returns the medians of the newest attempts before that one. */
    OwnMedians before(Attempt attempt) {
        return until(attempt.created().toEpochMilli(), attempt.id());
    }

    private OwnMedians until(long createdMs, String except) {
        return OwnMedians.of(database.read(db -> DeliveryTable.newest(db, createdMs, except, OwnMedians.NEWEST)));
    }
}
