package dev.aloud.transcript;

/**
 * A half-open time span [startMs, endMs) of the recording, in milliseconds from its first sample. Immutable.
 *
 * @param startMs first millisecond inside, at least 0
 * @param endMs first millisecond outside, at least {@code startMs}
 */
public record Span(int startMs, int endMs) {
    public Span {
        if (startMs < 0) {
            throw new IllegalArgumentException("Span: start " + startMs + " ms is before the recording");
        }
        if (endMs < startMs) {
            throw new IllegalArgumentException("Span: end " + endMs + " ms is before start " + startMs + " ms");
        }
    }

    /** Returns the length in milliseconds, 0 for an empty span. */
    public int lengthMs() {
        return endMs - startMs;
    }

    /** Returns the milliseconds shared with the other span, 0 if they do not overlap. */
    public int overlapMs(Span other) {
        return Math.max(0, Math.min(endMs, other.endMs) - Math.max(startMs, other.startMs));
    }
}
