package dev.aloud.recording;

import dev.aloud.star.LiveSections;
import dev.aloud.star.Section;
import dev.aloud.star.SectionCutter;
import dev.aloud.star.SectionSpan;
import dev.aloud.star.evaluation.LabelledAnswer;
import dev.aloud.star.training.Corpus;
import dev.aloud.transcript.Word;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Speaks the recognised answers to the live strip as the server does, a tenth of a second at a time, and compares what was
 * shown with the cut of the whole answer. Writes bench/live/results.txt.
 */
public final class LiveStripBench {
    private static final Path RESULTS = Path.of("bench", "live", "results.txt");
    private static final int BLOCK_MS = 100;
    private static final int UPDATE_MS = 1000;

    /** Silence after which the recogniser gives final words, ms. */
    private static final int ENDPOINT_MS = 500;

    private static final int CELL_MS = 100;
    private static final int REPEATS = 50;

    /** What an update costs, whoever else is at work on this machine. */
    private static final ThreadMXBean THREAD = ManagementFactory.getThreadMXBean();

    private static final Map<String, SectionCutter> CUTTERS = new HashMap<>();

    private LiveStripBench() {}

    /**
     * What one answer showed.
     *
     * @param agreement mean over the updates of the share of the time spoken so far that shows its final section
     * @param weighted the same over all time shown in all updates: late updates count more
     * @param mostChanges of one moment
     * @param changedShare of the time that changed at all
     * @param revisions updates that changed something shown before
     * @param nanos each update took of the processor
     */
    record Seen(
            double agreement, double weighted, int mostChanges, double changedShare, int revisions, List<Long> nanos) {}

    /** What was shown while that answer was spoken, by weights that never saw it. */
    static Seen speak(LabelledAnswer answer) {
        SectionCutter cutter = CUTTERS.computeIfAbsent(
                answer.id(), id -> SectionCutter.lacking(id).orElseThrow());
        return new Run(answer.words(), cutter).speak();
    }

    private static final class Run {
        private final List<Word> words;
        private final LiveSections strip;
        private final Section[] truth;
        private final int[] changes;
        private final List<Long> nanos = new ArrayList<>();
        private Section[] before;
        private int revisions;
        private double agreement;
        private long right;
        private long all;

        Run(List<Word> words, SectionCutter cutter) {
            this.words = words;
            this.strip = new LiveSections(cutter);
            int cells = words.get(words.size() - 1).endMs() / CELL_MS + 100;
            this.truth = new Section[cells];
            for (SectionSpan span : cutter.cut(words)) {
                Arrays.fill(truth, span.span().startMs() / CELL_MS, span.span().endMs() / CELL_MS, span.section());
            }
            this.changes = new int[cells];
            this.before = new Section[cells];
        }

        Seen speak() {
            PartialWords coming = new PartialWords();
            int end = words.get(words.size() - 1).endMs();
            int sure = 0;
            int nextUpdate = 0;
            List<Word> shown = List.of();
            for (int heard = BLOCK_MS; heard < end + 2 * UPDATE_MS; heard += BLOCK_MS) {
                int ended = ended(heard);
                if (ended > sure && heard - words.get(ended - 1).endMs() >= ENDPOINT_MS) {
                    sure = ended;
                    coming.reset(words.get(sure - 1).endMs());
                }
                coming.update(text(sure, ended), heard);
                List<Word> now = coming.after(words.subList(0, sure));
                if (heard >= nextUpdate && !now.equals(shown)) {
                    shown = now;
                    nextUpdate = heard + UPDATE_MS;
                    update(now);
                }
            }
            return seen();
        }

        private int ended(int heardMs) {
            int count = 0;
            while (count < words.size() && words.get(count).endMs() <= heardMs - PartialWords.LAG_MS) {
                count++;
            }
            return count;
        }

        private String text(int from, int to) {
            return String.join(
                    " ", words.subList(from, to).stream().map(Word::text).toList());
        }

        private void update(List<Word> now) {
            long start = THREAD.getCurrentThreadCpuTime();
            List<LiveSections.Shown> shown = strip.update(now);
            nanos.add(THREAD.getCurrentThreadCpuTime() - start);
            Section[] cells = new Section[truth.length];
            for (LiveSections.Shown each : shown) {
                Arrays.fill(cells, each.span().startMs() / CELL_MS, each.span().endMs() / CELL_MS, each.section());
            }
            compare(cells, now.get(now.size() - 1).endMs() / CELL_MS);
        }

        private void compare(Section[] cells, int to) {
            int rightNow = 0;
            int allNow = 0;
            boolean revised = false;
            for (int i = 0; i < cells.length; i++) {
                if (truth[i] != null && i <= to) {
                    allNow++;
                    rightNow += cells[i] == truth[i] ? 1 : 0;
                }
                if (before[i] != null && before[i] != cells[i]) {
                    changes[i]++;
                    revised = true;
                }
            }
            agreement += allNow == 0 ? 1 : rightNow / (double) allNow;
            right += rightNow;
            all += allNow;
            revisions += revised ? 1 : 0;
            before = cells;
        }

        private Seen seen() {
            long changed = Arrays.stream(changes).filter(c -> c > 0).count();
            long spoken = Arrays.stream(before).filter(s -> s != null).count();
            return new Seen(
                    agreement / nanos.size(),
                    right / (double) all,
                    Arrays.stream(changes).max().orElse(0),
                    changed / (double) spoken,
                    revisions,
                    nanos);
        }
    }

    /** Everything but the times, which differ from run to run. */
    static String report(String name, List<Seen> seen) {
        return String.format(
                Locale.ROOT,
                "%-8s %d answers, agreement %.3f (mean of updates) %.3f (all time shown), time that changed %.3f,"
                        + " most changes of a moment %d, updates that changed something %.1f an answer%n",
                name,
                seen.size(),
                seen.stream().mapToDouble(Seen::agreement).average().orElse(0),
                seen.stream().mapToDouble(Seen::weighted).average().orElse(0),
                seen.stream().mapToDouble(Seen::changedShare).average().orElse(0),
                seen.stream().mapToInt(Seen::mostChanges).max().orElse(0),
                seen.stream().mapToInt(Seen::revisions).average().orElse(0));
    }

    /** What half of the updates stay under, ms. */
    static double medianMs(List<Seen> seen) {
        double[] ms = millis(seen);
        return ms[ms.length / 2];
    }

    private static double[] millis(List<Seen> seen) {
        return seen.stream()
                .flatMap(s -> s.nanos().stream())
                .mapToDouble(n -> n / 1e6)
                .sorted()
                .toArray();
    }

    /** What an update costs late in an answer: several answers are told as one. */
    private static void longAnswers() {
        List<Word> words = new ArrayList<>();
        int at = 0;
        for (LabelledAnswer answer : Corpus.recognised("tidy").subList(0, 6)) {
            for (Word word : answer.words()) {
                words.add(new Word(word.text(), word.startMs() + at, word.endMs() + at, word.confidence()));
            }
            at = words.get(words.size() - 1).endMs() + UPDATE_MS;
        }
        SectionCutter cutter = SectionCutter.load();
        for (int seconds : new int[] {60, 120, 180, 360}) {
            List<Word> said =
                    words.stream().filter(w -> w.endMs() < 1000 * seconds).toList();
            LiveSections strip = new LiveSections(cutter);
            long start = THREAD.getCurrentThreadCpuTime();
            for (int i = 0; i < REPEATS; i++) {
                strip.update(said);
            }
            double ms = (THREAD.getCurrentThreadCpuTime() - start) / (1e6 * REPEATS);
            System.out.printf(Locale.ROOT, "after %d s of speech an update takes %.1f ms%n", seconds, ms);
        }
    }

    public static void main(String[] args) throws IOException {
        StringBuilder results = new StringBuilder();
        for (String pauses : List.of("tidy", "natural")) {
            List<Seen> seen = Corpus.recognised(pauses).stream()
                    .map(LiveStripBench::speak)
                    .toList();
            results.append(report(pauses, seen));
            double[] ms = millis(seen);
            System.out.printf(
                    Locale.ROOT,
                    "%s: %d updates, mean %.2f ms, 95 of 100 under %.2f ms, longest %.1f ms%n",
                    pauses,
                    ms.length,
                    Arrays.stream(ms).average().orElse(0),
                    ms[(int) (0.95 * ms.length)],
                    ms[ms.length - 1]);
        }
        longAnswers();
        System.out.print(results);
        Files.writeString(RESULTS, results);
    }
}
