package dev.aloud.star.training;

import dev.aloud.star.evaluation.CrossValidation;
import dev.aloud.star.model.ModelFile;
import dev.aloud.star.model.SectionModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The command that trains the weights which the jar carries: see bench/sections/README.md. */
public final class TrainSections {
    private static final Path FOLDER = Path.of("src", "main", "resources", "dev", "aloud", "star");
    private static final int FOLDS = 5;

    private TrainSections() {}

    public static void main(String[] args) throws IOException {
        List<LabelledAnswer> answers = Corpus.recognised();
        CrossValidation validation = CrossValidation.run(answers, FOLDS);
        SectionModel model = new Trainer().train(answers).calibrated(validation.calibration(-1));
        byte[] file = ModelFile.write(model);
        Files.write(FOLDER.resolve("sections.weights"), file);
        System.out.println(file.length + " bytes of weights from " + answers.size() + " recognised answers");
        for (String pauses : List.of("tidy", "natural")) {
            var m = validation.metrics(a -> a.pauses().equals(pauses));
            System.out.printf(
                    "%s: accuracy %.4f, seconds off %.2f, boundary F1 %.4f, missing F1 %.4f%n",
                    pauses, m.timeAccuracy(), m.durationMaeSeconds(), m.boundaryF1(), m.missingF1());
        }
    }
}
