package dev.aloud.audio;

import java.nio.file.Path;

/** The limits of plausible values in a header. */
final class HeaderLimits {
    /** Hz. Telephones have 8000; below this, speech can't be understood. */
    static final int LEAST_RATE = 4000;

    /** Hz. The fastest converters on sale. */
    static final int MOST_RATE = 768_000;

    /** Large multitrack recorders have 64. */
    static final int MOST_CHANNELS = 64;

    private HeaderLimits() {}

    static void channels(Path file, int channels) {
        if (channels < 1 || channels > MOST_CHANNELS) {
            throw SoundFileProblems.contradictoryHeader(
                    file, "it says " + channels + " channels, where 1 to " + MOST_CHANNELS + " are possible");
        }
    }

    static void rate(Path file, double rate) {
        if (!(rate >= LEAST_RATE && rate <= MOST_RATE)) {
            throw SoundFileProblems.contradictoryHeader(
                    file,
                    "it says " + (long) rate + " samples a second, where " + LEAST_RATE + " to " + MOST_RATE
                            + " are possible");
        }
    }
}
