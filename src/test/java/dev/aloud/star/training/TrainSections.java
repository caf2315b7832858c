package dev.aloud.star.training;

import dev.aloud.star.evaluation.CrossValidation;
import dev.aloud.star.evaluation.SectionReport;
import dev.aloud.star.model.ModelFile;
import dev.aloud.star.model.SectionModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

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

    public static void main(String[] args) throws IOException {
        CrossValidation validation = validate();
        Files.write(FOLDER.resolve("sections.weights"), ModelFile.write(model(validation)));
        TreeMap<String, String> folds = new TreeMap<>();
        Corpus.practice().forEach(a -> folds.put(a.id(), "-"));
        validation.fold().forEach((id, fold) -> folds.put(id, fold.toString()));
        StringBuilder lines = new StringBuilder();
        folds.forEach((id, fold) -> lines.append(id).append(' ').append(fold).append('\n'));
        Files.writeString(FOLDER.resolve("folds.txt"), lines);
        for (int f = 0; f < FOLDS; f++) {
            SectionModel model = validation.models().get(f).calibrated(validation.calibration(f));
            Files.write(FOLDER.resolve("fold-" + f + ".weights"), ModelFile.write(model));
        }
        String report = SectionReport.of(validation);
        Files.writeString(RESULTS, report);
        System.out.print(report);
    }
}
