package dev.aloud.recording;

import dev.aloud.problem.Problem;
import dev.aloud.star.LiveSections;
import dev.aloud.transcript.Word;
import java.util.List;

/** Ignores all events, while no page is connected. */
final class NullListener implements AnswerListener {
    static final AnswerListener INSTANCE = new NullListener();

    private NullListener() {}

    @Override
    public void ready(long bytes) {}

    @Override
    public void stored(long bytes) {}

    @Override
    public void partial(String text) {}

    @Override
    public void words(List<Word> words) {}

    @Override
    public void sections(List<LiveSections.Shown> sections) {}

    @Override
    public void analysing() {}

    @Override
    public void done() {}

    @Override
    public void problem(Problem problem, boolean fatal) {}
}
