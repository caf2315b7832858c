package dev.aloud.server;

import dev.aloud.analysis.Analyser;
import dev.aloud.analysis.AnalysisJson;
import dev.aloud.analysis.AnalysisRequest;
import dev.aloud.analysis.Corrections;
import dev.aloud.attempts.Reviewer;
import dev.aloud.audio.SoundFrames;
import dev.aloud.content.Competency;
import dev.aloud.content.Content;
import dev.aloud.content.Level;
import dev.aloud.problem.AloudException;
import dev.aloud.transcript.PlainText;
import dev.aloud.transcript.Word;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs in the background after the start: analyses a sample answer, because Java code is slow at first, and scores attempts again
 * that older rules scored.
 */
final class WarmUp implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(WarmUp.class);

    /** After this many rounds, the analysis gets no faster. */
    private static final int ROUNDS = 12;

    /** Java code gets fast once per process, so a second server of it has nothing to do. */
    private static final AtomicInteger ROUNDS_DONE = new AtomicInteger();

    /** Timeout of the shutdown. One analysis takes half a second on a cold machine. */
    private static final long ENDING_MS = 3000;

    /** Makes the sample about as long as a real answer, some three minutes: longer lists are warmed up sooner. */
    private static final int REPEATS = 5;

    private static final int SAMPLE_RATE = 16_000;

    private static final String ANSWER = """
            Our nightly export failed about twice a week and nobody owned it. I noticed because a customer wrote to us.
            I needed to make it reliable before the quarter ended. So I read the logs for two weeks and found a race
            between two jobs. I wrote a lock and a test, and I added an alert. As a result failures went from eight a
            month to zero, which saved support about ten hours a week. I learned to look at who is hurt first.
            """;

    private final Content content;
    private final Analyser analyser;
    private final Reviewer reviewer;
    private final Thread thread = new Thread(this::run, "warm-up");
    private volatile boolean ending;

    WarmUp(ServerSettings settings, Reviewer reviewer) {
        this.content = settings.content();
        this.analyser = settings.analyser();
        this.reviewer = reviewer;
    }

    /** Starts the work in a daemon thread and returns at once. */
    void begin() {
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        thread.start();
    }

    private void run() {
        try {
            content.questions().stream()
                    .findFirst()
                    .flatMap(q -> content.competency(q.competency()))
                    .ifPresent(this::rehearse);
            reviewer.refresh(() -> ending);
        } catch (AloudException e) {
            if (ending || e.kind() == AloudException.Kind.BUSY) {
                return; // the process is ending, and nobody waits for this
            }
            LOG.warn("{}", e.getMessage());
        }
    }

    private void rehearse(Competency competency) {
        Level level = content.levels().get(0);
        List<Word> words = PlainText.words(ANSWER.repeat(REPEATS));
        AnalysisRequest request = new AnalysisRequest(
                words,
                Optional.of(voice(words.get(words.size() - 1).endMs())),
                false,
                Optional.empty(),
                competency,
                level,
                content.profile(level.defaultProfile()).orElseThrow(),
                Corrections.NONE);
        while (!ending && ROUNDS_DONE.getAndIncrement() < ROUNDS) {
            AnalysisJson.of(analyser.analyse(request), true).toString();
        }
    }

    /** As much even voice, so that delivery is measured too. */
    private static SoundFrames voice(int lengthMs) {
        int frames = lengthMs / SoundFrames.FRAME_MS;
        float[] levelDbfs = new float[frames];
        float[] pitchHz = new float[frames];
        boolean[] voiced = new boolean[frames];
        Arrays.fill(levelDbfs, -20);
        Arrays.fill(pitchHz, 120);
        Arrays.fill(voiced, true);
        return new SoundFrames(SAMPLE_RATE, lengthMs, levelDbfs, pitchHz, voiced, 0);
    }

    /** Stops after the current answer, and waits for that. */
    @Override
    public void close() {
        ending = true;
        try {
            thread.join(ENDING_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
