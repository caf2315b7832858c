package dev.aloud.star.training;

import dev.aloud.star.SectionCutter;
import dev.aloud.star.evaluation.CrossValidation;
import dev.aloud.star.evaluation.LearntTexts;
import dev.aloud.star.evaluation.SectionReport;
import dev.aloud.star.model.ModelFile;
import dev.aloud.star.model.SectionModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The command that trains the weights which the jar carries and writes the published figures: see bench/sections/README.md. */
public final class TrainSections {
    private static final Path FOLDER = Path.of("src", "main", "resources", "dev", "aloud", "star");
    private static final Path RESULTS = Path.of("bench", "sections", "results", "cross-validation.txt");
    private static final int FOLDS = 5;

    private TrainSections() {}

    /** Five-fold cross-validation over what was recognised of the labelled answers. */
    public static CrossValidation validate() {
        return CrossValidation.run(Corpus.recognised(), Corpus.practice(), FOLDS);
    }

    /** The model that the jar carries. */
    public static SectionModel model(CrossValidation validation) {
        List<LabelledAnswer> all = new ArrayList<>(Corpus.practice());
        all.addAll(Corpus.recognised());
        return new Trainer().train(all).calibrated(validation.calibration(-1));
    }

    /** What the jar knows learnt answers by. */
    public static String learntTexts() {
        List<LabelledAnswer> all = new ArrayList<>(Corpus.practice());
        all.addAll(Corpus.recognised());
        return LearntTexts.write(all);
    }

    public static void main(String[] args) throws IOException {
        CrossValidation validation = validate();
        SectionModel model = model(validation);
        Files.write(FOLDER.resolve("sections.weights"), ModelFile.write(model));
        TreeMap<String, String> folds = new TreeMap<>();
        validation.fold().forEach((id, fold) -> folds.put(id, fold.toString()));
        StringBuilder lines = new StringBuilder();
        folds.forEach((id, fold) -> lines.append(id).append(' ').append(fold).append('\n'));
        Files.writeString(FOLDER.resolve("folds.txt"), lines);
        Files.writeString(FOLDER.resolve("learnt-texts.txt"), learntTexts());
        for (int f = 0; f < FOLDS; f++) {
            SectionModel lacking = validation.models().get(f).calibrated(validation.calibration(f));
            Files.write(FOLDER.resolve("fold-" + f + ".weights"), ModelFile.write(lacking));
        }
        String report = SectionReport.of(validation);
        Files.writeString(RESULTS, report);
        System.out.print(report);
        System.out.printf("%n%.1f ms for an answer of three minutes (median of 200)%n", cost(model));
        if (args.length == 1) {
            writeCuts(validation, Path.of(args[0]));
        }
    }

    /** Milliseconds that the longest answer takes per three minutes of speech, warm. */
    private static double cost(SectionModel model) {
        LabelledAnswer longest = Corpus.recognised("natural").stream()
                .max(Comparator.comparingDouble(LabelledAnswer::seconds))
                .orElseThrow();
        SectionCutter cutter = new SectionCutter(model);
        double[] ms = new double[200];
        for (int i = 0; i < ms.length; i++) {
            long start = System.nanoTime();
            cutter.cut(longest.words());
            ms[i] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(ms);
        return ms[ms.length / 2] * 180 / longest.seconds();
    }

    /** Each judged answer's cut as DIR/tidy/ID.json and DIR/natural/ID.json, for a measuring script. */
    private static void writeCuts(CrossValidation validation, Path folder) throws IOException {
        for (CrossValidation.Judged judged : validation.judged()) {
            Path file = folder.resolve(judged.answer().pauses())
                    .resolve(judged.answer().id() + ".json");
            Files.createDirectories(file.getParent());
            String spans = judged.spans().stream()
                    .map(s -> String.format(
                            "{\"section\": \"%s\", \"start\": %d.%03d, \"end\": %d.%03d}",
                            s.section().id(),
                            s.span().startMs() / 1000,
                            s.span().startMs() % 1000,
                            s.span().endMs() / 1000,
                            s.span().endMs() % 1000))
                    .collect(Collectors.joining(", ", "{\"sections\": [", "]}\n"));
            Files.writeString(file, spans);
        }
    }
}
