package dev.aloud.recording;

/** What has to be done when a stage changes, in the order in which a step lists it. */
enum Effect {
    /** The page becomes the one that is told, and hears how much is stored. */
    ATTACH,
    /** The page that was there before is sent away: another connection took the answer over. */
    TELL_TAKEN_OVER,
    /** Make the file and begin to recognise. */
    OPEN,
    /** Open the kept file again for the page that came, and begin to recognise it from its start. */
    RESUME,
    /** Store the block. */
    APPEND,
    /** Close the file and stop to recognise; what is stored is kept for later. */
    SUSPEND,
    /** Close the file, recognise to its end, and make the feedback. */
    FINISH,
    /** Begin to wait for the page. */
    AWAIT_RETURN,
    /** Tell the page that feedback is being made. */
    TELL_ANALYSING,
    /** Tell the page that the feedback is there. */
    TELL_DONE,
    /** Tell the page that nothing was heard at all. */
    TELL_NO_SOUND,
    /** Tell the page that the answer has reached its longest. */
    TELL_FULL,
    /** Tell the page that the disk takes no more. */
    TELL_DISK,
    /** Tell the page why there is no feedback. */
    TELL_NO_FEEDBACK
}
