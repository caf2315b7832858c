package dev.aloud.audio;

/**
 * Counts samples that were cut off, also where the cut lies below full scale: an overloaded microphone whose level was lowered
 * afterwards leaves flat tops at the recording's own highest value. Not thread-safe.
 */
final class FlatTops {
    /** Samples. So many equal ones in a row at the highest value are a flat top; a wave that turns there has one or two. */
    private static final int LEAST_RUN = 3;

    /** Of 16-bit samples (-20 dBFS). In quieter sound the steps of 16 bits are coarse enough for flat tops of their own. */
    private static final int LEAST_TOP = 3277;

    private final Side above = new Side();
    private final Side below = new Side();

    void accept(short sample) {
        above.accept(sample);
        below.accept(-sample);
    }

    /** Returns how many samples lie on flat tops, so far. */
    long count() {
        return above.count() + below.count();
    }

    /** One of the two sides: amplifiers often cut them at different heights. */
    private static final class Side {
        private int top;
        private int run;
        private long flat;

        void accept(int value) {
            if (value > top) {
                top = value;
                flat = 0;
                run = 1;
            } else if (value == top) {
                run++;
                flat += run < LEAST_RUN ? 0 : run == LEAST_RUN ? LEAST_RUN : 1;
            } else {
                run = 0;
            }
        }

        long count() {
            return top < LEAST_TOP ? 0 : flat;
        }
    }
}
