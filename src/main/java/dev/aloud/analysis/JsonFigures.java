package dev.aloud.analysis;

import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.aloud.transcript.Span;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Formats numbers for JSON: seconds, shares and what is compared with three decimals, other measures with one. Stateless. */
final class JsonFigures {
    private JsonFigures() {}

    /** Returns milliseconds as seconds with exactly three decimals. */
    static DecimalNode seconds(int ms) {
        return DecimalNode.valueOf(BigDecimal.valueOf(ms, 3));
    }

    /** Returns a share, a probability or a figure to compare with three decimals. */
    static DecimalNode share(double value) {
        return decimal(value, 3);
    }

    /** Returns a measure (words a minute, Hz, semitones, points) with one decimal. */
    static DecimalNode measure(double value) {
        return decimal(value, 1);
    }

    /** Adds start and end of the span, in seconds. */
    static ObjectNode put(ObjectNode node, Span span) {
        node.set("start", seconds(span.startMs()));
        node.set("end", seconds(span.endMs()));
        return node;
    }

    private static DecimalNode decimal(double value, int places) {
        return DecimalNode.valueOf(BigDecimal.valueOf(value).setScale(places, RoundingMode.HALF_UP));
    }
}
