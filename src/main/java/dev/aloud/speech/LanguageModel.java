package dev.aloud.speech;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which words Aloud's own model expects after which. Both share everything else. Immutable.
 *
 * <p>{@link #INTERVIEWS} was mixed from the general one and from spoken answers and talk of work; bench/language/README.md says how,
 * and how many words it gets right.
 */
public enum LanguageModel {
    /** Talk of work and interviews. The default. */
    INTERVIEWS,
    /** The model as its makers published it. */
    GENERAL;

    /** The file that makes the difference, below a model's folder. */
    static final String GRAPH = "graph/Gr.fst";

    private static final String BASE_VERSION = "vosk-model-en-0.3.45";
    private static final String BASE_FOLDER = "vosk-model-en";
    private static final List<SpeechModelFile> BASE_FILES = SpeechModelFile.read("/vosk-model-en.sha256");
    private static final SpeechModelFile INTERVIEW_GRAPH =
            SpeechModelFile.read("/interview-graph.sha256").get(0);
    private static final int DIGITS = 8;

    /** Returns the files of this model. */
    List<SpeechModelFile> files() {
        return this == GENERAL
                ? BASE_FILES
                : Stream.concat(
                                BASE_FILES.stream().filter(file -> !file.path().equals(GRAPH)),
                                Stream.of(INTERVIEW_GRAPH))
                        .toList();
    }

    /** Returns the name that is stored with each attempt. It names the content of the graph, because the graph changes with Aloud. */
    public String version() {
        return BASE_VERSION + suffix();
    }

    /** Returns what the folder's name has after the name of the general model's folder; empty for the general model. */
    String suffix() {
        return this == GENERAL ? "" : "-interviews-" + INTERVIEW_GRAPH.sha256().substring(0, DIGITS);
    }

    /** Returns which of Aloud's own models a folder should hold, by its name; empty for another model. */
    static Optional<LanguageModel> of(Path folder) {
        Path name = folder.toAbsolutePath().normalize().getFileName();
        return Arrays.stream(values())
                .filter(model -> name != null && model.isNamed(name.toString()))
                .findFirst();
    }

    /** Returns whether a folder was made for this model by an earlier version of Aloud, by its name. */
    static boolean isEarlier(Path folder) {
        String name = folder.getFileName().toString();
        return Stream.of(BASE_FOLDER, BASE_VERSION).anyMatch(base -> name.startsWith(base + "-interviews-"));
    }

    /** Returns what it expects to hear, in a few words. */
    public String about() {
        return this == GENERAL
                ? "Aloud's own: US English, general speech"
                : "Aloud's own: US English, talk of work and interviews";
    }

    /** Returns the licence of the model and of what was mixed into it. */
    String licence() {
        return this == GENERAL ? "Apache-2.0" : "Apache-2.0, with text under GPL-3.0-or-later";
    }

    private boolean isNamed(String folder) {
        return folder.equals(BASE_FOLDER + suffix()) || folder.equals(BASE_VERSION + suffix());
    }
}
