package dev.aloud.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** With which model recordings are heard. */
final class SpeechModelOptions {
    @Option(names = "--model", paramLabel = "DIR", description = "The speech model. Default: the one in Aloud.")
    private Path model;

    /** The chosen model's folder, null for the one that Aloud carries. */
    Path model() {
        return model;
    }
}
