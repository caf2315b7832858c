package dev.aloud.delivery;

import dev.aloud.transcript.Span;
import java.util.Objects;

/**
 * A silence between two words. Immutable.
 *
 * @param span from the end of the voice to its next start
 * @param length how long it seems to a listener
 * @param betweenSections true where the next word starts another section
 */
public record Pause(Span span, Length length, boolean betweenSections) {
    /** The classes of content/delivery.yaml, shortest first. */
    public enum Length {
        SHORT("short"),
        LONG("long"),
        VERY_LONG("very_long");

        private final String id;

        Length(String id) {
            this.id = id;
        }

        /** Returns the name in JSON. */
        public String id() {
            return id;
        }
    }

    public Pause {
        Objects.requireNonNull(span, "Pause: span is missing");
        Objects.requireNonNull(length, "Pause: length is missing");
    }
}
