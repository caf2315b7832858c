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
 * A small JSON file beside a recording that says what it answers. With it, all attempts can be recovered from the recordings if the
 * database is lost.
 */
record Sidecar(AttemptPlan plan, Instant created) {
    static void write(Path file, AttemptPlan plan, Instant created) throws IOException {
        ObjectNode node = StoredJson.plan(plan).put("created", created.toString());
        Files.writeString(file, node.toString());
        DataFolder.keepPrivate(file);
    }

    /** Reads the file; empty if it is missing or damaged. */
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
