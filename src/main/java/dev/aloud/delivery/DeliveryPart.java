package dev.aloud.delivery;

import java.util.Arrays;
import java.util.Optional;

/** A part of the delivery that the user can switch off, because it does not fit the way they speak. */
public enum DeliveryPart {
    /** Hesitation sounds, filler phrases, and words said twice. */
    FILLERS("fillers"),
    /** Silence between two words and before the first one, and what is calculated from it. */
    PAUSES("pauses"),
    /** Pitch of the voice, and stretches on one pitch. */
    PITCH("pitch");

    private final String id;

    DeliveryPart(String id) {
        this.id = id;
    }

    /** Returns the name in JSON and on the command line. */
    public String id() {
        return id;
    }

    /** Returns the part of that id; empty if there is none. */
    public static Optional<DeliveryPart> ofId(String id) {
        return Arrays.stream(values()).filter(part -> part.id.equals(id)).findFirst();
    }
}
