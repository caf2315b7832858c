package dev.aloud.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.aloud.analysis.Analyser;
import dev.aloud.analysis.Analysis;
import dev.aloud.analysis.AnalysisJson;
import dev.aloud.analysis.AnalysisRequest;
import dev.aloud.analysis.Corrections;
import dev.aloud.content.Content;
import dev.aloud.delivery.Delivery;
import dev.aloud.delivery.DeliveryPart;
import dev.aloud.problem.AloudException;
import dev.aloud.rubric.CompanyElement;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code score}: analyses answers from files. A file that can't be used doesn't stop the others. */
@Command(
        name = "score",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Finds the sections of answers, compares them with targets and rubric, and says what to work on.",
        footer = "Exit codes: 0 done, 2 wrong usage, 3 some input can't be used (the rest is done), 1 a bug in Aloud.")
final class ScoreCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = "Recordings (.wav, .flac, .aiff) or transcripts (.txt).")
    private List<Path> files;

    @Mixin
    private ScoringOptions options;

    @Mixin
    private SpeechModelOptions modelOptions;

    @ArgGroup
    private Target target = new Target();

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description =
                    "Use the settings of this data folder: targets, habits, own words, and what is switched off. Default: none.")
    private Path data;

    @Option(
            names = "--without",
            paramLabel = "PART",
            split = ",",
            description = "Leave out fillers, pauses or pitch of the delivery: --without fillers,pauses,pitch.")
    private List<String> without = List.of();

    @Option(names = "--explain", description = "Show how the score was calculated.")
    private boolean explain;

    /** Options for the output; the default is a readable report on standard output. */
    static final class Target {
        @Option(names = "--json", description = "Write only JSON to standard output, one object per line.")
        private boolean json;

        @Option(
                names = "--out",
                paramLabel = "DIR",
                description = "Write one <file name without ending>.json per file.")
        private Path out;
    }

    ScoreCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        ScoringOptions.Settings judging =
                UserSettings.applied(data, options.resolve(Content.load())).without(off());
        OutputFolder results = target.out == null ? null : OutputFolder.into(target.out);
        Analyser analyser = Analyser.load();
        int code = ExitCode.DONE;
        try (AnswerLoader reader = new AnswerLoader(console, modelOptions)) {
            for (Path file : files) {
                code = ExitCode.worse(code, score(file, reader, analyser, judging, results));
            }
        }
        return code;
    }

    private Set<DeliveryPart> off() {
        List<String> ids =
                Arrays.stream(DeliveryPart.values()).map(DeliveryPart::id).toList();
        return without.stream()
                .map(id -> ScoringOptions.known("--without", id, DeliveryPart.ofId(id), ids))
                .collect(Collectors.toSet());
    }

    private int score(
            Path file, AnswerLoader reader, Analyser analyser, ScoringOptions.Settings judging, OutputFolder results) {
        try {
            LoadedAnswer answer = reader.read(file);
            answer.notes().forEach(note -> console.err().println(file + ": " + note));
            Analysis analysis = analyser.analyse(request(answer, judging));
            Analysis shown = analysis.with(delivery(analysis.delivery(), judging));
            Optional<CompanyElement> element =
                    judging.company().map(company -> CompanyElement.of(company, shown.scorecard()));
            show(file, answer, shown, element, results);
            return ExitCode.DONE;
        } catch (AloudException e) {
            return ErrorReporter.report(console, e);
        } catch (RuntimeException e) {
            console.err().println(file + ": not done.");
            return ErrorReporter.report(console, e);
        }
    }

    private static Delivery delivery(Delivery measured, ScoringOptions.Settings judging) {
        return measured.beside(judging.own()).without(judging.off());
    }

    private static AnalysisRequest request(LoadedAnswer answer, ScoringOptions.Settings judging) {
        return new AnalysisRequest(
                answer.words(),
                answer.sound(),
                answer.timesEstimated(),
                judging.question(),
                judging.competency(),
                judging.level(),
                judging.profile(),
                Corrections.NONE,
                answer.modelVersion(),
                judging.habits(),
                judging.ownWords());
    }

    private void show(
            Path file, LoadedAnswer answer, Analysis analysis, Optional<CompanyElement> element, OutputFolder results) {
        if (results == null && !target.json) {
            console.out().println(ScoreReport.of(file.toString(), analysis, element, explain));
            return;
        }
        ObjectNode json = AnalysisJson.of(analysis, explain);
        element.ifPresent(heard -> json.set("company", AnalysisJson.company(heard)));
        answer.addTo(json);
        if (results == null) {
            console.out().println(json);
        } else {
            Path written = results.write(file, json);
            console.err().println(file + " -> " + written);
        }
    }
}
