package dev.aloud.recording;

import dev.aloud.problem.Problem;
import dev.aloud.star.LiveSections;
import dev.aloud.transcript.Word;
import java.util.List;

/**
 * What the one who records is told: a page over its socket, or the terminal. Calls come from two threads, never two at
 * once for the same event kind; they must return soon and must not call the desk.
 */
public interface AnswerListener {
    /** So many bytes of sound are stored; sending goes on from there. */
    void ready(long bytes);

    /** So many bytes of sound are stored: at least once a second while sound comes in. */
    void stored(long bytes);

    /** What is being heard; may still change. */
    void partial(String text);

    /** Final words, to be appended. */
    void words(List<Word> words);

    /** The answer so far, at most once a second; a moment that was shown changes its section once at most. */
    void sections(List<LiveSections.Shown> sections);

    /** The sound is complete; feedback is being made. */
    void analysing();

    /** The feedback is stored. The last call. */
    void done();

    /** Something is wrong. The last call where it is fatal; what came in before is kept. */
    void problem(Problem problem, boolean fatal);
}
