package dev.aloud.transcript;

import java.util.Objects;

/**
 * One word as it was heard. Immutable.
 *
 * @param text lower case, without punctuation, never blank
 * @param startMs where it begins, milliseconds from the recording's first sample
 * @param endMs where it ends, after {@code startMs} or equal to it
 * @param confidence 0 to 1, the recogniser's own; 1 for words that a person typed
 */
public record Word(String text, int startMs, int endMs, double confidence) {
    public Word {
        Objects.requireNonNull(text, "Word: text is missing");
        if (text.isBlank()) {
            throw new IllegalArgumentException("Word: text is blank at " + startMs + " ms");
        }
        if (startMs < 0) {
            throw new IllegalArgumentException("Word: start " + startMs + " ms is before the recording");
        }
        if (endMs < startMs) {
            throw new IllegalArgumentException("Word: end " + endMs + " ms is before start " + startMs + " ms");
        }
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("Word: confidence " + confidence + " is outside 0 to 1");
        }
    }

    public Span span() {
        return new Span(startMs, endMs);
    }
}
