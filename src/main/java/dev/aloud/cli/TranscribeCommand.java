package dev.aloud.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.aloud.analysis.AnalysisJson;
import dev.aloud.transcript.NewWords;
import dev.aloud.transcript.TextToken;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code transcribe}: writes the words of a recording. */
@Command(
        name = "transcribe",
        mixinStandardHelpOptions = true,
        description = "Writes what was said in a recording to standard output.")
final class TranscribeCommand implements Callable<Integer> {
    /** The output formats. */
    enum Format {
        json,
        txt,
        srt,
        vtt
    }

    private final Console console;

    @Parameters(paramLabel = "FILE", description = "A recording (.wav, .flac, .aiff), or a transcript (.txt).")
    private Path file;

    @Option(names = "--format", paramLabel = "FORMAT", description = "json, txt, srt or vtt. Default: txt.")
    private Format format = Format.txt;

    @Mixin
    private SpeechModelOptions modelOptions;

    TranscribeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try (AnswerLoader reader = new AnswerLoader(console, modelOptions)) {
            LoadedAnswer answer = reader.read(file).with(NewWords.load());
            answer.notes().forEach(note -> console.err().println(file + ": " + note));
            console.out().print(text(answer));
            console.out().flush();
            return ExitCode.DONE;
        }
    }

    private String text(LoadedAnswer answer) {
        return switch (format) {
            case json -> json(answer) + "\n";
            case txt -> TextToken.join(answer.text()) + "\n";
            case srt -> Captions.srt(answer.words(), answer.text());
            case vtt -> Captions.vtt(answer.words(), answer.text());
        };
    }

    private static ObjectNode json(LoadedAnswer answer) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("version", AnalysisJson.VERSION);
        json.set("audio", AnalysisJson.audio(answer.words(), answer.sound()));
        json.put("text", TextToken.join(answer.text()));
        json.set("words", AnalysisJson.words(answer.words()));
        json.put("timesEstimated", answer.timesEstimated());
        json.put("modelVersion", answer.modelVersion());
        answer.addTo(json);
        return json;
    }
}
