package dev.aloud.star.training;

import dev.aloud.star.SectionCutter;
import dev.aloud.star.evaluation.CrossValidation;
import dev.aloud.star.evaluation.LabelledAnswer;
import dev.aloud.star.evaluation.LearntTextsWriter;
import dev.aloud.star.evaluation.SectionReport;
import dev.aloud.star.model.Calibration;
import dev.aloud.star.model.ModelFile;
import dev.aloud.star.model.ModelFileWriter;
import dev.aloud.star.model.SectionModel;
import dev.aloud.transcript.Word;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The command that trains the weights which the jar carries and writes the published figures: see bench/sections/README.md. */
public final class TrainSections {
    private static final Path FOLDER = Path.of("src", "main", "resources", "dev", "aloud", "star");
    private static final Path RESULTS = Path.of("bench", "sections", "results", "cross-validation.txt");
    private static final Path OWN_RESULTS = RESULTS.resolveSibling("own-answers.txt");
    private static final int FOLDS = 5;

    private TrainSections() {}

    /** Five-fold cross-validation over what was recognised of the labelled answers. */
    public static CrossValidation validate() {
        return CrossValidation.run(Corpus.recognised(), Corpus.teaching(), FOLDS);
    }

    /** The same by the weights of each fold that the jar carries, without training anew. */
    public static CrossValidation carried() {
        List<SectionModel> models = IntStream.range(0, FOLDS)
                .mapToObj(f ->
                        ModelFile.load("/dev/aloud/star/fold-" + f + ".weights").calibrated(Calibration.NONE))
                .toList();
        return new CrossValidation(fold(), models, List.of()).over(Corpus.recognised());
    }

    private static Map<String, Integer> fold() {
        return CrossValidation.deal(Corpus.recognised(), Corpus.teaching(), FOLDS);
    }

    /** The model that lacks one fold, trained anew, with the calibration that the others teach. */
    public static SectionModel fold(int f, CrossValidation validation) {
        return CrossValidation.lacking(Corpus.recognised(), Corpus.teaching(), fold(), f)
                .calibrated(validation.calibration(f));
    }

    /** The practice answers that were spoken too, each judged by the fold that never learnt from it. */
    public static CrossValidation own(CrossValidation validation) {
        List<LabelledAnswer> own = new ArrayList<>(Corpus.ownRecognised("tidy"));
        own.addAll(Corpus.ownRecognised("natural"));
        return validation.over(own);
    }

    /** The model that the jar carries. */
    public static SectionModel model(CrossValidation validation) {
        return new Trainer().train(Corpus.recognised(), Corpus.teaching()).calibrated(validation.calibration(-1));
    }

    /** What the jar knows learnt answers by. */
    public static String learntTexts() {
        List<LabelledAnswer> all = new ArrayList<>(Corpus.practice());
        all.addAll(Corpus.recognised());
        return LearntTextsWriter.write(all);
    }

    public static void main(String[] args) throws IOException {
        CrossValidation validation = validate();
        SectionModel model = model(validation);
        Files.write(FOLDER.resolve("sections.weights"), ModelFileWriter.write(model));
        TreeMap<String, String> folds = new TreeMap<>();
        validation.fold().forEach((id, fold) -> folds.put(id, fold.toString()));
        StringBuilder lines = new StringBuilder();
        folds.forEach((id, fold) -> lines.append(id).append(' ').append(fold).append('\n'));
        Files.writeString(FOLDER.resolve("folds.txt"), lines);
        Files.writeString(FOLDER.resolve("learnt-texts.txt"), learntTexts());
        for (int f = 0; f < FOLDS; f++) {
            SectionModel lacking = validation.models().get(f).calibrated(validation.calibration(f));
            Files.write(FOLDER.resolve("fold-" + f + ".weights"), ModelFileWriter.write(lacking));
        }
        String report = SectionReport.of(validation);
        Files.writeString(RESULTS, report);
        System.out.print(report);
        String ownReport = SectionReport.of(own(validation));
        Files.writeString(OWN_RESULTS, ownReport);
        System.out.print(ownReport);
        System.out.printf("%n%.1f ms for an answer of three minutes read for the first time (median)%n", cost(model));
        if (args.length == 1) {
            writeCuts(validation, Path.of(args[0]));
        }
    }

    /** Milliseconds that 200 answers take per three minutes of speech, each read for the first time; the median. */
    private static double cost(SectionModel model) {
        List<LabelledAnswer> heard = Corpus.ownRecognised("natural");
        SectionCutter cutter = new SectionCutter(model);
        double[] ms = new double[Math.min(200, heard.size())];
        for (int i = 0; i < ms.length; i++) {
            List<Word> words = unread(heard.get(i).words(), i);
            long start = System.nanoTime();
            cutter.cut(words);
            ms[i] = (System.nanoTime() - start) / 1e6 * 180 / heard.get(i).seconds();
        }
        Arrays.sort(ms);
        return ms[ms.length / 2];
    }

    /** Words turned about by some places, so that no clause was ever read before. */
    private static List<Word> unread(List<Word> words, int by) {
        List<Word> turned = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            Word at = words.get(i);
            String text = words.get((i + 1 + by) * 7 % words.size()).text();
            turned.add(new Word(text, at.startMs(), at.endMs(), at.confidence()));
        }
        return turned;
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
