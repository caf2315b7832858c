package dev.aloud.cli;

import dev.aloud.speech.ChosenModel;
import dev.aloud.speech.LanguageModel;
import dev.aloud.speech.SpeechModel;
import dev.aloud.speech.SpeechModels;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code models}: lists the speech models that can be chosen, and what is wrong with the rest. */
@Command(
        name = "models",
        mixinStandardHelpOptions = true,
        description = "Lists the speech models on this computer, with size, memory and licence,"
                + " and says what is missing from those that can't be used.")
final class ModelsCommand implements Callable<Integer> {
    private final Console console;

    @Option(names = "--data", paramLabel = "DIR", description = "The data folder. Default: the system's usual place.")
    private Path data;

    ModelsCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Path folder = DefaultDataFolder.of(data);
        SpeechModels models = SpeechModels.of(folder);
        List<SpeechModel> all = models.all();
        String chosen = chosen(all, folder);
        all.stream()
                .filter(SpeechModel::isComplete)
                .map(model -> line(model, model.id().equals(chosen)))
                .forEach(console.out()::println);
        all.forEach(model -> model.problems().forEach(problem -> ErrorReporter.report(console, problem)));
        console.err()
                .println("Others are looked for in " + places(models) + ". Choose one by --model NAME or in the page.");
        return ExitCode.DONE;
    }

    /** One that is gone or incomplete is replaced by Aloud's own at the start. */
    private static String chosen(List<SpeechModel> all, Path data) {
        Optional<String> remembered = ChosenModel.read(data);
        return all.stream()
                .filter(model -> model.isComplete() && remembered.equals(Optional.of(model.id())))
                .map(SpeechModel::id)
                .findFirst()
                .orElse(LanguageModel.INTERVIEWS.version());
    }

    private static String line(SpeechModel model, boolean used) {
        String about = model.about().isEmpty() ? "" : " (" + model.about() + ")";
        return model.id() + about + ": " + megabytes(model.bytes()) + " on disk, about "
                + megabytes(model.memoryBytes()) + " of memory, licence: " + model.licence()
                + (used ? "; used by serve, record and import" : "");
    }

    private static String megabytes(long bytes) {
        return bytes < 1_000_000_000
                ? Math.round(bytes / 1e6) + " MB"
                : String.format(Locale.ROOT, "%.1f GB", bytes / 1e9);
    }

    private static String places(SpeechModels models) {
        return models.places().stream()
                .map(place -> place.toAbsolutePath().toString())
                .collect(Collectors.joining(" and "));
    }
}
