package dev.aloud.transcript;

import java.util.Objects;

/**
 * One recognised word. Immutable.
 *
 * @param text lower case, without punctuation, never blank
 * @param startMs start, milliseconds from the recording's first sample
 * @param endMs end, at least {@code startMs}
 * @param confidence 0 to 1, from the recogniser; 1 for typed words
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
