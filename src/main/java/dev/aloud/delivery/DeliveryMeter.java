package dev.aloud.delivery;

import dev.aloud.audio.SoundFrames;
import dev.aloud.transcript.Word;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Measures how an answer was said. Stateless and thread-safe. */
public final class DeliveryMeter {
    private DeliveryMeter() {}

    /** Figures for these words; the sound adds pitch and hesitations where there is one. */
    public static Delivery measure(List<Word> words, Optional<SoundFrames> sound) {
        return new Delivery(
                0, 0, List.of(), List.of(), new Delivery.Pitch(OptionalDouble.empty(), OptionalDouble.empty()));
    }
}
