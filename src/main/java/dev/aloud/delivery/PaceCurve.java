package dev.aloud.delivery;

import dev.aloud.transcript.Word;
import java.util.ArrayList;
import java.util.List;

/** Measures the pace over time. Immutable. */
final class PaceCurve {
    private static final double MS_A_MINUTE = 60_000;

    private final int windowMs;
    private final int stepMs;

    PaceCurve(DeliveryRules.PaceRules rules) {
        this.windowMs = rules.windowMs();
        this.stepMs = rules.stepMs();
    }

    /** Returns a point for each window that lies between the first and the last word; none for an answer shorter than one window. */
    List<Delivery.PacePoint> of(List<Word> words) {
        List<Delivery.PacePoint> points = new ArrayList<>();
        if (words.isEmpty()) {
            return points;
        }
        int last = words.get(words.size() - 1).endMs();
        for (int from = words.get(0).startMs(); from + windowMs <= last; from += stepMs) {
            points.add(new Delivery.PacePoint(from + windowMs / 2, count(words, from) * MS_A_MINUTE / windowMs));
        }
        return points;
    }

    /** A word counts where its middle lies. */
    private long count(List<Word> words, int from) {
        return words.stream()
                .mapToInt(word -> (word.startMs() + word.endMs()) / 2)
                .filter(middle -> middle >= from && middle < from + windowMs)
                .count();
    }
}
