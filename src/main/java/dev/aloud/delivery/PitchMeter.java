package dev.aloud.delivery;

import static dev.aloud.audio.SoundFrames.FRAME_MS;

import dev.aloud.audio.SoundFrames;
import dev.aloud.transcript.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** Measures the pitch of a voice. Immutable. */
final class PitchMeter {
    /** Largest distance from the median; beyond it, the pitch tracker is an octave off. */
    private static final double OCTAVE = 2;

    private static final double SEMITONES_AN_OCTAVE = 12;

    private final DeliveryRules.PitchRules rules;

    PitchMeter(DeliveryRules.PitchRules rules) {
        this.rules = rules;
    }

    /** Returns the pitch of the frames with voice; nothing in it if there are too few. */
    Delivery.Pitch measure(SoundFrames frames) {
        double[] all = hz(frames, 0, frames.count());
        if (all.length < rules.fewestFrames()) {
            return Delivery.Pitch.NONE;
        }
        double middle = median(all);
        double[] kept = within(all, middle);
        double median = median(kept);
        return new Delivery.Pitch(
                OptionalDouble.of(median),
                OptionalDouble.of(spread(kept, median)),
                monotone(frames, median),
                line(frames, median));
    }

    private static double[] hz(SoundFrames frames, int from, int to) {
        return IntStream.range(from, Math.min(to, frames.count()))
                .filter(i -> frames.voiced()[i] && frames.pitchHz()[i] > 0)
                .mapToDouble(i -> frames.pitchHz()[i])
                .sorted()
                .toArray();
    }

    private static double[] within(double[] sorted, double middle) {
        return Arrays.stream(sorted)
                .filter(hz -> hz > middle / OCTAVE && hz < middle * OCTAVE)
                .toArray();
    }

    private static double median(double[] sorted) {
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }

    /** Standard deviation in semitones around the median. */
    private static double spread(double[] values, double median) {
        return deviation(Arrays.stream(values).map(hz -> semitones(hz, median)).toArray());
    }

    private static double semitones(double hz, double median) {
        return SEMITONES_AN_OCTAVE * Math.log(hz / median) / Math.log(2);
    }

    /** The stretches in which every window of the rules' length stays close to one pitch. Windows that touch are one stretch. */
    private List<Span> monotone(SoundFrames frames, double median) {
        RunningSpread spread = new RunningSpread(frames, median);
        List<Span> found = new ArrayList<>();
        int window = rules.monotoneMs() / FRAME_MS;
        for (int from = 0; from + window <= frames.count(); from += rules.stepMs() / FRAME_MS) {
            if (spread.count(from, from + window) >= rules.fewestFrames()
                    && spread.semitones(from, from + window) < rules.monotoneSemitones()) {
                join(found, new Span(from * FRAME_MS, (from + window) * FRAME_MS));
            }
        }
        return found;
    }

    /** Sums up to each frame, from which the spread of any window follows at once. */
    private static final class RunningSpread {
        private final int[] counts;
        private final double[] sums;
        private final double[] squares;

        RunningSpread(SoundFrames frames, double median) {
            counts = new int[frames.count() + 1];
            sums = new double[frames.count() + 1];
            squares = new double[frames.count() + 1];
            for (int i = 0; i < frames.count(); i++) {
                float hz = frames.pitchHz()[i];
                boolean kept = frames.voiced()[i] && hz > median / OCTAVE && hz < median * OCTAVE;
                double semitones = kept ? PitchMeter.semitones(hz, median) : 0;
                this.counts[i + 1] = this.counts[i] + (kept ? 1 : 0);
                sums[i + 1] = sums[i] + semitones;
                squares[i + 1] = squares[i] + semitones * semitones;
            }
        }

        int count(int from, int to) {
            return counts[to] - counts[from];
        }

        /** Standard deviation of the frames in the window that have a pitch. */
        double semitones(int from, int to) {
            double mean = (sums[to] - sums[from]) / count(from, to);
            return Math.sqrt(Math.max(0, (squares[to] - squares[from]) / count(from, to) - mean * mean));
        }
    }

    private static void join(List<Span> spans, Span next) {
        int last = spans.size() - 1;
        if (last >= 0 && spans.get(last).endMs() >= next.startMs()) {
            spans.set(last, new Span(spans.get(last).startMs(), next.endMs()));
        } else {
            spans.add(next);
        }
    }

    private List<Delivery.PitchPoint> line(SoundFrames frames, double median) {
        List<Delivery.PitchPoint> points = new ArrayList<>();
        int step = rules.stepMs() / FRAME_MS;
        for (int from = 0; from < frames.count(); from += step) {
            double[] part = within(hz(frames, from, from + step), median);
            if (part.length >= rules.fewestLineFrames()) {
                points.add(new Delivery.PitchPoint((from + step / 2) * FRAME_MS, semitones(median(part), median)));
            }
        }
        return points;
    }

    private static double deviation(double[] values) {
        double mean = Arrays.stream(values).average().orElse(0);
        return Math.sqrt(Arrays.stream(values)
                .map(value -> (value - mean) * (value - mean))
                .average()
                .orElse(0));
    }
}
