package dev.aloud.delivery;

import java.util.List;
import java.util.Locale;

/**
 * What is wrong with the sound of a recording, so that words may be misheard through no fault of the speaker. Immutable.
 *
 * @param reasons what makes it poor, the worst first; empty for a good one
 */
public record Take(List<Reason> reasons) {
    /** What can be wrong with a recording. */
    public enum Kind {
        /** Background noise too near to the voice's level; measured in dB between them. */
        NOISE,
        /** Too loud for the microphone, so that the waves are cut off; measured as the share of samples that are. */
        CLIPPING,
        /** Far from the microphone, or in a room that echoes; measured in milliseconds until speech has fallen by 20 dB. */
        FAR,
        /** A voice so quiet that the recording's own steps are heard; measured in dBFS. */
        QUIET;

        /** Returns the name in JSON. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One fault of the sound.
     *
     * @param value as measured
     * @param limit the value from which on a recording has this fault
     * @param unit of both: "dB", "share", "ms" or "dBFS"
     * @param text what is wrong, a sentence for the speaker
     * @param remedy what to do next time, a sentence
     */
    public record Reason(Kind kind, double value, double limit, String unit, String text, String remedy) {}

    public Take {
        reasons = List.copyOf(reasons);
    }

    /** Returns whether words may be misheard because of the sound. */
    public boolean poor() {
        return !reasons.isEmpty();
    }
}
