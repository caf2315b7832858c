package dev.aloud.attempts;

import dev.aloud.content.Profile;
import dev.aloud.content.Targets;
import java.util.Optional;

/** Stores the user's own targets, by profile, in the data folder. Thread-safe. */
public final class CustomTargets {
    private final Database database;

    public CustomTargets(Attempts attempts) {
        this.database = attempts.database();
    }

    /** Returns the user's targets for that profile; empty if there are none. */
    public Optional<Targets> of(String profile) {
        return database.read(db -> db.createQuery("SELECT seconds FROM own_targets WHERE profile = :profile")
                        .bind("profile", profile)
                        .mapTo(String.class)
                        .findOne())
                .map(StoredJson::targets);
    }

    /** Returns the profile with the user's own targets, if there are any. */
    public Profile applied(Profile profile) {
        return of(profile.id()).map(profile::with).orElse(profile);
    }

    /** Stores targets for that profile. Earlier attempts keep theirs. */
    public void set(String profile, Targets targets) {
        database.inTransaction(
                db -> db.createUpdate("INSERT INTO own_targets (profile, seconds) VALUES (:profile, :seconds)"
                                + " ON CONFLICT (profile) DO UPDATE SET seconds = excluded.seconds")
                        .bind("profile", profile)
                        .bind("seconds", StoredJson.targets(targets).toString())
                        .execute());
    }

    /** Returns to the standard targets. */
    public void reset(String profile) {
        database.inTransaction(db -> db.createUpdate("DELETE FROM own_targets WHERE profile = :profile")
                .bind("profile", profile)
                .execute());
    }
}
