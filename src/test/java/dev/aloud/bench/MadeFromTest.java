package dev.aloud.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Published figures belong to the data, rules and code that lie here. Making them again takes minutes: profile "bench". */
class MadeFromTest {
    static final Iterable<MadeFrom> BENCHES = MadeFrom.ALL;

    @ParameterizedTest
    @FieldSource("BENCHES")
    void publishedFiguresWereMadeFromWhatLiesHere(MadeFrom bench) throws IOException {
        assertEquals(
                Files.readString(bench.file()),
                bench.now(),
                "What bench/" + bench.name()
                        + " was made from has changed. Run `mvn verify -Pbench`; where its figures still"
                        + " hold, write the sums with `mvn -q test-compile exec:java -Dexec.classpathScope=test"
                        + " -Dexec.mainClass=dev.aloud.bench.MadeFrom`; else see bench/" + bench.name() + "/README.md");
    }

    /** Those that are left out measure a machine, need recordings that are no part of the project, hold answers alone, or train what does not ship yet. */
    @Test
    void everyBenchIsListed() throws IOException {
        Set<String> listed = MadeFrom.ALL.stream().map(MadeFrom::name).collect(Collectors.toCollection(TreeSet::new));
        listed.addAll(
                Set.of("answers", "confidence", "delivery", "language", "latency", "reader", "recognition", "take"));
        try (Stream<Path> folders = Files.list(Path.of("bench"))) {
            assertEquals(
                    folders.map(f -> f.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new)),
                    listed);
        }
    }

    @Test
    void everythingThatIsNamedIsThere() {
        MadeFrom.ALL.forEach(bench ->
                bench.files().forEach(file -> assertTrue(Files.exists(Path.of(file)), file + " is missing")));
    }
}
