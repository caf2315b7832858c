package dev.aloud.cli;

import dev.aloud.speech.LanguageModel;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options for the speech model. */
final class SpeechModelOptions {
    @Option(
            names = "--model",
            paramLabel = "NAME",
            description = "The speech model: a name that the command models lists, or a folder."
                    + " Default: the one that was chosen in the page for that data folder, or the one in Aloud.")
    private String model;

    @Option(
            names = "--language-model",
            paramLabel = "ID",
            description = "Which words Aloud's own model expects: interviews or general. Default: interviews."
                    + " It fits no other model.")
    private LanguageModel language;

    /** Returns the name or folder of the model; empty if none was named. */
    Optional<String> model() {
        return Optional.ofNullable(model);
    }

    /** Returns the language model for the one in Aloud, if it was named; another model has its own. */
    Optional<LanguageModel> language() {
        return Optional.ofNullable(language);
    }
}
