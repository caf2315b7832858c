package dev.aloud.cli;

import dev.aloud.audio.MicrophoneLine;
import dev.aloud.content.Profile;
import dev.aloud.content.Question;
import dev.aloud.problem.Problem;
import dev.aloud.recording.AnswerListener;
import dev.aloud.recording.MicrophoneFeed;
import dev.aloud.star.LiveSections;
import dev.aloud.transcript.Word;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** One answer on a terminal: question, countdown, and one line with level, clock and sections while it is spoken. Thread-safe. */
final class TerminalAnswer implements AnswerListener, MicrophoneFeed.Listener {
    /** Milliseconds between two drawings of the line. */
    private static final int REDRAW_MS = 200;

    /** Longer than the analysis of an hour takes. */
    private static final int LONGEST_ANALYSIS_MINUTES = 10;

    private final Console console;
    private final Profile profile;
    private final CountDownLatch ended = new CountDownLatch(1);
    private final long start = System.nanoTime();
    private volatile long spokenFrom = start;
    private volatile float levelDbfs = -96;
    private volatile int lostMs;
    private volatile List<LiveSections.Shown> sections = List.of();
    private volatile Optional<Problem> fault = Optional.empty();
    private volatile boolean finishing;

    TerminalAnswer(Console console, Profile profile) {
        this.console = console;
        this.profile = profile;
    }

    /** Shows the question and the microphone. */
    void ask(Question question, MicrophoneLine line) {
        TextLayout page = new TextLayout();
        page.line("");
        page.wrap("", question.text());
        page.line("");
        page.wrap("", profile.name() + ". Microphone: " + line.name() + ", " + line.rate() + " Hz. " + line.channels());
        console.err().print(page.text());
    }

    /** Counts down until the time is over or Enter is pressed. */
    void prepare(int seconds, StandardInput input) throws InterruptedException {
        if (seconds > 0) {
            console.err().println("Think for " + seconds + " seconds; Enter starts at once.");
        }
        for (int left = seconds; left > 0; left--) {
            redraw("Starts in " + left + " s");
            if (input.enterWithin(1000)) {
                return;
            }
        }
    }

    /** Shows the answer while it is spoken; returns true after Enter, false if it ended otherwise. */
    boolean speak(StandardInput input) throws InterruptedException {
        spokenFrom = System.nanoTime();
        redraw("");
        console.err().println("Recording. Speak now; Enter stops.");
        while (ended.getCount() > 0 && !finishing) {
            redraw(StatusLine.of(spokenMs(), profile, levelDbfs, lostMs, sections));
            if (input.enterWithin(REDRAW_MS)) {
                redraw("");
                return true;
            }
        }
        redraw("");
        return finishing;
    }

    private int spokenMs() {
        return (int) TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - spokenFrom);
    }

    /** Only a terminal can write over its own line; a file would fill with them. */
    private void redraw(String line) {
        if (console.terminal()) {
            console.err()
                    .print("\r" + String.format("%-" + (TextLayout.WIDTH - 1) + "s", line)
                            + (line.isEmpty() ? "\r" : ""));
            console.err().flush();
        }
    }

    /** Waits for the feedback. */
    void awaitFeedback() throws InterruptedException {
        if (!ended.await(LONGEST_ANALYSIS_MINUTES, TimeUnit.MINUTES)) {
            console.err().println("The feedback takes long. The answer is kept; look at it in the page.");
        }
    }

    /** Returns why the answer ended without feedback; empty if it has some. */
    Optional<Problem> fault() {
        return fault;
    }

    @Override
    public void block(byte[] pcm, float dbfs, int lost) {
        levelDbfs = dbfs;
        lostMs = lost;
    }

    @Override
    public void notice(Problem problem) {
        redraw("");
        ErrorReporter.report(console, problem);
    }

    @Override
    public void failed(Problem problem) {
        fault = Optional.of(problem);
        ended.countDown();
    }

    @Override
    public void ready(long bytes) {}

    @Override
    public void stored(long bytes) {}

    @Override
    public void partial(String text) {}

    @Override
    public void words(List<Word> words) {}

    @Override
    public void sections(List<LiveSections.Shown> shown) {
        sections = List.copyOf(shown);
    }

    @Override
    public void analysing() {
        finishing = true;
    }

    @Override
    public void done() {
        ended.countDown();
    }

    @Override
    public void problem(Problem problem, boolean fatal) {
        if (fatal) {
            failed(problem);
        } else {
            notice(problem);
        }
    }
}
