package dev.aloud.recording;

/** How far one answer has come. A page is the number of one connection, so that a late word of an old one is told apart. */
sealed interface Stage {
    /** Asked; nobody is connected and nothing was said. */
    record Prepared() implements Stage {}

    /** A page is there, but no sound yet. */
    record Connected(long page) implements Stage {}

    /** Sound is coming in from that page. */
    record Recording(long page) implements Stage {}

    /** The page went without a stop; its absence is numbered, so that the timer of an earlier one means nothing. */
    record AwaitingReturn(long absence) implements Stage {}

    /** Cut off; the sound is kept and the file is closed until a page goes on with it. */
    record Interrupted() implements Stage {}

    /** The sound is complete; the feedback is being made. */
    record Analysing() implements Stage {}

    /** The feedback is stored. */
    record Done() implements Stage {}
}
