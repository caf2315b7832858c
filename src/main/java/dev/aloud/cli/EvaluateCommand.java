package dev.aloud.cli;

import dev.aloud.content.Content;
import dev.aloud.problem.AloudException;
import dev.aloud.star.SectionCutter;
import dev.aloud.star.evaluation.Evaluation;
import dev.aloud.star.evaluation.LabelledAnswer;
import dev.aloud.star.evaluation.LearntTexts;
import dev.aloud.star.evaluation.SegmentedAnswer;
import dev.aloud.transcript.PlainText;
import dev.aloud.transcript.Word;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code evaluate}: measures how well sections are found in labelled answers. */
@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Measures how well Aloud finds sections in labelled answers. An answer it was trained on is judged by"
                        + " weights that lack it.",
        footer = "Exit codes: 0 done, 2 wrong usage, 3 some input can't be used (the rest is done), 1 a bug in Aloud.")
final class EvaluateCommand implements Callable<Integer> {
    private final Console console;
    private final List<EvaluationJson.LeftOut> leftOut = new ArrayList<>();
    private int code = ExitCode.DONE;

    @Parameters(paramLabel = "CORPUS", description = "A JSON array of labelled answers.")
    private Path corpus;

    @Option(
            names = "--audio",
            paramLabel = "DIR",
            description =
                    "Recordings <id>.wav with true times <id>.times.json. Without it: the text, at estimated times.")
    private Path audio;

    @Option(names = "--json", description = "Write only JSON to standard output, one object.")
    private boolean json;

    @Mixin
    private SpeechModelOptions modelOptions;

    EvaluateCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        List<LabelledCorpus.Item> items = LabelledCorpus.read(corpus, Content.load());
        requireFolder();
        List<SegmentedAnswer> cuts = new ArrayList<>();
        SectionCutter usual = SectionCutter.load();
        LearntTexts learnt = LearntTexts.load();
        try (AnswerLoader reader = new AnswerLoader(console, modelOptions);
                Progress progress = new Progress(console, "Cutting the answers")) {
            for (LabelledCorpus.Item item : items) {
                tellPlace(item, cuts.size() + leftOut.size() + 1, items.size());
                cut(item, reader, usual, learnt, cuts);
                tellShare(progress, (cuts.size() + leftOut.size()) / (double) items.size());
            }
        }
        show(cuts);
        return code;
    }

    private void requireFolder() {
        if (audio != null && !Files.isDirectory(audio)) {
            throw new AloudException(
                    AloudException.Kind.UNUSABLE_INPUT,
                    Files.exists(audio) ? "This is not a folder." : "There is no such folder.",
                    audio.toString(),
                    "Use --audio with the folder of the recordings, or leave it out to use the text.");
        }
    }

    private void tellShare(Progress progress, double share) {
        if (audio == null) {
            progress.at(share);
        }
    }

    /** Transcribing takes seconds per answer, so each one is named. Reading text is too fast for that. */
    private void tellPlace(LabelledCorpus.Item item, int number, int all) {
        if (audio != null) {
            console.err().println(item.id() + " (" + number + " of " + all + ")");
        }
    }

    private void cut(
            LabelledCorpus.Item item,
            AnswerLoader reader,
            SectionCutter usual,
            LearntTexts learnt,
            List<SegmentedAnswer> cuts) {
        try {
            LabelledAnswer answer =
                    audio == null ? LabelledReader.written(item) : LabelledReader.heard(item, audio, reader);
            List<List<Word>> forms = List.of(PlainText.words(text(item)), answer.words());
            cuts.add(SegmentedAnswer.of(answer, item.competency(), item.level(), learnt.find(item.id(), forms), usual));
        } catch (AloudException e) {
            if (e.kind() == AloudException.Kind.UNAVAILABLE) {
                throw e;
            }
            code = ExitCode.worse(code, ErrorReporter.report(console, e));
            leftOut.add(new EvaluationJson.LeftOut(item.id(), e.problems().get(0)));
        }
    }

    private static String text(LabelledCorpus.Item item) {
        return item.sentences().stream().map(LabelledCorpus.Sentence::text).collect(Collectors.joining(" "));
    }

    private void show(List<SegmentedAnswer> cuts) {
        if (cuts.isEmpty()) {
            throw new AloudException(
                    AloudException.Kind.UNUSABLE_INPUT,
                    "No answer could be judged: " + TextLayout.count(leftOut.size(), "answer") + " left out.",
                    corpus.toString(),
                    "Fix the problems above.");
        }
        Evaluation evaluation = Evaluation.of(cuts);
        boolean estimated = audio == null;
        if (json) {
            console.out().println(EvaluationJson.of(corpus.toString(), estimated, evaluation, leftOut));
        } else {
            console.out().print(EvaluationReport.of(corpus.toString(), estimated, evaluation, leftOut.size()));
        }
        console.out().flush();
    }
}
