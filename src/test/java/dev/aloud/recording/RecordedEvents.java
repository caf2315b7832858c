package dev.aloud.recording;

import dev.aloud.problem.Problem;
import dev.aloud.star.LiveSections;
import dev.aloud.transcript.Word;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Writes down what a page is told. */
final class RecordedEvents implements AnswerListener {
    private final LinkedBlockingQueue<String> events = new LinkedBlockingQueue<>();

    /** The next event that begins so; others before it are passed over. */
    String await(String start) throws InterruptedException {
        for (String event = next(start); ; event = next(start)) {
            if (event.startsWith(start)) {
                return event;
            }
        }
    }

    private String next(String wanted) throws InterruptedException {
        String event = events.poll(60, TimeUnit.SECONDS);
        if (event == null) {
            throw new AssertionError("\"" + wanted + "\" did not come within a minute");
        }
        return event;
    }

    @Override
    public void ready(long bytes) {
        events.add("ready " + bytes);
    }

    @Override
    public void stored(long bytes) {
        events.add("stored " + bytes);
    }

    @Override
    public void partial(String text) {
        events.add("partial " + text);
    }

    @Override
    public void words(List<Word> words) {
        events.add("words " + words.size());
    }

    @Override
    public void sections(List<LiveSections.Shown> sections) {
        events.add("sections " + sections.size());
    }

    @Override
    public void analysing() {
        events.add("analysing");
    }

    @Override
    public void done() {
        events.add("done");
    }

    @Override
    public void problem(Problem problem, boolean fatal) {
        events.add((fatal ? "fatal " : "problem ") + problem.what());
    }
}
