package dev.aloud.delivery;

import dev.aloud.transcript.Span;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Pace, pauses, fillers, pitch and loudness of an answer. Immutable.
 *
 * @param wordsPerMinute words over the time from the first word's start to the last word's end; 0 without words
 * @param articulationRate words per minute of the same time less its pauses; 0 without words
 * @param paceCurve words per minute over time, in order; none for an answer shorter than one window
 * @param msBeforeFirstWord thinking time, milliseconds from the recording's start to the first word; 0 without words
 * @param pauses silences of at least 0.3 s between two words, in order
 * @param spokenShare 0 to 1: the time from the first word's start to the last word's end without its pauses; 0 without words
 * @param fillers sounds of hesitation, in order: heard as words, or estimated from the sound
 * @param fillerClusters where at least three of {@code fillers} come within ten seconds, in order and without overlap
 * @param fillerPhrases phrases such as "you know", in order, counted separately
 * @param hedges phrases that weaken what is said, such as "i guess", in order
 * @param repeats words that were said twice in a row, in order
 * @param fillersPerMinute {@code fillers} over the same time as {@code wordsPerMinute}; 0 without words
 * @param pitch empty without sound or with too little voice
 * @param loudness empty without sound or voice
 * @param remarks figures outside their normal range, in the order of the content; none for a very short answer
 */
public record Delivery(
        double wordsPerMinute,
        double articulationRate,
        List<PacePoint> paceCurve,
        int msBeforeFirstWord,
        List<Pause> pauses,
        double spokenShare,
        List<Filler> fillers,
        List<Span> fillerClusters,
        List<Filler> fillerPhrases,
        List<Filler> hedges,
        List<Filler> repeats,
        double fillersPerMinute,
        Pitch pitch,
        Optional<Loudness> loudness,
        List<Remark> remarks) {
    /** The text of a sound between words that is probably an "um". */
    public static final String ESTIMATED = "hesitation (estimated)";

    /** The pace around one moment. */
    public record PacePoint(int atMs, double wordsPerMinute) {}

    /** One filler: where, and what was heard ("ah"), or {@link #ESTIMATED} for a sound without a word. */
    public record Filler(Span span, String heard) {}

    /**
     * The pitch of the voice.
     *
     * @param medianHz empty where no voice was found
     * @param spreadSemitones standard deviation around the median; empty where no voice was found
     * @param monotone stretches of ten seconds and more that stay close to one pitch, in order
     * @param line the pitch over time, in order; there is no point where there is too little voice
     */
    public record Pitch(
            OptionalDouble medianHz, OptionalDouble spreadSemitones, List<Span> monotone, List<PitchPoint> line) {
        /** No voice. */
        static final Pitch NONE = new Pitch(OptionalDouble.empty(), OptionalDouble.empty(), List.of(), List.of());

        public Pitch {
            monotone = List.copyOf(monotone);
            line = List.copyOf(line);
        }
    }

    /** The pitch around one moment, in semitones above (or, negative, below) the answer's median. */
    public record PitchPoint(int atMs, double semitones) {}

    /**
     * The level of the voice.
     *
     * @param medianDbfs of the frames with voice
     * @param spreadDb from the tenth to the ninetieth percentile of them
     * @param trailingOff ends of stretches of speech that are much quieter than the stretch, in order
     */
    public record Loudness(double medianDbfs, double spreadDb, List<Span> trailingOff) {
        public Loudness {
            trailingOff = List.copyOf(trailingOff);
        }
    }

    /**
     * One figure outside its normal range.
     *
     * @param id wordsPerMinute, fillersPerMinute or pitchSpread
     * @param value in {@code unit}
     * @param flag true if far outside, false for a note
     * @param text what to do about it
     */
    public record Remark(String id, double value, String unit, boolean flag, String text) {}

    public Delivery {
        paceCurve = List.copyOf(paceCurve);
        pauses = List.copyOf(pauses);
        fillers = List.copyOf(fillers);
        fillerClusters = List.copyOf(fillerClusters);
        fillerPhrases = List.copyOf(fillerPhrases);
        hedges = List.copyOf(hedges);
        repeats = List.copyOf(repeats);
        remarks = List.copyOf(remarks);
    }
}
