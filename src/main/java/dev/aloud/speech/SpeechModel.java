package dev.aloud.speech;

import dev.aloud.problem.Problem;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A speech model that was found, complete or not. Immutable.
 *
 * @param id what it is chosen by and what is stored with each attempt: the name of its folder, or the version of Aloud's own model
 * @param folder where it is; a model of Aloud's own may not be unpacked yet
 * @param about what its README calls it; may be empty
 * @param licence what its own files say; "not stated" if they say nothing
 * @param bytes on the disk
 * @param own which one of Aloud's own; empty for another model
 * @param problems what keeps it from being used; empty if it is complete
 */
public record SpeechModel(
        String id,
        Path folder,
        String about,
        String licence,
        long bytes,
        Optional<LanguageModel> own,
        List<Problem> problems) {
    /** Bytes. Vosk's list of models gives this for its small ones; Aloud's own took 215 MB with one recogniser at work. */
    private static final long LEAST_MEMORY = 300_000_000;

    /** Users report 5.4 GB for a model of 1.8 GB on the disk. */
    private static final int MEMORY_FACTOR = 3;

    public SpeechModel {
        Objects.requireNonNull(id, "SpeechModel: id is missing");
        Objects.requireNonNull(folder, "SpeechModel: folder is missing");
        Objects.requireNonNull(own, "SpeechModel: use Optional.empty() for another model");
        problems = List.copyOf(problems);
    }

    /** Returns whether all files are there. */
    public boolean isComplete() {
        return problems.isEmpty();
    }

    /** Returns an estimate of the memory that it takes when loaded, bytes; long answers may take more. */
    public long memoryBytes() {
        return Math.max(LEAST_MEMORY, MEMORY_FACTOR * bytes);
    }
}
