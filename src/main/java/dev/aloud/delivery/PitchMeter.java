package dev.aloud.delivery;

import dev.aloud.audio.SoundFrames;
import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** Measures the pitch of a voice. Immutable. */
final class PitchMeter {
    /** Largest distance from the median; beyond it, the pitch tracker is an octave off. */
    private static final double OCTAVE = 2;

    private static final double SEMITONES_AN_OCTAVE = 12;

    private final int fewestFrames;

    PitchMeter(int fewestFrames) {
        this.fewestFrames = fewestFrames;
    }

    /** Returns median and spread of the voiced frames; both empty if there are too few. */
    Delivery.Pitch measure(SoundFrames frames) {
        double[] all = sorted(IntStream.range(0, frames.count())
                .filter(i -> frames.voiced()[i] && frames.pitchHz()[i] > 0)
                .mapToDouble(i -> frames.pitchHz()[i])
                .toArray());
        if (all.length < fewestFrames) {
            return Delivery.Pitch.NONE;
        }
        double middle = median(all);
        double[] kept = sorted(Arrays.stream(all)
                .filter(hz -> hz > middle / OCTAVE && hz < middle * OCTAVE)
                .toArray());
        double median = median(kept);
        double[] semitones = Arrays.stream(kept)
                .map(hz -> SEMITONES_AN_OCTAVE * Math.log(hz / median) / Math.log(2))
                .toArray();
        return new Delivery.Pitch(OptionalDouble.of(median), OptionalDouble.of(deviation(semitones)));
    }

    private static double[] sorted(double[] values) {
        Arrays.sort(values);
        return values;
    }

    private static double median(double[] sorted) {
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }

    private static double deviation(double[] values) {
        double mean = Arrays.stream(values).average().orElse(0);
        return Math.sqrt(Arrays.stream(values)
                .map(value -> (value - mean) * (value - mean))
                .average()
                .orElse(0));
    }
}
