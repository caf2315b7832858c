package dev.aloud.recording;

/** The stages of an answer. A page is the number of a connection, so that late messages of an old connection can be ignored. */
sealed interface Stage {
    /** The question was chosen; no page is connected yet. */
    record Prepared() implements Stage {}

    /** A page is connected, but no sound has arrived. */
    record Connected(long page) implements Stage {}

    /** Sound arrives from that page. */
    record Recording(long page) implements Stage {}

    /** The page left without a stop. The absence is numbered, so that the timer of an earlier one can be ignored. */
    record AwaitingReturn(long absence) implements Stage {}

    /** The answer was cut off. The sound is kept, and a page can continue it. */
    record Interrupted() implements Stage {}

    /** The sound is complete; the feedback is being prepared. */
    record Analysing() implements Stage {}

    /** The feedback is stored. */
    record Done() implements Stage {}
}
