package dev.aloud.delivery;

import static dev.aloud.audio.SoundFrames.FRAME_MS;

import dev.aloud.audio.SoundFrames;
import dev.aloud.transcript.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Measures how loud a voice is, how much that changes, and where it trails off. Immutable. */
final class LoudnessMeter {
    private static final double LOW = 0.1;
    private static final double MIDDLE = 0.5;
    private static final double HIGH = 0.9;

    private final DeliveryRules.Loudness rules;

    LoudnessMeter(DeliveryRules.Loudness rules) {
        this.rules = rules;
    }

    /**
     * Returns the loudness of the frames with voice; empty without any.
     *
     * @param whole from the first to the last word
     * @param pauses in order; speech between two of them is one stretch
     */
    Optional<Delivery.Loudness> measure(SoundFrames frames, Span whole, List<Pause> pauses) {
        double[] all = levels(frames, whole);
        if (all.length == 0) {
            return Optional.empty();
        }
        return Optional.of(new Delivery.Loudness(
                quantile(all, MIDDLE), quantile(all, HIGH) - quantile(all, LOW), trailing(frames, whole, pauses)));
    }

    private List<Span> trailing(SoundFrames frames, Span whole, List<Pause> pauses) {
        List<Span> found = new ArrayList<>();
        int start = whole.startMs();
        for (Pause pause : pauses) {
            if (pause.span().lengthMs() >= rules.stretchPauseMs()) {
                end(frames, start, pause.span().startMs()).ifPresent(found::add);
                start = pause.span().endMs();
            }
        }
        end(frames, start, whole.endMs()).ifPresent(found::add);
        return found;
    }

    /** Returns the end of a stretch if it is much quieter than the whole stretch. */
    private Optional<Span> end(SoundFrames frames, int startMs, int endMs) {
        if (endMs - startMs < rules.leastStretchMs()) {
            return Optional.empty();
        }
        Span end = new Span(endMs - rules.endMs(), endMs);
        double[] stretch = levels(frames, new Span(startMs, endMs));
        double[] last = levels(frames, end);
        boolean trails = last.length >= rules.fewestFrames()
                && quantile(stretch, MIDDLE) - quantile(last, MIDDLE) >= rules.trailingDb();
        return trails ? Optional.of(end) : Optional.empty();
    }

    /** The levels of the frames with voice, lowest first. */
    private static double[] levels(SoundFrames frames, Span span) {
        return IntStream.range(span.startMs() / FRAME_MS, Math.min(span.endMs() / FRAME_MS, frames.count()))
                .filter(i -> frames.voiced()[i])
                .mapToDouble(i -> frames.levelDbfs()[i])
                .sorted()
                .toArray();
    }

    private static double quantile(double[] sorted, double share) {
        return sorted[(int) Math.round(share * (sorted.length - 1))];
    }
}
