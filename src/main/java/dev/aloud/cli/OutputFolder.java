package dev.aloud.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.aloud.problem.AloudException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The folder of {@code --out}, with one JSON file per input. Not thread-safe. */
final class OutputFolder {
    private final Path folder;
    private final OutputNames names = new OutputNames();

    private OutputFolder(Path folder) {
        this.folder = folder;
    }

    /** Opens or creates the folder; throws UNUSABLE_INPUT if that fails. */
    static OutputFolder into(Path folder) {
        try {
            Files.createDirectories(folder);
            return new OutputFolder(folder);
        } catch (IOException e) {
            throw unwritable(folder, "The folder for the results can't be created", e);
        }
    }

    /** Writes the JSON of an input, replacing an earlier file; returns the file. */
    Path write(Path input, ObjectNode json) {
        Path file = folder.resolve(names.next(input) + ".json");
        try {
            return Files.writeString(file, json.toPrettyString() + "\n");
        } catch (IOException e) {
            throw unwritable(file, "The result can't be written", e);
        }
    }

    private static AloudException unwritable(Path where, String what, IOException e) {
        return new AloudException(
                AloudException.Kind.UNUSABLE_INPUT,
                what + ": " + IoProblems.reason(e) + ".",
                where.toString(),
                "Choose another folder with --out, or free some space there.",
                e);
    }
}
