package dev.aloud.star;

import dev.aloud.content.Content;
import dev.aloud.content.Level;
import dev.aloud.content.Profile;
import dev.aloud.star.evaluation.LabelledAnswer;
import dev.aloud.star.training.Corpus;
import dev.aloud.transcript.Word;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** In which clause of the labelled answers a problem is found, and after how long. Writes bench/timing/results.txt. */
public final class ProblemBench {
    private static final Path RESULTS = Path.of("bench", "timing", "results.txt");

    private ProblemBench() {}

    public static void main(String[] args) throws IOException {
        Files.writeString(RESULTS, report());
    }

    /** A line a rendering, and one an answer in which something was found. */
    static String report() {
        return report("tidy") + report("natural");
    }

    private static String report(String pauses) {
        StringBuilder lines = new StringBuilder();
        List<Double> seconds = new ArrayList<>();
        int stories = 0;
        int late = 0;
        for (LabelledAnswer answer : Corpus.recognised(pauses)) {
            if (!isStory(answer)) {
                continue;
            }
            stories++;
            Timing timing = timing(answer);
            late += timing.flags().stream().anyMatch(f -> f.id().equals("problem_late")) ? 1 : 0;
            timing.problem().ifPresent(named -> {
                seconds.add(named.afterMs() / 1000.0);
                lines.append(String.format(
                        Locale.ROOT, "  %s %5.1f s  %s%n", answer.id(), named.afterMs() / 1000.0, named.quote()));
            });
        }
        seconds.sort(null);
        String head = String.format(
                Locale.ROOT,
                "%s: %d stories, a problem found in %d, median after %.1f s, flagged as late %d%n",
                pauses,
                stories,
                seconds.size(),
                seconds.get(seconds.size() / 2),
                late);
        return head + lines;
    }

    /** What the product would say of it, with weights that never saw the answer. */
    private static Timing timing(LabelledAnswer answer) {
        SectionCutter cutter = SectionCutter.lacking(answer.id()).orElseThrow();
        List<Word> words = answer.words();
        Content content = Content.load();
        Level level = content.level("senior").orElseThrow();
        Profile profile = content.profile("full").orElseThrow();
        return TimingJudge.load().judge(words, cutter.cut(words), level, profile);
    }

    private static boolean isStory(LabelledAnswer answer) {
        long chat = answer.truth().stream()
                .filter(s -> s.section() == Section.OTHER)
                .count();
        return 2 * chat < answer.truth().size();
    }
}
