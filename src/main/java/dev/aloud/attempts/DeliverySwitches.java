package dev.aloud.attempts;

import dev.aloud.delivery.DeliveryPart;
import java.util.EnumSet;
import java.util.Set;

/** Stores in the data folder which parts of the delivery the user switched off. Thread-safe. */
public final class DeliverySwitches {
    private final Database database;

    public DeliverySwitches(Attempts attempts) {
        this.database = attempts.database();
    }

    /** Returns what is switched off; nothing at first. */
    public Set<DeliveryPart> off() {
        Set<DeliveryPart> off = EnumSet.noneOf(DeliveryPart.class);
        database.read(db -> db.createQuery("SELECT part FROM delivery_off")
                        .mapTo(String.class)
                        .list())
                .forEach(id -> DeliveryPart.ofId(id).ifPresent(off::add));
        return off;
    }

    /** Switches these parts off and all others on, for earlier attempts too. */
    public void set(Set<DeliveryPart> off) {
        database.inTransaction(db -> {
            db.createUpdate("DELETE FROM delivery_off").execute();
            for (DeliveryPart part : off) {
                db.createUpdate("INSERT INTO delivery_off (part) VALUES (:part)")
                        .bind("part", part.id())
                        .execute();
            }
            return off;
        });
    }
}
