package dev.aloud.delivery;

import dev.aloud.transcript.Span;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

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
 * @param lengthMs from the first word's start to the last word's end, milliseconds; 0 without words
 * @param rulesVersion of the rules it was measured by; figures of another version are not comparable
 * @param figures what can be compared, in the order of the content; none for a very short answer
 * @param remarks one for each of {@code figures} outside its usual range, in the same order
 * @param off what the user switched off: its figures are 0, its lists empty
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
        int lengthMs,
        String rulesVersion,
        List<MeasuredFigure> figures,
        List<Remark> remarks,
        Set<DeliveryPart> off) {
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
     * One figure outside its usual range.
     *
     * @param value in {@code unit}
     * @param flag true if far outside, false for a note
     * @param text what to do about it
     * @param moments where it can be heard, in order of time; none if it cannot be placed
     */
    public record Remark(
            DeliveryFigure figure, double value, String unit, boolean flag, String text, List<Span> moments) {
        public Remark {
            moments = List.copyOf(moments);
        }
    }

    public Delivery {
        paceCurve = List.copyOf(paceCurve);
        pauses = List.copyOf(pauses);
        fillers = List.copyOf(fillers);
        fillerClusters = List.copyOf(fillerClusters);
        fillerPhrases = List.copyOf(fillerPhrases);
        hedges = List.copyOf(hedges);
        repeats = List.copyOf(repeats);
        figures = List.copyOf(figures);
        remarks = List.copyOf(remarks);
        off = Set.copyOf(off);
    }

    /** Returns the same answer with these figures and remarks. */
    Delivery with(List<MeasuredFigure> otherFigures, List<Remark> otherRemarks) {
        return copy(pitch, otherFigures, otherRemarks, off);
    }

    /** Returns the same answer with the user's own medians beside its figures. */
    public Delivery beside(OwnMedians medians) {
        return with(figures.stream().map(figure -> figure.beside(medians)).toList(), remarks);
    }

    /** Returns the same answer without what the user switched off: no figure, no moment and no remark is left of it. */
    public Delivery without(Set<DeliveryPart> parts) {
        return copy(
                parts.contains(DeliveryPart.PITCH) ? Pitch.NONE : pitch,
                figures.stream().filter(one -> !one.figure().isIn(parts)).toList(),
                remarks.stream().filter(one -> !one.figure().isIn(parts)).toList(),
                parts);
    }

    /** The lists of a part that is off become empty. */
    private Delivery copy(
            Pitch otherPitch, List<MeasuredFigure> otherFigures, List<Remark> otherRemarks, Set<DeliveryPart> parts) {
        boolean paused = !parts.contains(DeliveryPart.PAUSES);
        boolean filled = !parts.contains(DeliveryPart.FILLERS);
        return new Delivery(
                wordsPerMinute,
                paused ? articulationRate : 0,
                paceCurve,
                paused ? msBeforeFirstWord : 0,
                paused ? pauses : List.of(),
                paused ? spokenShare : 0,
                filled ? fillers : List.of(),
                filled ? fillerClusters : List.of(),
                filled ? fillerPhrases : List.of(),
                hedges,
                filled ? repeats : List.of(),
                filled ? fillersPerMinute : 0,
                otherPitch,
                loudness,
                lengthMs,
                rulesVersion,
                otherFigures,
                otherRemarks,
                parts);
    }
}
