package dev.aloud.recording;

/** What to do when a stage changes, in the order of the step. */
enum Effect {
    /** Make the page the listener, and tell it how much is stored. */
    ATTACH,
    /** Tell the previous page that another connection took over. */
    TELL_TAKEN_OVER,
    /** Create the file and start transcribing. */
    OPEN,
    /** Reopen the kept file for the page, and transcribe it from its start. */
    RESUME,
    /** Store the block. */
    APPEND,
    /** Close the file, stop transcribing, and keep the file for later. */
    SUSPEND,
    /** Close the file, finish the transcription, and prepare the feedback. */
    FINISH,
    /** Start waiting for the page to return. */
    AWAIT_RETURN,
    /** Tell the page that feedback is being prepared. */
    TELL_ANALYSING,
    /** Tell the page that the feedback is ready. */
    TELL_DONE,
    /** Tell the page that no sound was recorded. */
    TELL_NO_SOUND,
    /** Tell the page that the answer has reached its maximum length. */
    TELL_FULL,
    /** Tell the page that storing failed. */
    TELL_DISK,
    /** Tell the page why there is no feedback. */
    TELL_NO_FEEDBACK
}
