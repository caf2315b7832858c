package dev.aloud.star.training;

import dev.aloud.star.SectionCutter;
import dev.aloud.star.evaluation.LabelledAnswer;
import dev.aloud.star.evaluation.SectionMetrics;
import dev.aloud.star.evaluation.SectionTimelines;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;

/** What noise, haste, restarts and unusual lengths cost the sections. Writes bench/robustness/results.md. */
public final class RobustnessBench {
    private static final Path RESULTS = Path.of("bench", "robustness", "results.md");
    private static final int DRAWS = 2000;

    /** Draws left out on each side for an interval of 95%. */
    private static final int TAIL = DRAWS / 40;

    /** Each joined answer was put together from four of one fold; the first of them tells which. */
    private static final Map<String, String> JOINED = Map.of(
            "long-1", "dev-c-01",
            "long-2", "dev-a-10",
            "long-3", "dev-a-19",
            "long-4", "dev-c-07",
            "long-5", "dev-a-02",
            "long-6", "dev-a-03");

    private RobustnessBench() {}

    /** Figures by condition, in the order of the table. */
    static Map<String, Map<String, SectionMetrics>> judged() {
        Map<String, Map<String, SectionMetrics>> judged = new LinkedHashMap<>();
        for (String condition : List.of(
                "clean", "restarts", "faster", "short", "long", "white-20", "white-10", "babble-20", "babble-10")) {
            judged.put(condition, judge(Corpus.varied(condition)));
        }
        return judged;
    }

    /** By answer, each by weights that lack it. */
    private static Map<String, SectionMetrics> judge(List<LabelledAnswer> answers) {
        Map<String, SectionMetrics> judged = new LinkedHashMap<>();
        for (LabelledAnswer answer : answers) {
            SectionCutter lacking = SectionCutter.lacking(JOINED.getOrDefault(answer.id(), answer.id()))
                    .orElseThrow();
            SectionMetrics metrics = new SectionMetrics();
            metrics.add(
                    SectionTimelines.truth(answer),
                    SectionTimelines.cut(lacking.cut(answer.words())),
                    answer.seconds());
            judged.put(answer.id(), metrics);
        }
        return judged;
    }

    /** The share of the time that is lost against the clean same answers. */
    static double cost(Map<String, SectionMetrics> clean, Map<String, SectionMetrics> hard) {
        return sum(clean.values()).timeAccuracy() - sum(hard.values()).timeAccuracy();
    }

    private static SectionMetrics sum(Collection<SectionMetrics> each) {
        SectionMetrics sum = new SectionMetrics();
        each.forEach(sum::add);
        return sum;
    }

    /** Where the loss lies in 95 of 100 draws of as many answers; in pairs where both have the same ones. */
    private static double[] interval(Map<String, SectionMetrics> clean, Map<String, SectionMetrics> hard) {
        List<String> names = clean.keySet().stream().sorted().toList();
        List<String> hardNames = hard.keySet().stream().sorted().toList();
        SplittableRandom random = new SplittableRandom(1);
        double[] losses = new double[DRAWS];
        for (int d = 0; d < DRAWS; d++) {
            List<String> ids = draw(names, random);
            List<String> others = hardNames.equals(names) ? ids : draw(hardNames, random);
            losses[d] = drawn(ids, clean) - drawn(others, hard);
        }
        Arrays.sort(losses);
        return new double[] {losses[TAIL], losses[DRAWS - 1 - TAIL]};
    }

    private static List<String> draw(List<String> ids, SplittableRandom random) {
        return ids.stream().map(id -> ids.get(random.nextInt(ids.size()))).toList();
    }

    private static double drawn(List<String> ids, Map<String, SectionMetrics> of) {
        return sum(ids.stream().map(of::get).toList()).timeAccuracy();
    }

    static String report(Map<String, Map<String, SectionMetrics>> judged) {
        StringBuilder table = new StringBuilder("| condition | answers | in the right section | it costs (95%) |"
                + " seconds off | boundary F1 | missing F1 |\n|---|---|---|---|---|---|---|\n");
        judged.forEach((condition, hard) -> table.append(row(condition, judged.get("clean"), hard)));
        return table.toString();
    }

    private static String row(String condition, Map<String, SectionMetrics> clean, Map<String, SectionMetrics> hard) {
        SectionMetrics all = sum(hard.values());
        return String.format(
                Locale.ROOT,
                "| %s | %d | %.3f | %s | %.2f | %.3f | %.3f |\n",
                condition,
                hard.size(),
                all.timeAccuracy(),
                condition.equals("clean") ? "" : costOf(clean, hard),
                all.durationMaeSeconds(),
                all.boundaryF1(),
                all.missingF1());
    }

    private static String costOf(Map<String, SectionMetrics> clean, Map<String, SectionMetrics> hard) {
        double[] interval = interval(clean, hard);
        return String.format(Locale.ROOT, "%+.3f (%+.3f to %+.3f)", cost(clean, hard), interval[0], interval[1]);
    }

    public static void main(String[] args) throws IOException {
        String report = report(judged());
        Files.writeString(RESULTS, report);
        System.out.print(report);
    }
}
