package dev.aloud.delivery;

import dev.aloud.transcript.Span;
import java.util.List;
import java.util.OptionalDouble;

/**
 * How the answer was said. Immutable.
 *
 * @param wordsPerMinute words over the time from the first word's start to the last word's end; 0 without words
 * @param articulationRate words per minute of the same time less its pauses; 0 without words
 * @param pauses silences of at least a second between words, in order
 * @param fillers filled pauses and filler words, in order
 * @param pitch empty where there is no sound, or no voice in it
 */
public record Delivery(
        double wordsPerMinute, double articulationRate, List<Span> pauses, List<Filler> fillers, Pitch pitch) {
    /** One filler: where, and what was heard ("ah"), or "hesitation (estimated)" for a sound without a word. */
    public record Filler(Span span, String heard) {}

    /** Middle of the pitch in Hz and its spread (standard deviation) in semitones; both empty where no voice was found. */
    public record Pitch(OptionalDouble medianHz, OptionalDouble spreadSemitones) {}

    public Delivery {
        pauses = List.copyOf(pauses);
        fillers = List.copyOf(fillers);
    }
}
