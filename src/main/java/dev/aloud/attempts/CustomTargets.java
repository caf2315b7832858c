package dev.aloud.attempts;

import dev.aloud.content.Profile;
import dev.aloud.content.Targets;
import java.util.Optional;

/** The targets that the user set instead of the content's, by profile; kept in the data folder. Thread-safe. */
public final class CustomTargets {
    private final Database database;

    public CustomTargets(Attempts attempts) {
        this.database = attempts.database();
    }

    /** The user's targets for that profile; empty where he set none. */
    public Optional<Targets> of(String profile) {
        return database.read(db -> db.createQuery("SELECT seconds FROM own_targets WHERE profile = :profile")
                        .bind("profile", profile)
                        .mapTo(String.class)
                        .findOne())
                .map(StoredJson::targets);
    }

    /** The profile as the user wants it: with his own targets where he set some. */
    public Profile applied(Profile profile) {
        return of(profile.id()).map(profile::with).orElse(profile);
    }

    /** Keeps the targets for that profile, in the place of earlier ones. What was recorded before keeps its own. */
    public void set(String profile, Targets targets) {
        database.inTransaction(
                db -> db.createUpdate("INSERT INTO own_targets (profile, seconds) VALUES (:profile, :seconds)"
                                + " ON CONFLICT (profile) DO UPDATE SET seconds = excluded.seconds")
                        .bind("profile", profile)
                        .bind("seconds", StoredJson.targets(targets).toString())
                        .execute());
    }

    /** Puts the content's own targets in force again. */
    public void reset(String profile) {
        database.inTransaction(db -> db.createUpdate("DELETE FROM own_targets WHERE profile = :profile")
                .bind("profile", profile)
                .execute());
    }
}
