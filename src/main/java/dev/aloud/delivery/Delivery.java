package dev.aloud.delivery;

import dev.aloud.transcript.Span;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Pace, pauses, fillers and pitch of an answer. Immutable.
 *
 * @param wordsPerMinute words over the time from the first word's start to the last word's end; 0 without words
 * @param articulationRate words per minute of the same time less its pauses; 0 without words
 * @param msBeforeFirstWord thinking time, milliseconds from the recording's start to the first word; 0 without words
 * @param pauses silences of at least a second between two words, in order
 * @param fillers sounds of hesitation, in order: heard as words, or estimated from the sound
 * @param fillerPhrases phrases such as "you know", in order, counted separately
 * @param fillersPerMinute {@code fillers} over the same time as {@code wordsPerMinute}; 0 without words
 * @param pitch empty without sound or with too little voice
 * @param remarks figures outside their normal range, in the order of the content; none for a very short answer
 */
public record Delivery(
        double wordsPerMinute,
        double articulationRate,
        int msBeforeFirstWord,
        List<Span> pauses,
        List<Filler> fillers,
        List<Filler> fillerPhrases,
        double fillersPerMinute,
        Pitch pitch,
        List<Remark> remarks) {
    /** The text of a sound between words that is probably an "um". */
    public static final String ESTIMATED = "hesitation (estimated)";

    /** One filler: where, and what was heard ("ah"), or {@link #ESTIMATED} for a sound without a word. */
    public record Filler(Span span, String heard) {}

    /** Middle of the pitch in Hz and its spread (standard deviation) in semitones; both empty where no voice was found. */
    public record Pitch(OptionalDouble medianHz, OptionalDouble spreadSemitones) {
        /** No voice. */
        static final Pitch NONE = new Pitch(OptionalDouble.empty(), OptionalDouble.empty());
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
        pauses = List.copyOf(pauses);
        fillers = List.copyOf(fillers);
        fillerPhrases = List.copyOf(fillerPhrases);
        remarks = List.copyOf(remarks);
    }
}
