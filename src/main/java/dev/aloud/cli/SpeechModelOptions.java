package dev.aloud.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The option for the speech model. */
final class SpeechModelOptions {
    @Option(names = "--model", paramLabel = "DIR", description = "The speech model. Default: the one in Aloud.")
    private Path model;

    /** Returns the folder of the chosen model; null for the one in Aloud. */
    Path model() {
        return model;
    }
}
