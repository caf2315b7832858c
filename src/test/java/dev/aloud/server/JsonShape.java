package dev.aloud.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Holds JSON against the schemas of docs/schemas, and remembers which were used. */
final class JsonShape {
    private static final Path FOLDER = Path.of("docs", "schemas");
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private final Set<String> used = new TreeSet<>();

    void assertIs(String name, String json) throws IOException {
        used.add(name + ".json");
        Schema schema = REGISTRY.getSchema(Files.readString(FOLDER.resolve(name + ".json")), InputFormat.JSON);
        assertEquals(List.of(), schema.validate(json, InputFormat.JSON), name + " " + json);
    }

    Set<String> used() {
        return used;
    }

    /** Every schema of the server; what a command alone writes is held against its own where that command is tested. */
    static Set<String> all() throws IOException {
        try (var files = Files.list(FOLDER)) {
            return new TreeSet<>(files.map(f -> f.getFileName().toString())
                    .filter(name -> !name.equals("evaluation.json"))
                    .toList());
        }
    }
}
