package dev.aloud.content;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import dev.aloud.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Checks a content file by its JSON Schema, and finds the line of each fault. Immutable and thread-safe. */
final class ContentSchema {
    private final Schema schema;

    /** Takes the text of a JSON Schema of draft 2020-12. */
    ContentSchema(String json) {
        // All of Aloud speaks English, whatever the system does.
        SchemaRegistryConfig english =
                SchemaRegistryConfig.builder().locale(Locale.ENGLISH).build();
        schema = SchemaRegistry.withDefaultDialect(
                        SpecificationVersion.DRAFT_2020_12, registry -> registry.schemaRegistryConfig(english))
                .getSchema(json, InputFormat.JSON);
    }

    /**
     * Returns everything that is wrong, in the order of the schema; nothing for a file that fits.
     *
     * @param path names the file in the problems
     * @param text of the file, in which lines are counted
     * @param content the same, parsed
     */
    List<Problem> faults(String path, String text, JsonNode content) {
        return schema.validate(content).stream()
                .map(error -> problem(path, text, error))
                .distinct()
                .toList();
    }

    private static Problem problem(String path, String text, Error error) {
        List<String> keys = new ArrayList<>(List.of(
                error.getInstanceLocation().toString().replaceFirst("^/", "").split("/")));
        keys.removeIf(String::isEmpty);
        String place = keys.isEmpty() ? "" : String.join(".", keys) + ": ";
        // The key that nobody knows, or that is missing.
        Optional.ofNullable(error.getProperty()).ifPresent(keys::add);
        return new Problem(
                place + error.getMessage() + ".", path + " line " + line(text, keys), "Fix that line of the file.");
    }

    /** Each key stands on the line of the one before, or below; the place in a list is on no line of its own. */
    private static int line(String text, List<String> keys) {
        List<String> lines = text.lines().toList();
        int at = 0;
        for (String key : keys) {
            Pattern wanted = Pattern.compile("(^|[\\s{,])\"?" + Pattern.quote(key) + "\"?\\s*:");
            int next = at;
            while (next < lines.size() && !wanted.matcher(lines.get(next)).find()) {
                next++;
            }
            at = next < lines.size() ? next : at;
        }
        return at + 1;
    }
}
