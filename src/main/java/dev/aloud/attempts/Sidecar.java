package dev.aloud.attempts;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.aloud.problem.AloudException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * What a recording answers, as a small JSON file beside it: with it the recordings alone are enough to find every attempt
 * again when the database is gone.
 */
record Sidecar(AttemptPlan plan, Instant created) {
    static void write(Path file, AttemptPlan plan, Instant created) throws IOException {
        ObjectNode node = StoredJson.plan(plan).put("created", created.toString());
        Files.writeString(file, node.toString());
        DataFolder.keepPrivate(file);
    }

    /** What stands in the file; empty where it is not there or damaged. */
    static Optional<Sidecar> read(Path file) {
        try {
            var node = StoredJson.parse(Files.readString(file));
            return Optional.of(new Sidecar(
                    StoredJson.plan(node), Instant.parse(node.path("created").asText())));
        } catch (IOException | AloudException | IllegalArgumentException | DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
