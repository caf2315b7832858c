package dev.aloud.cli;

import dev.aloud.speech.LanguageModel;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The options for the speech model. */
final class SpeechModelOptions {
    @Option(names = "--model", paramLabel = "DIR", description = "The speech model. Default: the one in Aloud.")
    private Path model;

    @Option(
            names = "--language-model",
            paramLabel = "ID",
            description = "Which words Aloud's own model expects: interviews or general. Default: interviews.")
    private LanguageModel language = LanguageModel.INTERVIEWS;

    /** Returns the folder of the chosen model; null for the one in Aloud. */
    Path model() {
        return model;
    }

    /** Returns the language model for the one in Aloud; another model has its own. */
    LanguageModel language() {
        return language;
    }
}
