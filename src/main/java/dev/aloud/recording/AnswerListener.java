package dev.aloud.recording;

import dev.aloud.problem.Problem;
import dev.aloud.star.LiveSections;
import dev.aloud.transcript.Word;
import java.util.List;

/**
 * Receives the events of an answer being recorded: a page over its socket, or the terminal. Calls come from two threads, but
 * never two at once for the same kind of event. They must return soon and must not call the coordinator.
 */
public interface AnswerListener {
    /** This many bytes of sound are stored; the client continues from there. */
    void ready(long bytes);

    /** This many bytes of sound are stored. Called at least once a second while sound arrives. */
    void stored(long bytes);

    /** Text that is being recognised and may still change. */
    void partial(String text);

    /** New final words. */
    void words(List<Word> words);

    /** The sections so far, at most once a second. A moment that was shown changes its section once at most. */
    void sections(List<LiveSections.Shown> sections);

    /** The sound is complete; feedback is being made. */
    void analysing();

    /** The feedback is stored. The last call. */
    void done();

    /** A problem. If it is fatal, this is the last call; everything received before is kept. */
    void problem(Problem problem, boolean fatal);
}
